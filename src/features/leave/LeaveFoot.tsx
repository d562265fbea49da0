import type { ReactNode } from 'react'
import { askAt } from '@/cloud/askAt'
import { serverNow } from '@/cloud/serverClock'
import type { LeaveOptions } from '@/contract/leave'
import { leaveBlocksText, leaveDaysText } from '@/domain/attendance/Leave'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { showToast } from '@/ui/showToast'
import { useTick } from '@/ui/useTick'
import { chosenBlocks, chosenDays, leaveWhy, type LeaveForm } from './leaveForm'
import { useLeave } from './leaveStore'

interface LeaveFootProps {
  options: LeaveOptions
  form: LeaveForm
}

const HALF_A_MINUTE = 30_000

/** The one step, with the days it is for. */
export function LeaveFoot({ options, form }: LeaveFootProps): ReactNode {
  useTick(HALF_A_MINUTE)
  const { isSending, sendTrouble, ask } = useLeave()
  const part = leaveBlocksText({ blocks: chosenBlocks(options, form) })
  const press = async () => {
    void askAt('asked-leave')
    if (await ask()) showToast({ text: '已请假，老师的名单上会写明' })
  }
  return (
    <>
      {sendTrouble !== '' && (
        <Banner id="leave-trouble" round icon="alert">
          {sendTrouble}
        </Banner>
      )}
      <Button
        id="submit-leave"
        kind="primary"
        busy={isSending}
        why={leaveWhy(options, form, serverNow())}
        onPress={() => void press()}
      >
        {`请假·${leaveDaysText(chosenDays(options, form))}${part === '' ? '' : `·${part}`}`}
      </Button>
    </>
  )
}
