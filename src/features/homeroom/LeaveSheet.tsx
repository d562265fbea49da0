import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { withToggled } from '@/domain/attendance/blockLeave'
import { LEAVE_REASONS, leaveReasonText } from '@/domain/attendance/Leave'
import { blockText } from '@/domain/plan/blockText'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { CheckRow } from '@/ui/CheckRow'
import { Field } from '@/ui/Field'
import { Option } from '@/ui/Option'
import { Section } from '@/ui/Section'
import { Sheet } from '@/ui/Sheet'
import { showToast } from '@/ui/showToast'
import { useHomeroom, type HomeroomChild, type LeaveCall } from './homeroomStore'

const MOST_CALLER = 20
const MOST_WORDS = 60

function lacks({ relation, reason, words, blocks }: LeaveCall): string | undefined {
  if (relation.trim() === '') return '写上是谁打来的电话'
  if (blocks !== 'all' && blocks.length === 0) return '选不参加哪一部分'
  if (reason === null) return '再选原因'
  return reason === 'other' && words.trim().length < 2 ? '选了「其他」，请写一句原因' : undefined
}

interface LeaveSheetProps {
  child: HomeroomChild | null
  onClose: () => void
}

/** 电话请假, today: the family hears of it at once, so that a false call is noticed. */
export function LeaveSheet({ child, onClose }: LeaveSheetProps): ReactNode {
  if (child === null) return null
  return <LeaveCallForm key={child.pupilId} child={child} onClose={onClose} />
}

function LeaveCallForm({ child, onClose }: { child: HomeroomChild; onClose: () => void }): ReactNode {
  const [call, setCall] = useState<LeaveCall>({ relation: '', reason: null, words: '', blocks: 'all' })
  const { sending, refused, phoneLeave, quiet } = useHomeroom()
  const change = (part: Partial<LeaveCall>) => setCall({ ...call, ...part })
  const { blocks } = call
  const close = () => {
    quiet()
    onClose()
  }
  const press = async () => {
    if (!(await phoneLeave(child.pupilId, call))) return
    showToast({ text: `${child.name} 已登记请假，家长会收到消息` })
    close()
  }
  return (
    <Sheet
      open
      title={`${child.name}·电话请假`}
      onClose={close}
      foot={
        <Button
          id="save-phone-leave"
          kind="primary"
          busy={sending}
          why={lacks(call)}
          onPress={() => void press()}
        >
          登记今天请假
        </Button>
      }
    >
      <Field
        id="leave-caller"
        label="谁打来的"
        value={call.relation}
        maxLength={MOST_CALLER}
        placeholder="如：妈妈"
        onInput={(relation) => change({ relation })}
      />
      {child.blocks.length > 1 && (
        <>
          <Section title="请多少" />
          <Option
            id="phone-leave-whole"
            title="整个下午"
            on={blocks === 'all'}
            onPress={() => change({ blocks: 'all' })}
          />
          {child.blocks.map((block) => (
            <CheckRow
              key={block}
              id={`phone-leave-${block}`}
              on={blocks !== 'all' && blocks.includes(block)}
              onChange={() => change({ blocks: withToggled(blocks === 'all' ? [] : blocks, block) })}
            >
              只是不参加{blockText(block)}
            </CheckRow>
          ))}
        </>
      )}
      <Section title="原因" />
      {LEAVE_REASONS.map((reason) => (
        <Option
          key={reason}
          id={`phone-leave-reason-${reason}`}
          title={leaveReasonText(reason)}
          on={call.reason === reason}
          onPress={() => change({ reason })}
        />
      ))}
      <View className="mt-3">
        <Field
          id="phone-leave-words"
          label={call.reason === 'other' ? '写一句原因' : '说明（可不写）'}
          value={call.words}
          maxLength={MOST_WORDS}
          onInput={(words) => change({ words })}
        />
      </View>
      {refused !== '' && (
        <View className="mt-3">
          <Banner id="phone-leave-trouble" round icon="alert">
            {refused}
          </Banner>
        </View>
      )}
    </Sheet>
  )
}
