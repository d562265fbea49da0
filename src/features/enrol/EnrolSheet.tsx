import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { serverNow } from '@/cloud/serverClock'
import type { Board, BoardCourse } from '@/contract/enrolment'
import { say } from '@/domain/failure'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { CheckRow } from '@/ui/CheckRow'
import { Sheet } from '@/ui/Sheet'
import { ConsentText } from './ConsentText'
import { courseRefusal } from './courseRefusal'
import type { Asking } from './enrolStore'
import { EnrolTerms } from './EnrolTerms'

interface EnrolSheetProps {
  board: Board
  course: BoardCourse
  asking: Asking
  onAgree: (agreed: boolean) => void
  onSend: () => void
  onClose: () => void
}

/** Everything that is agreed to, before it is: for whom, when, what it costs, how to leave. */
export function EnrolSheet(props: EnrolSheetProps): ReactNode {
  const { board, course, asking, onAgree, onSend, onClose } = props
  const [isReading, setReading] = useState(false)
  const { pupil, window } = board
  const now = serverNow()
  const refusal = courseRefusal(course, window, now)
  const missing = asking.agreed ? undefined : '还差一步：阅读告知同意书，在上面打勾'
  const foot = (
    <View className="stack-3">
      {asking.trouble !== '' && (
        <Banner id="enrol-trouble" round icon="alert" title="没有报上">
          {asking.trouble}
        </Banner>
      )}
      <CheckRow id="consent" on={asking.agreed} missing onChange={onAgree}>
        我已阅读《课后服务告知同意书》，自愿申请
      </CheckRow>
      <Button
        id="confirm-enrol"
        kind="primary"
        busy={asking.isSending}
        why={refusal === null ? missing : say(refusal)}
        onPress={onSend}
      >
        {`给${pupil.name}报「${course.name}」`}
      </Button>
    </View>
  )
  return (
    <Sheet open title={isReading ? '课后服务告知同意书' : '核对报名'} onClose={onClose} foot={foot}>
      {isReading ? <ConsentText /> : <EnrolTerms pupil={pupil} window={window} course={course} now={now} />}
      <Button id="read-consent" size="s" kind="quiet" onPress={() => setReading(!isReading)}>
        {isReading ? '读完了，回到核对' : '阅读《课后服务告知同意书》'}
      </Button>
    </Sheet>
  )
}
