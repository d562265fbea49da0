import { useRef, type ReactNode } from 'react'
import Taro, { useDidShow, usePullDownRefresh, useRouter } from '@tarojs/taro'
import type { Board } from '@/contract/enrolment'
import { EnrolAsking } from '@/features/enrol/EnrolAsking'
import { EnrolBoard } from '@/features/enrol/EnrolBoard'
import { useEnrolFoot } from '@/features/enrol/EnrolFoot'
import { useEnrol } from '@/features/enrol/enrolStore'
import { Loaded } from '@/ui/Loaded'
import { Screen } from '@/ui/Screen'
import { useRootScreen } from '../../home/useRootScreen'
import { GuardianTabs } from '../GuardianTabs'
import { pupilIdOf } from '../pupilIdOf'

function openDraw({ pupil, termId, draw }: Board): void {
  if (draw === null) return
  const ticket = draw.ticket === null ? '' : `&ticket=${draw.ticket}`
  const url = `/pages/guardian/draw/index?schoolId=${pupil.schoolId}&termId=${termId}&windowId=${draw.windowId}`
  void Taro.navigateTo({ url: `${url}${ticket}` })
}

export default function GuardianEnrol(): ReactNode {
  useRootScreen()
  const { state, board, boards, basket, trouble, offline, load } = useEnrol()
  const foot = useEnrolFoot(board, boards, basket)
  const asked = useRef(pupilIdOf(useRouter().params.pupilId))
  useDidShow(() => {
    void load(asked.current)
    // Later shows keep the child that was chosen on the board meanwhile.
    asked.current = null
  })
  usePullDownRefresh(async () => {
    await load(null)
    Taro.stopPullDownRefresh()
  })
  return (
    <Screen title="报名" foot={foot} tabBar={<GuardianTabs current="enrol" />}>
      <Loaded
        state={state}
        hasContent={board !== null}
        trouble={trouble}
        offline={offline}
        onRetry={() => void load(null)}
      >
        {board !== null && (
          <EnrolBoard
            board={board}
            onPupil={(pupilId) => void load(pupilId)}
            onTerm={(termId) => void load(board.pupil.pupilId, termId)}
            onDraw={openDraw}
          />
        )}
      </Loaded>
      <EnrolAsking />
    </Screen>
  )
}
