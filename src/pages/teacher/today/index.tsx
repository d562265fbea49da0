import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import Taro, { usePullDownRefresh } from '@tarojs/taro'
import type { Duties, Duty } from '@/contract/attendance'
import type { Walk } from '@/contract/escort'
import { seenText } from '@/domain/seenText'
import { AbsencesCell } from '@/features/absence/AbsencesCell'
import { useAbsences } from '@/features/absence/absencesStore'
import { EmptyHandsShift } from '@/features/closing/ShiftCard'
import { useShift } from '@/features/closing/shiftStore'
import { DutyList } from '@/features/duties/DutyList'
import { useDuties } from '@/features/duties/dutiesStore'
import { NextCard } from '@/features/duties/NextCard'
import { UnfitCard } from '@/features/duties/UnfitCard'
import { TodayHead } from '@/features/duties/TodayHead'
import { useWalkIsNext } from '@/features/escort/useWalkIsNext'
import { WalkCells } from '@/features/escort/WalkCells'
import { useWalks } from '@/features/escort/walkStore'
import { schoolFor, useIdentity } from '@/features/identity/identity'
import { MessageBell } from '@/features/messages/MessageBell'
import { MyStandIns } from '@/features/standIn/MyStandIns'
import { StandInAsks } from '@/features/standIn/StandInAsks'
import { StandInSheet } from '@/features/standIn/StandInSheet'
import { LateLink } from '@/features/lateDesk/LateLink'
import { UnsentBanner } from '@/features/unsent/UnsentBanner'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { NotRead } from '@/ui/NotRead'
import { Screen } from '@/ui/Screen'
import { Skeleton } from '@/ui/Skeleton'
import { useWhileShown } from '@/ui/useWhileShown'

const EVERY_MINUTE = 60_000

/** Every lesson of the day is called or handed over, and nobody stands with me or waits for my word. */
const isDone = ({ duties, inHand, incoming }: Duties): boolean =>
  duties.length > 0 &&
  inHand === 0 &&
  incoming === 0 &&
  duties.every(({ state }) => state === 'called' || state === 'handed-over')

async function read(): Promise<void> {
  const schoolId = await schoolFor(['teacher'])
  await useDuties.getState().open(schoolId)
  await useAbsences.getState().open(schoolId)
  await useWalks.getState().open(schoolId)
  const { duties } = useDuties.getState()
  if (duties !== null && isDone(duties)) await useShift.getState().open(schoolId)
}
const openAbsences = () => void Taro.navigateTo({ url: '/pages/teacher/absences/index' })
const openHands = () => void Taro.navigateTo({ url: '/pages/teacher/handover/index' })
const openRoll = ({ sessionId }: Duty) =>
  void Taro.navigateTo({ url: `/pages/teacher/roll/index?sessionId=${sessionId}` })
const openHomeroom = () => void Taro.navigateTo({ url: '/pages/teacher/homeroom/index' })
const openMine = () => void Taro.navigateTo({ url: '/pages/service/mine/index' })
const openWalk = ({ escortId }: Walk) =>
  void Taro.navigateTo({ url: `/pages/teacher/escort/index?escortId=${escortId}` })
const changeHat = () => void Taro.navigateTo({ url: '/pages/home/index?choose=1' })

export default function TeacherToday(): ReactNode {
  const { state, duties, stale, seenAt, trouble, schoolId } = useDuties()
  const schoolName = useIdentity((identity) => identity.current?.schoolName ?? '')
  const walkIsNext = useWalkIsNext()
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
          <UnsentBanner />
          {stale && (
            <Banner icon="offline" round id="stale">
              {seenText(seenAt, trouble)}
            </Banner>
          )}
          <TodayHead duties={duties} schoolName={schoolName} onHands={openHands} corner={<MessageBell />} />
          <UnfitCard unfit={duties.unfit} onMine={openMine} />
          <AbsencesCell onOpen={openAbsences} />
          {schoolId !== null && (
            <StandInAsks schoolId={schoolId} asks={duties.asks} onDone={() => void read()} />
          )}
          {walkIsNext && <WalkCells onOpen={openWalk} />}
          <View className={walkIsNext ? 'mt-3' : ''}>
            <NextCard duties={duties} onRoll={openRoll} onHands={openHands} />
          </View>
          {!walkIsNext && <WalkCells onOpen={openWalk} />}
          <DutyList duties={duties.duties} onRoll={openRoll} />
          {isDone(duties) && <EmptyHandsShift />}
          {schoolId !== null && <MyStandIns schoolId={schoolId} duties={duties} onDone={() => void read()} />}
        </>
      )}
      <StandInSheet onDone={() => void read()} />
      {duties?.duties.some((duty) => duty.block === 'late') && <LateLink schoolId={schoolId} />}
      <Button id="to-homeroom" kind="quiet" icon="users" onPress={openHomeroom}>
        我的班
      </Button>
      <Button id="to-mine" kind="quiet" icon="doc" onPress={openMine}>
        我的材料
      </Button>
      <Button id="change-hat" kind="quiet" className="mt-5" onPress={changeHat}>
        换一个身份
      </Button>
    </Screen>
  )
}
