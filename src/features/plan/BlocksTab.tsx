import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { gradeRunsText } from '@/domain/people/gradeRunsText'
import type { PlanDesk } from '@/contract/plan'
import type { PlanContent } from '@/domain/plan/Plan'
import { SERVICE_WEEKDAYS } from '@/domain/plan/gaps'
import { weekCell } from '@/domain/plan/weekCell'
import { weekdayText, type Weekday } from '@/domain/time'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Section } from '@/ui/Section'
import { Segmented } from '@/ui/Segmented'
import { blockText } from '@/domain/plan/blockText'
import { newBlock } from './newBlock'
import { offWorkOf } from './planCheck'
import { isWritable, usePlan } from './planStore'
import { hoursText, weekdaysText } from './planWords'
import { lackOf, WeekGrid, WeekList } from './WeekGrid'

/** 时段: the grid, and every block below it. */
export function BlocksTab({
  plan,
  content,
  desk,
}: {
  plan: PlanDesk
  content: PlanContent
  desk: boolean
}): ReactNode {
  const { show, edit } = usePlan()
  const grid = {
    blocks: content.blocks,
    grades: plan.ground.grades,
    pupils: plan.ground.pupilsByGrade,
    offWorkMinute: offWorkOf(plan),
    onCell: (grade: (typeof plan.ground.grades)[number], weekday: Weekday) =>
      show('blocks', { kind: 'cell', grade, weekday }),
  }
  const add = () => {
    const block = newBlock(content, plan.ground.grades, SERVICE_WEEKDAYS)
    edit((before) => ({ ...before, blocks: [...before.blocks, block] }))
    show('blocks', { kind: 'block', id: block.id })
  }
  return (
    <>
      {desk ? <WeekGrid {...grid} /> : <OneDay {...grid} />}
      <Section title="全部时段" end={`${content.blocks.length} 个`} />
      <Card flush>
        {content.blocks.map((block) => (
          <Cell
            key={block.id}
            id={`block-${block.id}`}
            title={`${blockText(block.kind)} ${hoursText(block)}`}
            note={`${weekdaysText(block.weekdays)}·${gradeRunsText(block.grades)}`}
            onPress={() => show('blocks', { kind: 'block', id: block.id })}
          />
        ))}
      </Card>
      {isWritable(plan) && (
        <Button id="add-block" className="mt-3" icon="plus" onPress={add}>
          加一个时段
        </Button>
      )}
    </>
  )
}

type OneDayProps = Parameters<typeof WeekGrid>[0]

function OneDay(props: OneDayProps): ReactNode {
  const lackingOn = (weekday: Weekday): number =>
    props.grades.filter((grade) => lackOf(weekCell(props.blocks, grade, weekday), props.offWorkMinute) !== '')
      .length
  const [weekday, setWeekday] = useState<Weekday>(
    () => SERVICE_WEEKDAYS.find((day) => lackingOn(day) > 0) ?? 1,
  )
  return (
    <View className="stack-2">
      <Segmented
        label="星期"
        value={`day-${weekday}`}
        items={SERVICE_WEEKDAYS.map((day) => ({
          key: `day-${day}`,
          label: weekdayText(day),
          badge: lackingOn(day),
        }))}
        onChange={(key) => setWeekday(SERVICE_WEEKDAYS.find((day) => `day-${day}` === key) ?? 1)}
      />
      <WeekList {...props} weekday={weekday} />
    </View>
  )
}
