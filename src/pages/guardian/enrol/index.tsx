import { useRef, type ReactNode } from 'react'
import Taro, { useDidShow, usePullDownRefresh, useRouter } from '@tarojs/taro'
import { EnrolAsking } from '@/features/enrol/EnrolAsking'
import { EnrolBoard } from '@/features/enrol/EnrolBoard'
import { useEnrol } from '@/features/enrol/enrolStore'
import { Loaded } from '@/ui/Loaded'
import { Screen } from '@/ui/Screen'
import { useRootScreen } from '../../home/useRootScreen'
import { GuardianTabs } from '../GuardianTabs'
import { pupilIdOf } from '../pupilIdOf'

export default function GuardianEnrol(): ReactNode {
  useRootScreen()
  const { state, board, trouble, offline, load } = useEnrol()
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
    <Screen title="报名" tabBar={<GuardianTabs current="enrol" />}>
      <Loaded
        state={state}
        hasContent={board !== null}
        trouble={trouble}
        offline={offline}
        onRetry={() => void load(null)}
      >
        {board !== null && <EnrolBoard board={board} onPupil={(pupilId) => void load(pupilId)} />}
      </Loaded>
      <EnrolAsking />
    </Screen>
  )
}
