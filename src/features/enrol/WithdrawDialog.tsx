import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { BoardCourse } from '@/contract/enrolment'
import { Dialog } from '@/ui/Dialog'
import type { Asking } from './enrolStore'

interface WithdrawDialogProps {
  pupilName: string
  course: BoardCourse
  asking: Asking
  onSend: () => void
  onClose: () => void
}

/** A seat given back is somebody else's a moment later: asked for once more. */
export function WithdrawDialog({
  pupilName,
  course,
  asking,
  onSend,
  onClose,
}: WithdrawDialogProps): ReactNode {
  return (
    <Dialog
      open
      title={`退掉「${course.name}」？`}
      yes={{ label: '退课', busy: asking.isSending, onPress: onSend }}
      no={{ label: '不退', onPress: onClose }}
    >
      {pupilName}的名额马上让给别的孩子，想再报要重新排。
      {asking.trouble !== '' && <View className="c-amber mt-2">{asking.trouble}</View>}
    </Dialog>
  )
}
