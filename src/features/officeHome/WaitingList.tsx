import type { ReactNode } from 'react'
import { serverNow } from '@/cloud/serverClock'
import type { OfficeWaiting } from '@/contract/plan'
import { drawTask } from '@/domain/draw/drawTask'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Chip } from '@/ui/Chip'
import { Tile } from '@/ui/Tile'
import { planSign, taskText, windowNote } from './waitingWords'

interface WaitingListProps {
  waiting: OfficeWaiting
  onPlan: () => void
  onEnrolment: () => void
  onFailures: () => void
}

/** The plan, the draws that wait for a person, children without a place, the windows: one line each. */
export function WaitingList({ waiting, onPlan, onEnrolment, onFailures }: WaitingListProps): ReactNode {
  const now = serverNow()
  const { plan, draws, windows, coverage, undelivered } = waiting
  const sign = planSign(plan)
  const unplaced = coverage === null ? 0 : coverage.asked - coverage.placed
  return (
    <Card flush>
      <Cell
        id="task-plan"
        start={<Tile icon="doc" tone={sign.waits ? 'amber' : 'green'} />}
        title={plan === null ? '课后服务方案' : `${plan.termName}方案`}
        strong
        note={sign.note}
        end={
          <Chip tone={sign.tone} icon={sign.icon}>
            {sign.word}
          </Chip>
        }
        onPress={onPlan}
      />
      {draws.map((draw) => {
        const task = drawTask(draw, now)
        return task === 'none' ? null : (
          <Cell
            key={draw.windowId}
            id={`task-draw-${draw.windowId}`}
            start={<Tile icon="scale" tone="amber" />}
            title={draw.name}
            strong
            note={taskText(task)}
            onPress={onEnrolment}
          />
        )
      })}
      {unplaced > 0 && (
        <Cell
          id="task-unplaced"
          start={<Tile icon="users" tone="amber" />}
          title={`${unplaced} 个孩子报了还没有位置`}
          strong
          note="看哪些年级要添老师、添教室"
          onPress={onEnrolment}
        />
      )}
      {undelivered > 0 && (
        <Cell
          id="task-failures"
          start={<Tile icon="send" tone="amber" />}
          title={`这周有 ${undelivered} 条消息没送到`}
          strong
          note="看是哪些人、为什么、要做什么"
          onPress={onFailures}
        />
      )}
      <Cell
        id="task-enrolment"
        start={<Tile icon="enrol" />}
        title="报名"
        strong
        note={windowNote(windows, now)}
        end={coverage === null ? undefined : `${coverage.placed} / ${coverage.pupils} 人有位`}
        onPress={onEnrolment}
      />
    </Card>
  )
}
