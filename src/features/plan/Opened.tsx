import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { PlanDesk } from '@/contract/plan'
import { gradeText } from '@/domain/people/School'
import { blockText } from '@/domain/plan/blockText'
import type { PlanContent } from '@/domain/plan/Plan'
import { weekdayText } from '@/domain/time'
import { DeskEditor } from '@/ui/DeskEditor'
import { State } from '@/ui/State'
import { BlockEditor, CellEditor } from './BlockEditor'
import { CourseEditor } from './CourseEditor'
import { FeeEditor } from './FeesTab'
import { gapsHere, type Opened, type ShownGap } from './planCheck'
import { usePlan } from './planStore'
import { SavedNote } from './SavedNote'
import { VenueEditor } from './VenuesTab'
import { WindowEditor } from './WindowEditor'

interface OpenedProps {
  plan: PlanDesk
  content: PlanContent
  gaps: ShownGap[]
  opened: Opened
  desk: boolean
}

/** What is being changed, with what it still lacks; null when it is not there any more. */
export function OpenedEditor({ plan, content, gaps, opened, desk }: OpenedProps): ReactNode {
  const { show, tab } = usePlan()
  const inside = editorOf(plan, content, opened)
  if (inside === null) return null
  const here = gapsHere(gaps, opened)
  return (
    <DeskEditor
      desk={desk}
      title={titleOf(content, opened)}
      onClose={() => show(tab)}
      foot={
        <View className="row between wrap">
          <View id="gap-count" className={gaps.length === 0 ? 'b c-green' : 'b c-amber'}>
            {gaps.length === 0 ? '不差什么了' : `方案还差 ${gaps.length} 处`}
          </View>
          <SavedNote />
        </View>
      }
    >
      {here.length > 0 && (
        <View id="gaps-here" className="plan-here plan-here-amber">
          {here.map((gap) => (
            <State key={gap.key} icon="alert" tone="amber">
              {gap.text}
            </State>
          ))}
        </View>
      )}
      <View className="mt-2">{inside}</View>
    </DeskEditor>
  )
}

function editorOf(plan: PlanDesk, content: PlanContent, opened: Opened): ReactNode {
  switch (opened.kind) {
    case 'cell':
      return <CellEditor at={opened} content={content} />
    case 'block': {
      const block = content.blocks.find(({ id }) => id === opened.id)
      return block === undefined ? null : <BlockEditor key={opened.id} plan={plan} block={block} />
    }
    case 'course': {
      const course = Object.values(content.courses).find(({ _id }) => _id === opened.id)
      return course === undefined ? null : (
        <CourseEditor key={opened.id} plan={plan} content={content} course={course} />
      )
    }
    case 'venue':
      return <VenueEditor key={opened.index ?? 'new'} plan={plan} content={content} index={opened.index} />
    case 'fee': {
      const fee = content.fees.find(({ id }) => id === opened.id)
      return fee === undefined ? null : <FeeEditor key={opened.id} plan={plan} fee={fee} />
    }
    case 'window': {
      const window = content.windows.find(({ id }) => id === opened.id)
      return window === undefined ? null : <WindowEditor key={opened.id} plan={plan} window={window} />
    }
    default:
      return opened satisfies never
  }
}

function titleOf(content: PlanContent, opened: Opened): string {
  switch (opened.kind) {
    case 'cell':
      return `${weekdayText(opened.weekday)}·${gradeText(opened.grade)}`
    case 'block': {
      const block = content.blocks.find(({ id }) => id === opened.id)
      return block === undefined ? '时段' : blockText(block.kind)
    }
    case 'course':
      return Object.values(content.courses).find(({ _id }) => _id === opened.id)?.name || '新的课'
    case 'venue':
      return opened.index === null ? '新的场地' : (content.venues[opened.index]?.name ?? '场地')
    case 'fee':
      return '收费与退费'
    case 'window':
      return content.windows.find(({ id }) => id === opened.id)?.name || '报名窗口'
    default:
      return opened satisfies never
  }
}
