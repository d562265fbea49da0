import { useEffect, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { Roll } from '@/contract/attendance'
import { isHere } from '@/domain/attendance/Session'
import type { SchoolId } from '@/domain/ids'
import { Button } from '@/ui/Button'
import { showToast } from '@/ui/showToast'
import { useRoll } from './rollStore'
import { flushSoon, sweepNow, useSweep } from './sweepStore'
import type { Sweeps } from './sweepDraft'
import './sweep.scss'

/** 全部写完: of everyone who is here and not looked at yet; what was ticked by hand stays. */
function finishAll(roll: Roll): void {
  const { marks } = useRoll.getState()
  const taken = roll.takenAt !== null
  const done: Sweeps = {}
  const before: Sweeps = {}
  for (const row of roll.rows) {
    const mark = taken ? row.mark : (marks[row.pupilId] ?? null)
    const sweep = sweepNow(row)
    if (mark === null || !isHere(mark) || sweep.homework !== null) continue
    before[row.pupilId] = sweep
    done[row.pupilId] = { ...sweep, homework: true }
  }
  const count = Object.keys(done).length
  if (count === 0) {
    showToast({ text: '每个孩子都看过了' })
    return
  }
  useSweep.getState().writeAll(done)
  showToast({
    text: `${count} 个孩子记为「写完」`,
    act: { label: '撤销', onPress: () => useSweep.getState().writeAll(before) },
  })
}

/** Over the list of a care session: one tap for all, and honest words while the ticks are on this phone only. */
export function SweepHint({ roll, online }: { roll: Roll; online: boolean }): ReactNode {
  const pending = useSweep((state) => state.pending)
  const trouble = useSweep((state) => state.trouble)
  const schoolId: SchoolId | null = useRoll((state) => state.place?.schoolId ?? null)
  const taken = roll.takenAt !== null
  const waits = Object.keys(pending).length > 0
  useEffect(() => {
    if (taken && waits && online && schoolId !== null) flushSoon(schoolId)
  }, [taken, waits, online, schoolId, pending])
  return (
    <View className="sweep-hint">
      <View id="sweep-state" className="grow t-note ink-2">
        {waits ? waitingWords(taken, trouble) : '作业：按右边，写完、没写完'}
      </View>
      <Button id="homework-all" size="s" kind="quiet" onPress={() => finishAll(roll)}>
        全部写完
      </Button>
    </View>
  )
}

function waitingWords(taken: boolean, trouble: string): string {
  if (trouble !== '') return `作业还没存上，已留在手机里。${trouble}`
  return taken ? '作业正在存…' : '作业和点名一起提交'
}
