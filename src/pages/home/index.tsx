import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import Taro, { useLoad, useRouter } from '@tarojs/taro'
import { say } from '@/domain/failure'
import { JOIN_PAGE } from '@/domain/people/binding/joinLink'
import { LeaveDesk } from '@/features/deskSignIn/webGate'
import { firstScreen, hasDesk, useIdentity, type Identity } from '@/features/identity/identity'
import { Brand } from '@/ui/Brand'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Loaded } from '@/ui/Loaded'
import { Screen } from '@/ui/Screen'
import { Tile } from '@/ui/Tile'
import { Comfort } from './Comfort'
import { HatList } from './HatList'
import './MyIdentity.scss'

/** Goes to the hat's first screen in place of everything; false when it has none here. */
function enter(identity: Identity): boolean {
  const url = firstScreen(identity.hat)
  if (url !== null) void Taro.reLaunch({ url })
  return url !== null
}

const UNKNOWN = say({ code: 'access/unknown-caller' })
/** No post, no child, and it is not the network's fault: such a person has the way to bind, and nothing else. */
function isNobody(): boolean {
  const { state, trouble } = useIdentity.getState()
  return state === 'ready' || trouble === UNKNOWN
}

/** The way in: straight on for whoever is known, a calm choice for whoever is several people. */
export default function Home(): ReactNode {
  const { state, choices, current, trouble, load, wear } = useIdentity()
  const [isLeaving, setLeaving] = useState(false)
  const isUnknown = trouble === UNKNOWN
  const wantsChoice = useRouter().params.choose === '1'

  const arrive = async () => {
    if (!wantsChoice && current !== null && enter(current)) {
      setLeaving(true)
      return
    }
    const [only, ...others] = await load()
    if (only === undefined && isNobody()) void Taro.reLaunch({ url: JOIN_PAGE })
    if (wantsChoice || only === undefined || others.length > 0) return
    wear(only)
    if (enter(only)) setLeaving(true)
  }
  useLoad(() => void arrive())
  const choose = (identity: Identity) => {
    wear(identity)
    enter(identity)
  }
  return (
    <Screen title={wantsChoice ? '我的身份' : '安放'} ground="dusk">
      <Brand note="课后服务" />
      {!isLeaving && (
        <View className="mt-5">
          <Loaded
            state={isUnknown ? 'ready' : state === 'idle' ? 'loading' : state}
            hasContent={state === 'ready' || isUnknown}
            trouble={trouble}
            offline={false}
            onRetry={() => void arrive()}
          >
            <HatList
              choices={choices}
              current={current}
              onChoose={choose}
              onJoin={() => void Taro.reLaunch({ url: JOIN_PAGE })}
            />
          </Loaded>
          <Card flush className="mt-4">
            <Cell
              id="guides"
              start={<Tile icon="doc" />}
              title="各校课后服务指南"
              note="不用登录：看课程、时间、收费和报名办法"
              onPress={() => void Taro.navigateTo({ url: '/pages/guardian/guide/index' })}
            />
            {process.env.TARO_ENV === 'weapp' && wantsChoice && choices.some(hasDesk) && (
              <Cell
                id="to-desks"
                start={<Tile icon="scan" />}
                title="登录电脑"
                note="扫电脑上的码登录，看已登录的电脑"
                onPress={() => void Taro.navigateTo({ url: '/pages/desk/open/index' })}
              />
            )}
            {wantsChoice && (
              <Cell
                id="to-join"
                start={<Tile icon="qr" />}
                title="绑定孩子或任职"
                note="用班主任或学校办公室发的邀请码"
                onPress={() => void Taro.navigateTo({ url: JOIN_PAGE })}
              />
            )}
          </Card>
          {wantsChoice && <Comfort />}
          {wantsChoice && (
            <View className="row middle mt-4">
              <LeaveDesk />
            </View>
          )}
        </View>
      )}
    </Screen>
  )
}
