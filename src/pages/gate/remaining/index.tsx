import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import Taro, { usePullDownRefresh } from '@tarojs/taro'
import type { GateChild } from '@/contract/custody'
import type { Walk } from '@/contract/escort'
import { seenText } from '@/domain/seenText'
import { AbsencesCell } from '@/features/absence/AbsencesCell'
import { useAbsences } from '@/features/absence/absencesStore'
import { CallSheet } from '@/features/closing/CallSheet'
import { useCalls } from '@/features/closing/callsStore'
import { CheckCell } from '@/features/closing/CheckCell'
import { CloseFoot } from '@/features/closing/CloseFoot'
import { useDay } from '@/features/closing/dayStore'
import { LostList } from '@/features/closing/LostList'
import { WaysCard } from '@/features/closing/WaysCard'
import { WalkCells } from '@/features/escort/WalkCells'
import { useWalks } from '@/features/escort/walkStore'
import { GateBoard } from '@/features/gate/GateBoard'
import { gateMood } from '@/features/gate/gateGroups'
import { useGate } from '@/features/gate/gateStore'
import { scanCode } from '@/features/gate/scanCode'
import { schoolFor, useIdentity } from '@/features/identity/identity'
import { DigestLink } from '@/features/messages/DigestLink'
import { MessageBell } from '@/features/messages/MessageBell'
import { CallsCard } from '@/features/noticeCalls/CallsCard'
import { useNoticeCalls } from '@/features/noticeCalls/noticeCallsStore'
import { refreshBook } from '@/features/release/gateBook'
import { UnsentBanner } from '@/features/unsent/UnsentBanner'
import { LateLink } from '@/features/lateDesk/LateLink'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { NotRead } from '@/ui/NotRead'
import { Screen } from '@/ui/Screen'
import { Skeleton } from '@/ui/Skeleton'
import { useWhileShown } from '@/ui/useWhileShown'

const EVERY_MINUTE = 60_000
const TITLE = '还在校内'

async function read(): Promise<void> {
  const schoolId = await schoolFor(['gate', 'duty-leader'])
  await useGate.getState().open(schoolId)
  await useDay.getState().open(schoolId)
  await refreshBook(schoolId)
  await useWalks.getState().open(schoolId)
  if (useIdentity.getState().current?.hat !== 'duty-leader') return
  await useNoticeCalls.getState().load(schoolId)
  await useAbsences.getState().open(schoolId)
}
const openAbsences = () => void Taro.navigateTo({ url: '/pages/teacher/absences/index' })
const openChild = ({ pupilId }: GateChild) =>
  void Taro.navigateTo({ url: `/pages/gate/release/index?pupilId=${pupilId}` })
const openWalk = ({ escortId }: Walk) =>
  void Taro.navigateTo({ url: `/pages/teacher/escort/index?escortId=${escortId}` })
const openCheck = () => void Taro.navigateTo({ url: '/pages/gate/check/index' })
const openCalls = ({ pupilId }: Pick<GateChild, 'pupilId'>) =>
  void useCalls.getState().open(useGate.getState().schoolId, pupilId)
const openHandover = () => void Taro.navigateTo({ url: '/pages/gate/handover/index' })
const openStandIns = () => void Taro.navigateTo({ url: '/pages/gate/standins/index' })
const openPhoneLeave = () => void Taro.navigateTo({ url: '/pages/teacher/homeroom/index' })
const changeHat = () => void Taro.navigateTo({ url: '/pages/home/index?choose=1' })

async function scan(): Promise<void> {
  const scanned = await scanCode()
  if (scanned === null) return
  await Taro.navigateTo({ url: `/pages/gate/release/index?scanned=${encodeURIComponent(scanned)}` })
}

export default function GateRemaining(): ReactNode {
  const { state, gate, seenAt, trouble, schoolId } = useGate()
  const day = useDay((one) => one.day)
  const isLeader = useIdentity((identity) => identity.current?.hat === 'duty-leader')
  const myName = useIdentity((identity) => identity.current?.name ?? '')
  useWhileShown(() => void read(), EVERY_MINUTE)
  usePullDownRefresh(() => void read().finally(() => Taro.stopPullDownRefresh()))

  if (gate === null)
    return (
      <Screen title={TITLE} ground="dusk">
        {state === 'failed' ? (
          <NotRead title="没有读到名单" trouble={trouble} onRetry={() => void read()} />
        ) : (
          <Skeleton cards={3} />
        )}
      </Screen>
    )
  const mood = gateMood(gate)
  return (
    <Screen
      title={TITLE}
      ground={mood === 'zero' ? 'green' : 'dusk'}
      foot={
        mood === 'going' ? (
          <Button id="scan-code" kind="primary" size="big" icon="scan" onPress={() => void scan()}>
            扫接送码
          </Button>
        ) : mood === 'zero' && day !== null ? (
          <CloseFoot day={day} />
        ) : undefined
      }
    >
      <UnsentBanner />
      {trouble !== '' && (
        <Banner icon="offline" round id="stale">
          {seenText(seenAt, trouble)}
        </Banner>
      )}
      {isLeader && <CallsCard />}
      {isLeader && <AbsencesCell onOpen={openAbsences} />}
      {day !== null && <LostList day={day} onCall={openCalls} />}
      <MessageBell />
      <GateBoard gate={gate} myName={myName} onChild={openChild} onCount={openHandover} onCall={openCalls} />
      {mood !== 'rest' && <WalkCells onOpen={openWalk} />}
      {mood === 'zero' && day !== null && <WaysCard day={day} />}
      {day !== null && mood !== 'rest' && <CheckCell day={day} onOpen={openCheck} />}
      <CallSheet />
      <View className="mt-5">
        {mood !== 'zero' && (
          <Button id="to-handover" kind="quiet" icon="handover" onPress={openHandover}>
            我身边的孩子
          </Button>
        )}
        {isLeader && <DigestLink schoolId={schoolId} />}
        {isLeader && <LateLink schoolId={schoolId} />}
        {isLeader && (
          <Button id="to-phone-leave" kind="quiet" icon="phone" onPress={openPhoneLeave}>
            电话请假
          </Button>
        )}
        {isLeader && (
          <Button id="to-stand-ins" kind="quiet" icon="swap" onPress={openStandIns}>
            今天的课、代课
          </Button>
        )}
        <Button id="change-hat" kind={mood === 'zero' ? 'plain' : 'quiet'} onPress={changeHat}>
          换一个身份
        </Button>
      </View>
    </Screen>
  )
}
