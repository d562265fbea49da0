import type { ReactNode } from 'react'
import Taro, { usePullDownRefresh } from '@tarojs/taro'
import { schoolFor, useIdentity } from '@/features/identity/identity'
import { StandInBoard } from '@/features/standIn/StandInBoard'
import { StandInSheet } from '@/features/standIn/StandInSheet'
import { useStandIn } from '@/features/standIn/standInStore'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { DeskHead } from '@/ui/DeskHead'
import { NotRead } from '@/ui/NotRead'
import { Skeleton } from '@/ui/Skeleton'
import { useWhileShown } from '@/ui/useWhileShown'
import { OfficeFrame } from '../../office/OfficeFrame'

const EVERY_MINUTE = 60_000

const read = async (): Promise<void> => useStandIn.getState().open(await schoolFor(['office', 'duty-leader']))
const changeHat = () => void Taro.navigateTo({ url: '/pages/home/index?choose=1' })
const toHandover = (isOffice: boolean) =>
  void Taro.navigateTo({ url: `/pages/${isOffice ? 'teacher' : 'gate'}/handover/index` })
const toEscorts = () => void Taro.navigateTo({ url: '/pages/office/escorts/index' })

export default function StandIns(): ReactNode {
  const { state, board, trouble } = useStandIn()
  const isOffice = useIdentity((identity) => identity.current?.hat === 'office')
  useWhileShown(() => void read(), EVERY_MINUTE)
  usePullDownRefresh(() => void read().finally(() => Taro.stopPullDownRefresh()))
  return (
    <OfficeFrame place="stand-ins">
      {(desk) => (
        <>
          {desk && <DeskHead title="代课" />}
          {board === null && state !== 'failed' && <Skeleton cards={4} />}
          {board === null && state === 'failed' && (
            <NotRead title="没有读到今天的课" trouble={trouble} onRetry={() => void read()} />
          )}
          {board !== null && trouble !== '' && (
            <Banner icon="offline" round id="stale">
              {`下面是刚才的内容。${trouble}`}
            </Banner>
          )}
          {board !== null && <StandInBoard board={board} />}
          <StandInSheet onDone={() => void read()} />
          <Button
            id="to-handover"
            kind="quiet"
            icon="handover"
            className="mt-5"
            onPress={() => toHandover(isOffice)}
          >
            我身边的孩子
          </Button>
          <Button id="to-escorts" kind="quiet" icon="walk" onPress={toEscorts}>
            放学路队
          </Button>
          {isOffice && (
            <Button id="change-hat" kind="quiet" onPress={changeHat}>
              换一个身份
            </Button>
          )}
        </>
      )}
    </OfficeFrame>
  )
}
