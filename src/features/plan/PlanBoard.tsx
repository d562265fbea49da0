import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { Guide, PlanDesk } from '@/contract/plan'
import type { PlanTab } from '@/domain/plan/gapPlace'
import type { PlanContent } from '@/domain/plan/Plan'
import { Banner } from '@/ui/Banner'
import { DeskSplit } from '@/ui/DeskSplit'
import { Loaded } from '@/ui/Loaded'
import { Segmented } from '@/ui/Segmented'
import { BeginPlan } from './BeginPlan'
import { BlocksTab } from './BlocksTab'
import { ConflictCard } from './ConflictCard'
import { CoursesTab } from './CoursesTab'
import { FeesTab } from './FeesTab'
import { GapPanel } from './GapPanel'
import { LateTab } from './LateTab'
import { OpenedEditor } from './Opened'
import { checkPlan, type ShownGap } from './planCheck'
import { usePlan } from './planStore'
import { PlanHead } from './PlanHead'
import { VenuesTab } from './VenuesTab'
import { GridKey } from './WeekGrid'
import { WindowsTab } from './WindowsTab'

const TABS: { key: PlanTab; label: string }[] = [
  { key: 'blocks', label: '时段' },
  { key: 'courses', label: '课程' },
  { key: 'venues', label: '场地' },
  { key: 'fees', label: '收费' },
  { key: 'windows', label: '报名' },
  { key: 'late', label: '延时' },
]

interface PlanBoardProps {
  desk: boolean
  onRetry: () => void
  /** Work of other rooms that belongs under the grid: make-up days nobody has decided. */
  below?: ReactNode
  /** The guide as families will see it. */
  preview: (guide: Guide) => ReactNode
}

/** 一校一案 as it is written: what is missing is said while one types. */
export function PlanBoard({ desk, onRetry, below, preview }: PlanBoardProps): ReactNode {
  const { state, trouble, offline, desk: plan, content } = usePlan()
  return (
    <Loaded state={state} hasContent={plan !== null} trouble={trouble} offline={offline} onRetry={onRetry}>
      {plan !== null && (
        <>
          <PlanHead plan={plan} preview={preview} />
          {content === null ? (
            <BeginPlan desk={plan} />
          ) : (
            <Writing plan={plan} content={content} desk={desk} below={below} />
          )}
        </>
      )}
    </Loaded>
  )
}

interface WritingProps {
  plan: PlanDesk
  content: PlanContent
  desk: boolean
  below: ReactNode
}

function Writing({ plan, content, desk, below }: WritingProps): ReactNode {
  const { opened } = usePlan()
  const gaps = checkPlan(content, plan)
  const panel = <GapPanel desk={plan} content={content} gaps={gaps} folds={!desk} />
  const editor =
    opened === null ? null : (
      <OpenedEditor plan={plan} content={content} gaps={gaps} opened={opened} desk={desk} />
    )
  return (
    <>
      <ReturnedWords plan={plan} />
      <ConflictCard />
      <View className="mt-3">
        <DeskSplit sideFirst side={desk && editor !== null ? editor : panel}>
          <TabBody plan={plan} content={content} gaps={gaps} desk={desk} />
          {below !== undefined && <View className="mt-3">{below}</View>}
        </DeskSplit>
      </View>
      {!desk && editor}
    </>
  )
}

function ReturnedWords({ plan }: { plan: PlanDesk }): ReactNode {
  const { draft } = plan
  if (draft === null || draft.state !== 'returned') return null
  return (
    <View id="returned" className="mt-3">
      <Banner round icon="undo" title={`教育局退回：${draft.words}`}>
        照这条意见改好，再送一次备案。
      </Banner>
    </View>
  )
}

interface TabBodyProps {
  plan: PlanDesk
  content: PlanContent
  gaps: ShownGap[]
  desk: boolean
}

function TabBody({ plan, content, gaps, desk }: TabBodyProps): ReactNode {
  const { tab, show } = usePlan()
  return (
    <>
      <View className="plan-tools">
        <View className="plan-tabs">
          <Segmented
            label="方案的各部分"
            value={tab}
            items={TABS.map(({ key, label }) => ({
              key,
              label,
              badge: desk ? gaps.filter((gap) => gap.tab === key).length : 0,
            }))}
            onChange={(key) => show(key)}
          />
        </View>
        {tab === 'blocks' && <GridKey />}
      </View>
      {tab === 'blocks' && <BlocksTab plan={plan} content={content} desk={desk} />}
      {tab === 'courses' && <CoursesTab plan={plan} content={content} gaps={gaps} desk={desk} />}
      {tab === 'venues' && <VenuesTab plan={plan} content={content} gaps={gaps} />}
      {tab === 'fees' && <FeesTab plan={plan} content={content} />}
      {tab === 'windows' && <WindowsTab plan={plan} content={content} />}
      {tab === 'late' && <LateTab plan={plan} content={content} />}
    </>
  )
}
