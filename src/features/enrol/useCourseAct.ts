import { useCallback } from 'react'
import type { Board, BoardCourse } from '@/contract/enrolment'
import { showToast } from '@/ui/showToast'
import { useAct } from './actStore'
import { boardKey } from './boards'
import type { CourseAct } from './courseAct'
import { useEnrol } from './enrolStore'
import { startText } from './startText'

/** What a tap on a course's button does: choices are free, everything that changes a record is asked for once more. */
export function useCourseAct(): (board: Board, course: BoardCourse, act: CourseAct) => void {
  const toggle = useEnrol((state) => state.toggle)
  const { ask, drop, one } = useAct.getState()
  return useCallback(
    (board, course, act) => {
      const { courseId, name } = course
      const take = async () => {
        const placements = await one('accept', board, courseId)
        if (placements !== null) showToast({ text: `报上了「${name}」${startText(placements)}` })
      }
      switch (act) {
        case null:
          return
        case 'choose':
        case 'chosen':
        case 'instead':
          toggle(board, course)
          drop()
          return
        case 'take':
          void take()
          return
        case 'swap':
        case 'wait':
        case 'stop-waiting':
        case 'leave':
          ask({ kind: act, of: boardKey(board), courseId })
          return
        default:
          act satisfies never
      }
    },
    [toggle, ask, drop, one],
  )
}
