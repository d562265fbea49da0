import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { gradeText, type Grade } from '@/domain/people/School'
import { MINUTES_A_DAY, SERVICE_WEEKDAYS } from '@/domain/plan/gaps'
import type { Block } from '@/domain/plan/Plan'
import { weekCell, type Stretch, type WeekCell } from '@/domain/plan/weekCell'
import { clockText, weekdayText, type Weekday } from '@/domain/time'
import { a11y } from '@/ui/a11y'
import { cx } from '@/ui/cx'
import { Pressable } from '@/ui/Pressable'
import './plan.scss'

interface WeekGridProps {
  blocks: readonly Block[]
  grades: readonly Grade[]
  pupils: Partial<Record<Grade, number>>
  /** The latest off-work time of the term: no afternoon ends before it. */
  offWorkMinute: number
  onCell?: (grade: Grade, weekday: Weekday) => void
}

/** Grades down, weekdays across: what each has, and what it lacks. For a desk. */
export function WeekGrid(props: WeekGridProps): ReactNode {
  const { blocks, grades, pupils, offWorkMinute, onCell } = props
  return (
    <View className="plan-grid" {...a11y({ role: 'table', label: '各年级每天的服务时间' })}>
      <View className="plan-grid-row plan-grid-head">
        <View className="plan-grid-grade" />
        {SERVICE_WEEKDAYS.map((weekday) => (
          <View key={weekday} className="plan-grid-cell">
            {weekdayText(weekday)}
          </View>
        ))}
      </View>
      {grades.map((grade) => (
        <View key={grade} className="plan-grid-row">
          <View className="plan-grid-grade">
            <View className="b">{gradeText(grade)}</View>
            {pupils[grade] !== undefined && (
              <View className="t-micro ink-3 num">{`${pupils[grade]} 人`}</View>
            )}
          </View>
          {SERVICE_WEEKDAYS.map((weekday) => (
            <GridCell
              key={weekday}
              grade={grade}
              weekday={weekday}
              cell={weekCell(blocks, grade, weekday)}
              offWorkMinute={offWorkMinute}
              onPress={onCell && (() => onCell(grade, weekday))}
            />
          ))}
        </View>
      ))}
    </View>
  )
}

/** One weekday of every grade, one below the other. For a phone. */
export function WeekList(props: WeekGridProps & { weekday: Weekday }): ReactNode {
  const { blocks, grades, pupils, offWorkMinute, onCell, weekday } = props
  return (
    <View className="plan-list">
      {grades.map((grade) => (
        <View key={grade} className="plan-grid-row">
          <View className="plan-grid-grade">
            <View className="b">{gradeText(grade)}</View>
            {pupils[grade] !== undefined && (
              <View className="t-micro ink-3 num">{`${pupils[grade]} 人`}</View>
            )}
          </View>
          <GridCell
            grade={grade}
            weekday={weekday}
            cell={weekCell(blocks, grade, weekday)}
            offWorkMinute={offWorkMinute}
            onPress={onCell && (() => onCell(grade, weekday))}
          />
        </View>
      ))}
    </View>
  )
}

interface GridCellProps {
  grade: Grade
  weekday: Weekday
  cell: WeekCell
  offWorkMinute: number
  onPress: (() => void) | undefined
}

/** What a cell lacks, in two words; empty when it lacks nothing. */
export function lackOf({ minutes, endsAtMinute }: WeekCell, offWorkMinute: number): string {
  if (minutes < MINUTES_A_DAY) return `差 ${MINUTES_A_DAY - minutes} 分`
  return endsAtMinute < offWorkMinute ? `早了 ${offWorkMinute - endsAtMinute} 分` : ''
}

function GridCell({ grade, weekday, cell, offWorkMinute, onPress }: GridCellProps): ReactNode {
  const lack = lackOf(cell, offWorkMinute)
  const until = cell.minutes === 0 ? '' : `到 ${clockText(cell.endsAtMinute)}`
  const className = cx('plan-grid-cell', lack !== '' && 'plan-grid-bad')
  const label = `${gradeText(grade)} ${weekdayText(weekday)} ${cell.minutes} 分钟 ${until} ${lack}`.trim()
  const inside = (
    <>
      <View className="row between">
        <View className="num">
          <View className="plan-grid-minutes">{cell.minutes}</View>
          <View className="plan-grid-unit">分</View>
        </View>
        <View className={cx('t-note num', lack === '' ? 'ink-3' : 'c-amber b')}>{lack || until}</View>
      </View>
      <View className="plan-bar">
        {cell.stretches.map((stretch) => (
          <View
            key={stretch.startsAtMinute}
            className={cx('plan-bar-part', `plan-bar-${stretch.kind}`)}
            style={{ flexGrow: stretch.endsAtMinute - stretch.startsAtMinute }}
          >
            {stretchText(stretch)}
          </View>
        ))}
        {cell.minutes < MINUTES_A_DAY && (
          <View className="plan-bar-part plan-bar-lack" style={{ flexGrow: MINUTES_A_DAY - cell.minutes }}>
            {`+${MINUTES_A_DAY - cell.minutes}`}
          </View>
        )}
      </View>
    </>
  )
  if (onPress === undefined)
    return (
      <View className={className} {...a11y({ role: 'cell', label })}>
        {inside}
      </View>
    )
  return (
    <Pressable
      id={`cell-${grade}-${weekday}`}
      className={className}
      pressedClass="plan-grid-pressed"
      label={label}
      onPress={onPress}
    >
      {inside}
    </Pressable>
  )
}

const WORDS_FROM = 40

/** A short stretch has room for its number alone; the colour and the label say which it is. */
function stretchText({ kind, startsAtMinute, endsAtMinute }: Stretch): string {
  const minutes = endsAtMinute - startsAtMinute
  return minutes < WORDS_FROM ? `${minutes}` : `${kind === 'care' ? '作业' : '社团'} ${minutes}`
}

/** 周一 … 周五 with the marks of the grid: what the colours mean. */
export function GridKey(): ReactNode {
  return (
    <View className="plan-key">
      <View className="plan-key-mark plan-bar-care" />
      <View>基本托管</View>
      <View className="plan-key-mark plan-bar-club" />
      <View>社团</View>
    </View>
  )
}
