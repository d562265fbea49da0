import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { Walk } from '@/contract/escort'
import { seenText } from '@/domain/seenText'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Empty } from '@/ui/Empty'
import { NotRead } from '@/ui/NotRead'
import { Screen } from '@/ui/Screen'
import { Skeleton } from '@/ui/Skeleton'
import { State } from '@/ui/State'
import { Arriving, Giving, LeaveFoot, ReachFoot } from './AtStop'
import { DepartFoot, Gathering } from './Gathering'
import { NameButton } from './NameButton'
import { Returned, ReturnFoot } from './Returning'
import { WalkHead } from './WalkHead'
import { walkNow, type WalkNow } from './walkNow'
import { useShownWalks } from './useShownWalks'
import { useWalks } from './walkStore'

interface WalkScreenProps {
  escortId: string
  onRetry: () => void
  onHands: () => void
  /** What is not sent yet. */
  banner: ReactNode
}

/** 路队, in the hands of who leads it: one step at a time. */
export function WalkScreen({ escortId, onRetry, onHands, banner }: WalkScreenProps): ReactNode {
  const { state, trouble, offline, seenAt, refused } = useWalks()
  const walks = useShownWalks()
  const walk = walks.find((one) => one.escortId === escortId) ?? (escortId === '' ? walks[0] : undefined)
  if (walk === undefined)
    return (
      <Screen title="放学路队">
        {state === 'loading' && <Skeleton />}
        {state === 'failed' && <NotRead title="没有读到路队" trouble={trouble} onRetry={onRetry} />}
        {state === 'ready' && (
          <Empty icon="walk" title="今天没有您的路队">
            教务处登记了路队，或值班领导请您带队以后，会出现在这里。
          </Empty>
        )}
      </Screen>
    )
  const now = walkNow(walk)
  // With children to count or to give away, they come first and the route below them.
  const atWork = (now.is === 'gathering' && now.here.length > 0) || 'stop' in now
  const head = <WalkHead walk={walk} current={'stop' in now ? now.stop.id : null} />
  return (
    <Screen title={walk.name} foot={footOf(walk, now, onHands)}>
      {banner}
      <View className="stack-3">
        {state === 'failed' && (
          <Banner id="stale" icon={offline ? 'offline' : 'alert'} round title={seenText(seenAt, trouble)}>
            {staleWords(walk, offline)}
          </Banner>
        )}
        {refused !== '' && (
          <Card tone="amber" id="refused">
            <State icon="alert" tone="amber" className="b">
              {refused}
            </State>
          </Card>
        )}
        {!atWork && head}
      </View>
      {bodyOf(walk, now)}
      {atWork && <View className="mt-5">{head}</View>}
      <NameButton walk={walk} />
    </Screen>
  )
}

/** What can be done from what was read, and what has to wait. */
function staleWords({ state }: Walk, offline: boolean): string {
  if (!offline) return '孩子仍由您负责。请下拉或稍后再试。'
  return state === 'walking'
    ? '点人数、看人交给家长、离站照常做，先记在手机上，连上网自动发。接送码要联网。'
    : '出发要联网。请在校内连上网，再点齐出发。'
}

function bodyOf(walk: Walk, now: WalkNow): ReactNode {
  switch (now.is) {
    case 'gathering':
      return <Gathering walk={walk} here={now.here} />
    case 'arriving':
      return <Arriving walk={walk} stop={now.stop} here={now.here} />
    case 'giving':
      return <Giving walk={walk} stop={now.stop} here={now.here} />
    case 'returning':
    case 'elsewhere':
    case 'done':
      return <Returned walk={walk} now={now} />
    default:
      return now satisfies never
  }
}

function footOf(walk: Walk, now: WalkNow, onHands: () => void): ReactNode {
  switch (now.is) {
    case 'gathering':
      return <DepartFoot walk={walk} here={now.here} onHands={onHands} />
    case 'arriving':
      return <ReachFoot walk={walk} stop={now.stop} here={now.here} />
    case 'giving':
      return <LeaveFoot walk={walk} stop={now.stop} here={now.here} isLast={now.isLast} />
    case 'returning':
      return <ReturnFoot walk={walk} here={now.here} />
    case 'elsewhere':
    case 'done':
      return walk.children.some((child) => child.is === 'mine') ? (
        <Button id="go-hands" kind="primary" size="big" icon="handover" onPress={onHands}>
          去交接
        </Button>
      ) : undefined
    default:
      return now satisfies never
  }
}
