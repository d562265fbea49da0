import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { Walk, WalkChild, WalkStop } from '@/contract/escort'
import { clockText } from '@/domain/time'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Dialog } from '@/ui/Dialog'
import { Face } from '@/ui/Face'
import { Section } from '@/ui/Section'
import { HeadGrid, headsSeen, unseenWhy } from './HeadGrid'
import { GiveSheet } from './GiveSheet'
import { atStop } from './walkNow'
import { useWalks } from './walkStore'
import { delayText } from './walkWords'

interface StopProps {
  walk: Walk
  stop: WalkStop
  here: WalkChild[]
}

/** 到站: heads first. */
export function Arriving({ stop, here }: StopProps): ReactNode {
  return (
    <>
      <Section title={`到${stop.name}，点人数`} end={`应有 ${here.length} 人`} />
      <Card id="arriving">
        <View className="t-note ink-2">一个一个看到人。没见到的，按一下名字</View>
        <HeadGrid here={here} />
      </Card>
    </>
  )
}

export function ReachFoot({ walk, stop, here }: StopProps): ReactNode {
  const { unseen, sending, reach } = useWalks()
  const heads = headsSeen(here, unseen)
  return (
    <Button
      id="reach"
      kind="primary"
      size="big"
      icon="pin"
      busy={sending === `reach-${stop.id}`}
      why={unseenWhy(here, unseen)}
      onPress={() => void reach(walk, stop.id, heads)}
    >
      {heads === here.length
        ? `${stop.name}，点齐 ${heads} 人`
        : `点到 ${heads} 人，差 ${here.length - heads} 人`}
    </Button>
  )
}

/** 交给家长: the children of this stop, then whoever's parent came here all the same. */
export function Giving({ walk, stop, here }: StopProps): ReactNode {
  const [pupilId, setPupilId] = useState<string | null>(null)
  const own = atStop(stop.id, here)
  const others = here.filter((child) => child.stopId !== stop.id)
  const child = here.find((one) => one.pupilId === pupilId) ?? null
  const rows = (list: WalkChild[], strong: boolean) =>
    list.map((one) => (
      <Cell
        key={one.pupilId}
        id={`give-${one.pupilId}`}
        start={
          <Face
            name={one.name}
            look={{ seed: one.pupilId, kind: 'child', sex: one.gender === 'girl' ? 'f' : 'm' }}
          />
        }
        title={one.name}
        strong={strong}
        note={strong ? delayText(one, stop.minute) || one.homeroomName : nextStop(walk, one)}
        label={`${one.name}，交给家长`}
        onPress={() => setPupilId(one.pupilId)}
      />
    ))
  return (
    <>
      <Section
        title={`在${stop.name}交给家长`}
        end={own.length === 0 ? '都接走了' : `还有 ${own.length} 人`}
      />
      {own.length > 0 && <Card flush>{rows(own, true)}</Card>}
      {others.length > 0 && (
        <>
          <Section title="继续走的" end={`${others.length} 人`} />
          <Card flush>{rows(others, false)}</Card>
          <View className="t-note ink-3 mt-2">家长来到这一站接，也可以在这里交接，一样要核对。</View>
        </>
      )}
      {child !== null && (
        <GiveSheet
          key={child.pupilId}
          walk={walk}
          stop={stop}
          child={child}
          onClose={() => setPupilId(null)}
        />
      )}
    </>
  )
}

const nextStop = ({ stops }: Walk, child: WalkChild): string => {
  if (child.notCollectedAt !== null) return '没有接到，随队返回'
  const stop = stops.find(({ id }) => id === child.stopId)
  return stop === undefined ? '' : `${clockText(stop.minute)} ${stop.name}`
}

export function LeaveFoot({ walk, stop, here, isLast }: StopProps & { isLast: boolean }): ReactNode {
  const { sending, leave } = useWalks()
  const [isAsking, setAsking] = useState(false)
  const left = atStop(stop.id, here)
  const names = left.map((child) => child.name).join('、')
  const go = async () => {
    setAsking(false)
    await leave(walk, stop.id)
  }
  return (
    <>
      <Button
        id="leave-stop"
        kind={left.length === 0 ? 'primary' : 'plain'}
        size="big"
        busy={sending === `leave-${stop.id}`}
        onPress={() => (left.length === 0 ? void go() : setAsking(true))}
      >
        {left.length > 0
          ? `离开，${left.length} 人没有接到`
          : isLast
            ? '这一站交完，返回学校'
            : '这一站交完，去下一站'}
      </Button>
      <Dialog
        open={isAsking}
        title={`${names}没有人接，随队返回学校？`}
        yes={{ label: '离开', kind: 'primary', onPress: () => void go() }}
        no={{ label: '再等等', onPress: () => setAsking(false) }}
      >
        {waitText(left, stop) ?? '会马上告诉家长到校门接。孩子仍由您负责，直到有人接手。'}
      </Dialog>
    </>
  )
}

function waitText(left: WalkChild[], stop: WalkStop): string | undefined {
  const late = left.filter((child) => child.delayMinutes > 0)
  return late.length === 0
    ? undefined
    : `${late.map((child) => `${child.name}${delayText(child, stop.minute)}`).join('；')}。离开后会告诉家长到校门接。`
}
