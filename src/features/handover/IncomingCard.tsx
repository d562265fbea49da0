import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { HandChild, Hands } from '@/contract/custody'
import { clockTextAt } from '@/domain/time'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Face } from '@/ui/Face'
import { State } from '@/ui/State'
import { showToast } from '@/ui/showToast'
import { CountTogether } from './CountTogether'
import { acceptedWords, differenceText, FIRST_REASON } from './handoverWords'
import { useHandover } from './handoverStore'
import { HealthLines } from './HealthLines'
import { NameGrid } from './NameGrid'
import { ReasonSheet } from './ReasonSheet'
import './handover.scss'

interface IncomingCardProps {
  group: Hands['incoming'][number]
  /** The one solid button of the screen. */
  first: boolean
}

/** 接手: both count together; who is not seen is named with a reason and stays with the giver. */
export function IncomingCard({ group, first }: IncomingCardProps): ReactNode {
  const { from, fromName, at, children } = group
  const { missing, sending, miss, answer } = useHandover()
  const [asked, setAsked] = useState<HandChild | null>(null)
  const unseen = children.filter((child) => missing[child.pupilId] !== undefined)
  const seen = children.length - unseen.length
  const [mine, setMine] = useState<number | null>(null)
  const counted = mine ?? seen
  const take = async () => {
    const count = await answer(
      from,
      children.map((child) => child.pupilId),
    )
    if (count !== null) showToast({ text: acceptedWords(count) })
  }
  return (
    <Card id={`incoming-${from}`}>
      <View className="row">
        <Face name={fromName} look={{ seed: from, kind: 'adult' }} size="l" />
        <View className="grow hand-giver">
          <View className="t-title">{`${fromName}交来 ${children.length} 人`}</View>
          <View className="t-note ink-2">{`${clockTextAt(at)} 交出，等您接手`}</View>
        </View>
      </View>
      <CountTogether
        id={from}
        fromName={fromName}
        should={children.length}
        counted={counted}
        onCount={(next) => setMine(next === seen ? null : next)}
      />
      <View className="t-note ink-2 mt-3">一起点人数。没见到的，按一下名字</View>
      <NameGrid
        names={children}
        off={(pupilId) => missing[pupilId] !== undefined}
        offWord="没见到"
        onPress={(child) => {
          if (missing[child.pupilId] !== undefined) setAsked(child)
          else {
            if (mine !== null && mine === seen - 1) setMine(null)
            miss(child.pupilId, FIRST_REASON)
          }
        }}
      />
      <HealthLines names={children} />
      {/* In a View of its own: when a child comes or goes, Taro sends its siblings again, and the grid is long. */}
      <View>
        {unseen.length > 0 && (
          <View className="hand-unseen">
            <State
              icon="alert"
              tone="amber"
              className="b hand-unseen-title"
            >{`差 ${unseen.length} 个孩子`}</State>
            {unseen.map((child) => (
              <Cell
                key={child.pupilId}
                id={`missing-${child.pupilId}`}
                strong
                title={`${child.name}·${child.homeroomName}`}
                note={`${missing[child.pupilId] ?? ''}。说清以前，仍由${fromName}负责`}
                label={`${child.name}，改原因或改为见到`}
                onPress={() => setAsked(child)}
              />
            ))}
          </View>
        )}
      </View>
      <View className="mt-4">
        <Button
          id={`accept-${from}`}
          kind={first ? 'primary' : 'plain'}
          size={first ? 'big' : 'm'}
          busy={sending === from}
          why={counted === seen ? undefined : differenceText(counted, seen)}
          onPress={() => void take()}
        >
          {seen === 0 ? '都没见到，退回' : `接手 ${seen} 人`}
        </Button>
        {unseen.length > 0 && seen > 0 && (
          <View className="t-note ink-2 center mt-2">{`交来 ${children.length} 人，接手 ${seen} 人，退回 ${unseen.length} 人`}</View>
        )}
      </View>
      <View>
        <ReasonSheet child={asked} onClose={() => setAsked(null)} />
      </View>
    </Card>
  )
}
