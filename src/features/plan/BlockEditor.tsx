import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { gradeRunsText } from '@/domain/people/gradeRunsText'
import type { PlanDesk } from '@/contract/plan'
import { gradeText } from '@/domain/people/School'
import { blockText } from '@/domain/plan/blockText'
import { SERVICE_WEEKDAYS } from '@/domain/plan/gaps'
import type { Block, BlockKind, PlanContent } from '@/domain/plan/Plan'
import { splitBlock } from '@/domain/plan/splitBlock'
import { blocksAt } from '@/domain/plan/weekCell'
import { weekdayText } from '@/domain/time'
import { Button } from '@/ui/Button'
import { CheckPicks } from '@/ui/CheckPicks'
import { ChoiceField } from '@/ui/ChoiceField'
import { TimeField } from '@/ui/TimeField'
import { dropBlock, freeId, putBlock } from './edits'
import { newBlock } from './newBlock'
import type { Opened } from './planCheck'
import { isWritable, usePlan } from './planStore'
import { hoursText, weekdaysText } from './planWords'

const KINDS: BlockKind[] = ['care', 'club', 'evening']
const KIND_NOTES: Record<BlockKind, string> = {
  care: '每个孩子都可以来，不限名额',
  club: '选修的课程',
  late: '另有一页',
  evening: '只给初中，不算课后服务，不收服务费',
}

/** One cell of the grid: what runs there, and what could be added. */
export function CellEditor({
  at,
  content,
}: {
  at: Extract<Opened, { kind: 'cell' }>
  content: PlanContent
}): ReactNode {
  const { edit, desk } = usePlan()
  const blocks = blocksAt(content.blocks, at.grade, at.weekday)
  const add = () => {
    const block = newBlock(content, [at.grade], [at.weekday])
    edit(putBlock(block))
  }
  return (
    <View className="plan-form">
      {blocks.length === 0 && (
        <View className="ink-2">{`${weekdayText(at.weekday)}${gradeText(at.grade)}还没有时段。`}</View>
      )}
      {blocks.map((block) => (
        <View key={block.id} className="inset">
          <BlockHours block={block} />
          <Spread block={block} at={at} />
        </View>
      ))}
      {isWritable(desk) && (
        <Button id="cell-add" icon="plus" onPress={add}>
          在这一格加一段
        </Button>
      )}
    </View>
  )
}

/** Where else the same hours hold, and how to set this weekday or grade apart. */
function Spread({ block, at }: { block: Block; at: Extract<Opened, { kind: 'cell' }> }): ReactNode {
  const { edit, show, content, desk } = usePlan()
  if (content === null) return null
  const newId = freeId(
    'b',
    content.blocks.map((one) => one.id),
  )
  const isShared = block.weekdays.length > 1 || block.grades.length > 1
  return (
    <View className="mt-2">
      <View className="t-note ink-2">
        {isShared
          ? `同样的时间：${weekdaysText(block.weekdays)}·${gradeRunsText(block.grades)}`
          : '只有这一格'}
      </View>
      {isWritable(desk) && (
        <View className="plan-acts">
          <Button
            id={`more-${block.id}`}
            size="s"
            kind="quiet"
            onPress={() => show('blocks', { kind: 'block', id: block.id })}
          >
            改星期、年级
          </Button>
          {block.weekdays.length > 1 && (
            <Button
              id={`split-day-${block.id}`}
              size="s"
              kind="quiet"
              onPress={() => edit((before) => splitBlock(before, block.id, { weekday: at.weekday }, newId))}
            >
              {`${weekdayText(at.weekday)}单独设`}
            </Button>
          )}
          {block.grades.length > 1 && (
            <Button
              id={`split-grade-${block.id}`}
              size="s"
              kind="quiet"
              onPress={() => edit((before) => splitBlock(before, block.id, { grade: at.grade }, newId))}
            >
              {`${gradeText(at.grade)}单独设`}
            </Button>
          )}
        </View>
      )}
    </View>
  )
}

function BlockHours({ block }: { block: Block }): ReactNode {
  const edit = usePlan((state) => state.edit)
  return (
    <>
      <View className="b">{`${blockText(block.kind)} ${hoursText(block)}`}</View>
      <View className="plan-pair mt-2">
        <TimeField
          id={`starts-${block.id}`}
          label="开始"
          minute={block.startsAtMinute}
          onMinute={(startsAtMinute) => edit(putBlock({ ...block, startsAtMinute }))}
        />
        <TimeField
          id={`ends-${block.id}`}
          label="结束"
          minute={block.endsAtMinute}
          onMinute={(endsAtMinute) => edit(putBlock({ ...block, endsAtMinute }))}
        />
      </View>
    </>
  )
}

/** One block: kind, hours, weekdays, grades. */
export function BlockEditor({ plan, block }: { plan: PlanDesk; block: Block }): ReactNode {
  const { edit, show } = usePlan()
  const drop = () => {
    edit(dropBlock(block.id))
    show('blocks')
  }
  return (
    <View className="plan-form">
      <ChoiceField
        id="block-kind"
        label="是什么"
        value={block.kind}
        items={KINDS.map((kind) => ({ key: kind, label: blockText(kind), note: KIND_NOTES[kind] }))}
        onPick={(key) => edit(putBlock({ ...block, kind: KINDS.find((kind) => kind === key) ?? block.kind }))}
      />
      <BlockHours block={block} />
      <CheckPicks
        id="block-day"
        label="星期"
        items={SERVICE_WEEKDAYS.map((day) => ({ key: day, label: weekdayText(day) }))}
        value={block.weekdays}
        onChange={(weekdays) => edit(putBlock({ ...block, weekdays }))}
      />
      <CheckPicks
        id="block-grade"
        label="年级"
        items={plan.ground.grades.map((grade) => ({ key: grade, label: gradeText(grade) }))}
        value={block.grades}
        onChange={(grades) => edit(putBlock({ ...block, grades }))}
      />
      {isWritable(plan) && (
        <Button id="drop-block" kind="quiet" onPress={drop}>
          删掉这个时段
        </Button>
      )}
    </View>
  )
}
