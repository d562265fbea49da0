import { useState, type ReactNode } from 'react'
import { serverNow } from '@/cloud/serverClock'
import type { LeaveOptions, LeaveRow } from '@/contract/leave'
import { cancelLeave } from '@/domain/attendance/decideLeave'
import { leaveBlocksText, leaveDaysText, leaveReasonText } from '@/domain/attendance/Leave'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Dialog } from '@/ui/Dialog'
import { Section } from '@/ui/Section'
import { showToast } from '@/ui/showToast'
import { useLeave } from './leaveStore'

/** The leaves that stand, each to be taken back while a day of it can be. */
export function LeaveList({ options }: { options: LeaveOptions }): ReactNode {
  const [asked, setAsked] = useState<LeaveRow | null>(null)
  const { isSending, cancel } = useLeave()
  if (options.leaves.length === 0) return null
  const press = async () => {
    if (asked !== null && (await cancel(asked.op))) showToast({ text: '已取消，孩子照常来' })
    setAsked(null)
  }
  return (
    <>
      <Section title="已请的假" />
      <Card flush>
        {options.leaves.map((leave) => (
          <Row key={leave.op} leave={leave} cutOffMinute={options.cutOffMinute} onCancel={setAsked} />
        ))}
      </Card>
      <Dialog
        open={asked !== null}
        title={asked === null ? '' : `取消${leaveDaysText(asked)}的请假？`}
        yes={{ label: '取消请假', busy: isSending, onPress: () => void press() }}
        no={{ label: '不取消', onPress: () => setAsked(null) }}
      >
        老师的名单上又会有孩子，请让孩子照常参加。过了截止的日子不变。
      </Dialog>
    </>
  )
}

interface RowProps {
  leave: LeaveRow
  cutOffMinute: number
  onCancel: (leave: LeaveRow) => void
}

function Row({ leave, cutOffMinute, onCancel }: RowProps): ReactNode {
  const { op, days, reason, words, relation, byPhone } = leave
  const mayCancel = cancelLeave({ now: serverNow(), days, cutOffMinute }).ok
  const part = leaveBlocksText(leave)
  const asked = byPhone ? `${relation}来电` : `${relation}请的`
  const facts = [leaveReasonText(reason), words, part === '' ? `${days.length} 天` : `只请${part}`, asked]
  return (
    <Cell
      id={`leave-row-${op}`}
      strong
      title={leaveDaysText(leave)}
      note={facts.filter((fact) => fact !== '').join('·')}
      end={
        mayCancel ? (
          <Button
            id={`cancel-leave-${op}`}
            size="s"
            label={`取消${leaveDaysText(leave)}的请假`}
            onPress={() => onCancel(leave)}
          >
            取消
          </Button>
        ) : (
          '不能再改'
        )
      }
    />
  )
}
