import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { PlanDesk } from '@/contract/plan'
import { MINUTES_A_DAY, SERVICE_WEEKDAYS } from '@/domain/plan/gaps'
import type { PlanContent } from '@/domain/plan/Plan'
import { weekCell } from '@/domain/plan/weekCell'
import { clockText } from '@/domain/time'
import { a11y } from '@/ui/a11y'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Icon } from '@/ui/Icon'
import { Pressable } from '@/ui/Pressable'
import { Track } from '@/ui/Track'
import { offWorkOf, type ShownGap } from './planCheck'
import { StepFoot } from './StepFoot'
import { usePlan } from './planStore'
import { warnPlan } from './whoServes'
import './plan.scss'

interface GapPanelProps {
  desk: PlanDesk
  content: PlanContent
  gaps: ShownGap[]
  /** On a phone the work comes soon after: the first few, and the rest when asked. */
  folds: boolean
}

const SHOWN_MOST = 30
const FOLDED_MOST = 3

/** 5+2 核对: what is missing while one types, what is right already, and the next step. */
export function GapPanel({ desk, content, gaps, folds }: GapPanelProps): ReactNode {
  const [isUnfolded, setUnfolded] = useState(!folds)
  const most = isUnfolded ? SHOWN_MOST : FOLDED_MOST
  const { grades } = desk.ground
  const cells = grades.flatMap((grade) =>
    SERVICE_WEEKDAYS.map((weekday) => weekCell(content.blocks, grade, weekday)),
  )
  const whole = cells.filter(({ minutes }) => minutes >= MINUTES_A_DAY).length
  const share = `${cells.length} 格里 ${whole} 格够 ${MINUTES_A_DAY} 分钟`
  return (
    <Card id="gaps">
      <View className="t-note ink-2">5+2 核对·随改随查</View>
      <View
        id="gap-count"
        className={gaps.length === 0 ? 't-head c-green' : 't-head c-amber'}
        {...a11y({ role: 'status', live: 'polite' })}
      >
        {gaps.length === 0 ? '不差什么了' : `还差 ${gaps.length} 处`}
      </View>
      <View className="row mt-2">
        <Track parts={[{ value: whole, tone: 'green' }]} total={cells.length} label={share} />
      </View>
      <View className="t-note ink-2 num mt-1">{share}</View>
      <View className="plan-gaps">
        {gaps.slice(0, most).map((gap) => (
          <GapLine key={gap.key} gap={gap} />
        ))}
        {isUnfolded && gaps.length > most && (
          <View className="t-note ink-3">{`还有 ${gaps.length - most} 处，改好上面的再看。`}</View>
        )}
        {isUnfolded ? (
          <>
            <Warnings desk={desk} content={content} />
            {gaps.length > 0 && <View className="rule" />}
            <Right desk={desk} gaps={gaps} />
          </>
        ) : (
          <Button id="unfold-gaps" size="s" kind="quiet" onPress={() => setUnfolded(true)}>
            {gaps.length > most ? `看全部 ${gaps.length} 处` : '看核对了什么'}
          </Button>
        )}
      </View>
      <View className="mt-3">
        <StepFoot desk={desk} lacking={gaps.length} />
      </View>
    </Card>
  )
}

/** What ends within the term: the plan may be filed with it. */
function Warnings({ desk, content }: Pick<GapPanelProps, 'desk' | 'content'>): ReactNode {
  const warnings = warnPlan(content, desk).slice(0, SHOWN_MOST)
  if (warnings.length === 0) return null
  return (
    <View id="plan-warnings">
      <View className="t-note ink-2 mt-2">学期中会到期，可以先备案，到期前 30 天会提醒</View>
      {warnings.map((text) => (
        <View key={text} className="plan-gap">
          <Icon name="clock" className="plan-gap-icon ink-3" />
          <View className="grow">{text}</View>
        </View>
      ))}
    </View>
  )
}

function GapLine({ gap }: { gap: ShownGap }): ReactNode {
  const show = usePlan((state) => state.show)
  return (
    <View className="plan-gap">
      <Icon name="alert" className="plan-gap-icon c-amber" />
      <View className="grow">{gap.text}</View>
      <Pressable
        id={`mend-${gap.key}`}
        role="link"
        label={`去补：${gap.text}`}
        className="plan-gap-go"
        onPress={() => show(gap.tab, gap.open)}
      >
        去补
      </Pressable>
    </View>
  )
}

const RIGHT: { kinds: readonly ShownGap['kind'][]; title: string; note: (desk: PlanDesk) => string }[] = [
  {
    kinds: ['too-short'],
    title: '周一到周五都开',
    note: ({ ground }) => `${ground.grades.length} 个年级每天都够 ${MINUTES_A_DAY} 分钟`,
  },
  {
    kinds: ['ends-early'],
    title: '结束不早于下班时间',
    note: (desk) => `本学期最晚 ${clockText(offWorkOf(desk))} 下班`,
  },
  {
    kinds: ['care-missing', 'care-short', 'care-early', 'care-capped'],
    title: '基本托管不限名额',
    note: () => '每个年级、每一天都有',
  },
  {
    kinds: ['teacher-twice', 'venue-twice', 'teacher-elsewhere'],
    title: '老师和场地没有排重',
    note: () => '',
  },
]

/** What is right already, in the words of the rule. */
function Right({ desk, gaps }: { desk: PlanDesk; gaps: ShownGap[] }): ReactNode {
  const right = RIGHT.filter(({ kinds }) => !gaps.some(({ kind }) => kinds.includes(kind)))
  return (
    <>
      {right.map(({ title, note }) => (
        <View key={title} className="plan-gap">
          <Icon name="check-circle" className="plan-gap-icon c-green" />
          <View className="grow">
            <View>{title}</View>
            {note(desk) !== '' && <View className="t-note ink-2">{note(desk)}</View>}
          </View>
        </View>
      ))}
    </>
  )
}
