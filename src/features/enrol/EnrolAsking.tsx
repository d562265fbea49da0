import type { ReactNode } from 'react'
import { askForPushes } from '@/cloud/askForPushes'
import { dayText } from '@/domain/time'
import { showToast } from '@/ui/showToast'
import { EnrolSheet } from './EnrolSheet'
import { useEnrol } from './enrolStore'
import { WithdrawDialog } from './WithdrawDialog'

const askAgain = () => void askForPushes(['enrolled', 'absence', 'released'])

/** What is being asked for right now, over the board. */
export function EnrolAsking(): ReactNode {
  const { board, asking, agree, send, drop } = useEnrol()
  const course = board?.courses.find((one) => one.courseId === asking?.courseId)
  if (board === null || asking === null || course === undefined) return null

  const enrol = async () => {
    const placement = await send()
    if (placement === null) return
    const since = placement.since === null ? '' : `，${dayText(placement.since)}起上课`
    showToast({ text: `报上了「${course.name}」${since}` })
    const asked = await askForPushes(['enrolled', 'absence', 'released'])
    // WeChat asks on a tap only, and may no longer count ours: then the toast offers one.
    if (asked.how === 'not-asked' && process.env.TARO_ENV === 'weapp')
      showToast({ text: `报上了「${course.name}」${since}`, act: { label: '微信通知我', onPress: askAgain } })
  }
  const withdraw = async () => {
    if ((await send()) !== null) showToast({ text: `已退「${course.name}」` })
  }
  if (asking.kind === 'withdraw')
    return (
      <WithdrawDialog
        pupilName={board.pupil.name}
        course={course}
        asking={asking}
        onSend={() => void withdraw()}
        onClose={drop}
      />
    )
  return (
    <EnrolSheet
      board={board}
      course={course}
      asking={asking}
      onAgree={agree}
      onSend={() => void enrol()}
      onClose={drop}
    />
  )
}
