import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { Walk, WalkChild } from '@/contract/escort'
import { clockText } from '@/domain/time'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Section } from '@/ui/Section'
import { State } from '@/ui/State'
import { HeadGrid, headsSeen, unseenWhy } from './HeadGrid'
import { useWalks } from './walkStore'
import { isAwaited, whereText } from './walkWords'

/** 集合: who stands with me by stop, who is still with whom, who does not come today. */
export function Gathering({ walk, here }: { walk: Walk; here: WalkChild[] }): ReactNode {
  const away = walk.children.filter((child) => child.is !== 'mine' || child.isMissing)
  const awaited = away.filter(isAwaited)
  const notToday = away.filter((child) => !isAwaited(child))
  return (
    <>
      <Absentees id="awaited" title="还没到您身边" awaited list={awaited} />
      {here.length > 0 && <Section title="在您身边" end={`${here.length} 人`} />}
      {walk.stops.map((stop) => {
        const own = here.filter((child) => child.stopId === stop.id)
        return own.length === 0 ? null : (
          <Card key={stop.id} className="mt-2">
            <View className="t-note ink-2">{`${clockText(stop.minute)} ${stop.name}·${own.length} 人`}</View>
            <HeadGrid here={own} />
          </Card>
        )
      })}
      <Absentees id="not-today" title="今天不跟队" list={notToday} />
    </>
  )
}

interface AbsenteesProps {
  id: string
  title: string
  list: WalkChild[]
  awaited?: boolean
}

function Absentees({ id, title, list, awaited = false }: AbsenteesProps): ReactNode {
  if (list.length === 0) return null
  return (
    <>
      <Section title={title} end={`${list.length} 人`} />
      <Card flush id={id}>
        {list.map((child) => (
          <Cell
            key={child.pupilId}
            title={child.name}
            strong={awaited}
            note={child.homeroomName}
            end={
              <State icon={awaited ? 'clock' : 'info'} tone={awaited ? 'amber' : 'plain'}>
                {whereText(child)}
              </State>
            }
          />
        ))}
      </Card>
    </>
  )
}

interface DepartFootProps {
  walk: Walk
  here: WalkChild[]
  onHands: () => void
}

export function DepartFoot({ walk, here, onHands }: DepartFootProps): ReactNode {
  const { unseen, sending, depart } = useWalks()
  const heads = headsSeen(here, unseen)
  if (walk.isVacant) return <View className="t-note ink-2 center">还没有人带队，换好带队才能出发</View>
  if (!walk.isMine) return <View className="t-note ink-2 center">{`由${walk.leaderName}点齐人数后出发`}</View>
  if (walk.others.length > 0)
    return (
      <Button id="hand-others" kind="primary" size="big" icon="handover" onPress={onHands}>
        {`先交出 ${walk.others.length} 个不跟队的孩子`}
      </Button>
    )
  if (here.length === 0)
    return (
      <Button id="go-receive" kind="primary" size="big" icon="handover" onPress={onHands}>
        去接手孩子
      </Button>
    )
  return (
    <Button
      id="depart"
      kind="primary"
      size="big"
      icon="walk"
      busy={sending === 'depart'}
      why={unseenWhy(here, unseen) ?? overWhy(walk, here)}
      onPress={() => void depart(walk, heads)}
    >
      {heads === here.length ? `点齐 ${heads} 人，出发` : `点到 ${heads} 人，差 ${here.length - heads} 人`}
    </Button>
  )
}

const overWhy = ({ ratio }: Walk, here: WalkChild[]): string | undefined =>
  here.length <= ratio.most
    ? undefined
    : `${here.length} 个孩子，${ratio.adults} 位大人最多带 ${ratio.most} 个。请值班领导加一位大人，或分两队走。`
