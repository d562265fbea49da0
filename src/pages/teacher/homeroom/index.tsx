import type { ReactNode } from 'react'
import Taro, { usePullDownRefresh } from '@tarojs/taro'
import { AnyChild } from '@/features/homeroom/AnyChild'
import { HomeroomList } from '@/features/homeroom/HomeroomList'
import { useHomeroom } from '@/features/homeroom/homeroomStore'
import { schoolFor, useIdentity } from '@/features/identity/identity'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Loaded } from '@/ui/Loaded'
import { Screen } from '@/ui/Screen'
import { Tile } from '@/ui/Tile'
import { useWhileShown } from '@/ui/useWhileShown'

const EVERY_MINUTE = 60_000

const read = async (): Promise<void> =>
  useHomeroom.getState().open(await schoolFor(['teacher', 'duty-leader']))

export default function TeacherHomeroom(): ReactNode {
  const { state, homerooms, trouble, offline } = useHomeroom()
  const isLeader = useIdentity((identity) => identity.current?.hat === 'duty-leader')
  useWhileShown(() => void read(), EVERY_MINUTE)
  usePullDownRefresh(() => void read().finally(() => Taro.stopPullDownRefresh()))
  return (
    <Screen title={isLeader ? '电话请假' : '我的班'}>
      <Loaded
        state={state}
        hasContent={homerooms !== null}
        trouble={trouble}
        offline={offline}
        onRetry={() => void read()}
      >
        {!isLeader && homerooms !== null && homerooms.length > 0 && (
          <Card flush>
            <Cell
              id="to-invites"
              start={<Tile icon="qr" />}
              title="家长绑定"
              note="发邀请码、答复绑定申请"
              onPress={() => void Taro.navigateTo({ url: '/pages/teacher/invites/index' })}
            />
          </Card>
        )}
        {isLeader ? <AnyChild /> : homerooms !== null && <HomeroomList homerooms={homerooms} />}
      </Loaded>
    </Screen>
  )
}
