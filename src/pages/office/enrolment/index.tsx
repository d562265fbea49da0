import type { ReactNode } from 'react'
import Taro, { useDidShow } from '@tarojs/taro'
import type { DrawDesk } from '@/contract/draw'
import { EnrolDeskBoard } from '@/features/enrolDesk/EnrolDeskBoard'
import { useEnrolDesk } from '@/features/enrolDesk/enrolDeskStore'
import { schoolFor } from '@/features/identity/identity'
import { OfficeFrame } from '../OfficeFrame'

const read = async (): Promise<void> => useEnrolDesk.getState().load(await schoolFor(['office', 'principal']))

const verify = ({ schoolId, termId }: DrawDesk, windowId: string) =>
  void Taro.navigateTo({
    url: `/pages/guardian/draw/index?schoolId=${schoolId}&termId=${termId}&windowId=${windowId}`,
  })

export default function OfficeEnrolment(): ReactNode {
  useDidShow(() => void read())
  return (
    <OfficeFrame place="enrolment">
      {(desk) => <EnrolDeskBoard desk={desk} onRetry={() => void read()} onVerify={verify} />}
    </OfficeFrame>
  )
}
