import type { ReactNode } from 'react'
import Taro, { usePullDownRefresh } from '@tarojs/taro'
import type { Duty } from '@/contract/attendance'
import { DutyList } from '@/features/duties/DutyList'
import { useDuties } from '@/features/duties/dutiesStore'
import { NextCard } from '@/features/duties/NextCard'
import { TodayHead } from '@/features/duties/TodayHead'
import { schoolFor, useIdentity } from '@/features/identity/identity'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { NotRead } from '@/ui/NotRead'
import { Screen } from '@/ui/Screen'
import { Skeleton } from '@/ui/Skeleton'
import { useWhileShown } from '@/ui/useWhileShown'

const EVERY_MINUTE = 60_000

const read = async (): Promise<void> => useDuties.getState().open(await schoolFor(['teacher']))
const openHands = () => void Taro.navigateTo({ url: '/pages/teacher/handover/index' })
const openRoll = ({ sessionId }: Duty) =>
  void Taro.navigateTo({ url: `/pages/teacher/roll/index?sessionId=${sessionId}` })
const changeHat = () => void Taro.navigateTo({ url: '/pages/home/index?choose=1' })

export default function TeacherToday(): ReactNode {
  const { state, duties, stale, trouble } = useDuties()
  const schoolName = useIdentity((identity) => identity.current?.schoolName ?? '')
  useWhileShown(() => void read(), EVERY_MINUTE)
  usePullDownRefresh(() => void read().finally(() => Taro.stopPullDownRefresh()))

  return (
    <Screen title="安放" ground="dusk">
      {state === 'loading' && duties === null && <Skeleton />}
      {state === 'failed' && duties === null && (
        <NotRead title="没有读到今天的课" trouble={trouble} onRetry={() => void read()} />
      )}
      {duties !== null && (
        <>
          {stale && (
            <Banner icon="offline" round id="stale">
              {`下面是刚才的内容。${trouble}`}
            </Banner>
          )}
          <TodayHead duties={duties} schoolName={schoolName} onHands={openHands} />
          <NextCard duties={duties} onRoll={openRoll} onHands={openHands} />
          <DutyList duties={duties.duties} onRoll={openRoll} />
        </>
      )}
      <Button id="change-hat" kind="quiet" className="mt-5" onPress={changeHat}>
        换一个身份
      </Button>
    </Screen>
  )
}
