import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import Taro, { usePullDownRefresh } from '@tarojs/taro'
import type { GateChild } from '@/contract/custody'
import { GateBoard } from '@/features/gate/GateBoard'
import { gateMood } from '@/features/gate/gateGroups'
import { useGate } from '@/features/gate/gateStore'
import { scanCode } from '@/features/gate/scanCode'
import { schoolFor, useIdentity } from '@/features/identity/identity'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { NotRead } from '@/ui/NotRead'
import { Screen } from '@/ui/Screen'
import { Skeleton } from '@/ui/Skeleton'
import { useWhileShown } from '@/ui/useWhileShown'

const EVERY_MINUTE = 60_000
const TITLE = '还在校内'

const read = async (): Promise<void> => useGate.getState().open(await schoolFor(['gate', 'duty-leader']))
const openChild = ({ pupilId }: GateChild) =>
  void Taro.navigateTo({ url: `/pages/gate/release/index?pupilId=${pupilId}` })
const openHandover = () => void Taro.navigateTo({ url: '/pages/gate/handover/index' })
const changeHat = () => void Taro.navigateTo({ url: '/pages/home/index?choose=1' })

async function scan(): Promise<void> {
  const scanned = await scanCode()
  if (scanned === null) return
  await Taro.navigateTo({ url: `/pages/gate/release/index?scanned=${encodeURIComponent(scanned)}` })
}

export default function GateRemaining(): ReactNode {
  const { state, gate, trouble } = useGate()
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
        ) : undefined
      }
    >
      {trouble !== '' && (
        <Banner icon="offline" round id="stale">
          {`下面是刚才的内容。${trouble}`}
        </Banner>
      )}
      <GateBoard gate={gate} myName={myName} onChild={openChild} onCount={openHandover} />
      <View className="mt-5">
        {mood !== 'zero' && (
          <Button id="to-handover" kind="quiet" icon="handover" onPress={openHandover}>
            我身边的孩子
          </Button>
        )}
        <Button id="change-hat" kind={mood === 'zero' ? 'plain' : 'quiet'} onPress={changeHat}>
          换一个身份
        </Button>
      </View>
    </Screen>
  )
}
