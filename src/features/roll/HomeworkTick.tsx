import { memo, type ReactNode } from 'react'
import type { RollRow } from '@/contract/attendance'
import { cx } from '@/ui/cx'
import { Pressable } from '@/ui/Pressable'
import { sweepNow, useSweep, useSweepOf } from './sweepStore'
import './sweep.scss'

const WORDS = { done: '写完', undone: '没写完', unseen: '作业' } as const
type Look = keyof typeof WORDS

const lookOf = (homework: boolean | null): Look =>
  homework === null ? 'unseen' : homework ? 'done' : 'undone'
const NEXT: Record<Look, boolean | null> = { unseen: true, done: false, undone: null }

function turn(row: RollRow): void {
  const now = sweepNow(row)
  useSweep.getState().write(row.pupilId, { ...now, homework: NEXT[lookOf(now.homework)] })
}

/** A target of its own beside the row: 作业 → 写完 → 没写完 → 作业. */
export const HomeworkTick = memo(function HomeworkTick({ row }: { row: RollRow }): ReactNode {
  const look = lookOf(useSweepOf(row).homework)
  return (
    <Pressable
      id={`homework-${row.pupilId}`}
      className={cx('homework', look !== 'unseen' && `homework-${look}`)}
      label={`${row.name}，作业${look === 'unseen' ? '还没看' : WORDS[look]}`}
      onPress={() => turn(row)}
    >
      {WORDS[look]}
    </Pressable>
  )
})
