import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { serverNow } from '@/cloud/serverClock'
import type { Duties, Duty } from '@/contract/attendance'
import { ROLL_OPENS_BEFORE } from '@/domain/attendance/takeRoll'
import { clockText, MINUTE } from '@/domain/time'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Chip } from '@/ui/Chip'
import { stateWords, whenText } from './dutyWords'
import { nextThing } from './nextThing'
import './duties.scss'

interface NextCardProps {
  duties: Duties
  onRoll: (duty: Duty) => void
  onHands: () => void
}

/** The next thing, as large as the screen allows. */
export function NextCard({ duties, onRoll, onHands }: NextCardProps): ReactNode {
  const next = nextThing(duties)
  switch (next.kind) {
    case 'receive':
      return (
        <CountCard title="下一件事" count={next.count} words="个孩子等您接手">
          <Button id="go-receive" kind="primary" size="big" icon="handover" onPress={onHands}>
            去接手
          </Button>
        </CountCard>
      )
    case 'call':
      return (
        <SessionCard duty={next.duty} count={next.duty.expected} countWord="应到">
          <Button id="start-roll" kind="primary" size="big" icon="enrol" onPress={() => onRoll(next.duty)}>
            开始点名
          </Button>
        </SessionCard>
      )
    case 'hand-on': {
      const { duty, count } = next
      const act = (
        <Button id="go-hand-on" kind="primary" size="big" icon="handover" onPress={onHands}>
          交出孩子
        </Button>
      )
      return duty === null ? (
        <CountCard title="下一件事" count={count} words="个孩子在您身边">
          {act}
        </CountCard>
      ) : (
        <SessionCard duty={duty} count={count} countWord="在您身边" until>
          {act}
        </SessionCard>
      )
    }
    case 'wait':
      return (
        <SessionCard duty={next.duty} count={next.duty.expected} countWord="应到">
          <View className="t-note ink-2 mt-3">
            {`${clockText(next.duty.startsAtMinute - ROLL_OPENS_BEFORE / MINUTE)} 起可以点名`}
          </View>
          <Button id="see-list" className="mt-2" onPress={() => onRoll(next.duty)}>
            先看名单
          </Button>
        </SessionCard>
      )
    case 'done':
      return <CountCard title="今天" words="您的孩子都交接好了，辛苦了" />
    case 'free':
      return <CountCard title="今天" words="今天没有您的课。有人把孩子交给您时，会出现在这里" />
    default:
      return next satisfies never
  }
}

interface SessionCardProps {
  duty: Duty
  count: number
  countWord: string
  /** The session is running: what matters is when it ends. */
  until?: boolean
  children: ReactNode
}

function SessionCard({ duty, count, countWord, until = false, children }: SessionCardProps): ReactNode {
  const now = serverNow()
  const { word, icon, tone } = stateWords(duty, now)
  return (
    <Card>
      <View className="row between">
        <View className="t-note ink-2">{until ? '下课后交出孩子' : `下一件事·${whenText(duty, now)}`}</View>
        <Chip icon={icon} tone={tone}>
          {word}
        </Chip>
      </View>
      <View className="duty-next">
        <View className="grow">
          <View className="t-figure">{clockText(until ? duty.endsAtMinute : duty.startsAtMinute)}</View>
          <View className="t-title mt-1">{duty.name}</View>
          <View className="ink-2">{duty.venue}</View>
        </View>
        <View className="duty-next-count">
          <View className="t-figure">{count}</View>
          <View className="t-note ink-2">{countWord}</View>
        </View>
      </View>
      <View className="mt-4">{children}</View>
    </Card>
  )
}

interface CountCardProps {
  title: string
  words: string
  count?: number
  children?: ReactNode
}

function CountCard({ title, words, count, children }: CountCardProps): ReactNode {
  return (
    <Card>
      <View className="t-note ink-2">{title}</View>
      <View className="duty-count mt-1">
        {count !== undefined && <View className="t-figure duty-count-figure">{count}</View>}
        <View className="t-title">{words}</View>
      </View>
      {children !== undefined && <View className="mt-4">{children}</View>}
    </Card>
  )
}
