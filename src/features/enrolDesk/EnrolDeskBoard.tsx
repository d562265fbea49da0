import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { serverNow } from '@/cloud/serverClock'
import type { DrawDesk } from '@/contract/draw'
import { drawTask } from '@/domain/draw/drawTask'
import { clockTextAt } from '@/domain/time'
import { DeskHead } from '@/ui/DeskHead'
import { DeskSplit } from '@/ui/DeskSplit'
import { Loaded } from '@/ui/Loaded'
import { Section } from '@/ui/Section'
import { Segmented } from '@/ui/Segmented'
import { useEvery } from '@/ui/useEvery'
import { CourseSeats } from './CourseSeats'
import { CoverageStats } from './CoverageStats'
import { DrawCard } from './DrawCard'
import { useEnrolDesk } from './enrolDeskStore'
import { HomeroomCoverage } from './HomeroomCoverage'
import { ShortageCard } from './ShortageCard'
import { WindowList } from './WindowList'

const WHILE_DRAWING = 3_000
const OTHERWISE = 60_000

interface EnrolDeskBoardProps {
  desk: boolean
  onRetry: () => void
  onVerify: (desk: DrawDesk, windowId: string) => void
}

/** 报名: windows and draws, seats, who has a place, what basic care is short of. */
export function EnrolDeskBoard({ desk, onRetry, onVerify }: EnrolDeskBoardProps): ReactNode {
  const { state, trouble, offline, desk: shown, refresh } = useEnrolDesk()
  const isDrawing =
    shown?.windows.some(({ draw }) => draw !== null && drawTask(draw, serverNow()) === 'run') ?? false
  useEvery(() => void refresh(), isDrawing ? WHILE_DRAWING : OTHERWISE, shown !== null)
  return (
    <Loaded state={state} hasContent={shown !== null} trouble={trouble} offline={offline} onRetry={onRetry}>
      {shown !== null && <Whole shown={shown} desk={desk} onVerify={onVerify} />}
    </Loaded>
  )
}

function Whole({
  shown,
  desk,
  onVerify,
}: {
  shown: DrawDesk
  desk: boolean
  onVerify: EnrolDeskBoardProps['onVerify']
}): ReactNode {
  const draws = shown.windows.filter(({ draw }) => draw !== null)
  const side = (
    <View className="stack-3">
      {draws.map((window) =>
        window.draw === null ? null : (
          <DrawCard
            key={window.windowId}
            window={window}
            draw={window.draw}
            onVerify={() => onVerify(shown, window.windowId)}
          />
        ),
      )}
      <ShortageCard shortage={shown.shortage} />
    </View>
  )
  return (
    <>
      <DeskHead title={`${shown.termName}报名`} note={`${clockTextAt(shown.coverage.at)} 的数`} />
      {shown.terms.length > 1 && (
        <Segmented
          label="学期"
          value={shown.termId}
          items={shown.terms.map(({ termId, name }) => ({ key: termId, label: name }))}
          onChange={(termId) => void useEnrolDesk.getState().choose(termId)}
        />
      )}
      <CoverageStats coverage={shown.coverage} />
      <View className="mt-3">
        <DeskSplit side={side}>
          <Section title="报名窗口" />
          <WindowList windows={shown.windows} />
          <Section title="各门课" end={`${shown.courses.length} 门有名额`} />
          <CourseSeats courses={shown.courses} desk={desk} />
          <Section title="各班" end="报了、有位、五天都来" />
          <HomeroomCoverage coverage={shown.coverage} desk={desk} />
        </DeskSplit>
      </View>
    </>
  )
}
