import { create } from 'zustand'
import { callCloud } from '@/cloud/callCloud'
import { isDecided } from '@/cloud/isDecided'
import { newOp } from '@/cloud/newOp'
import type { Board, Placement } from '@/contract/enrolment'
import type { CourseId, PupilId } from '@/domain/ids'
import { withPlacement } from './withPlacement'

export interface Asking {
  kind: 'enrol' | 'withdraw'
  courseId: CourseId
  /** One act, however often it has to be sent. */
  op: string
  agreed: boolean
  isSending: boolean
  trouble: string
}

interface EnrolStore {
  state: 'loading' | 'ready' | 'failed'
  /** Whose board this is, read or on its way. */
  pupilId: PupilId | null
  board: Board | null
  trouble: string
  offline: boolean
  asking: Asking | null
  /** Reads the board of this child; of the one before, or of the guardian's first, when none is named. */
  load(pupilId: PupilId | null): Promise<void>
  ask(kind: Asking['kind'], courseId: CourseId): void
  agree(agreed: boolean): void
  drop(): void
  /** Sends what is asked for: one call. The placement, or null with the reason kept in `asking`. */
  send(): Promise<Placement | null>
}

async function firstWard(): Promise<PupilId | { trouble: string; offline: boolean }> {
  const answer = await callCloud('people/me', {})
  if (!answer.ok) return { trouble: answer.say, offline: answer.offline }
  return answer.value.wards[0]?.pupilId ?? { trouble: '还没有绑定孩子，绑定后可以报名。', offline: false }
}

/** Readings overtake each other when children are switched fast: only the last one asked for counts. */
let latest = 0

export const useEnrol = create<EnrolStore>((set, get) => ({
  state: 'loading',
  pupilId: null,
  board: null,
  trouble: '',
  offline: false,
  asking: null,
  async load(pupilId) {
    latest += 1
    const mine = latest
    const before = get().pupilId
    const wanted = pupilId ?? before ?? (await firstWard())
    if (typeof wanted === 'object') {
      set({ state: 'failed', ...wanted })
      return
    }
    if (wanted !== before) set({ pupilId: wanted, board: null, asking: null })
    if (get().board === null) set({ state: 'loading' })
    const answer = await callCloud('enrolment/board', { pupilId: wanted })
    if (mine !== latest) return
    if (answer.ok) set({ state: 'ready', board: answer.value, trouble: '', offline: false })
    else set({ state: 'failed', trouble: answer.say, offline: answer.offline })
  },
  ask: (kind, courseId) =>
    set({ asking: { kind, courseId, op: newOp(), agreed: false, isSending: false, trouble: '' } }),
  agree: (agreed) => set(({ asking }) => ({ asking: asking && { ...asking, agreed } })),
  drop: () => set({ asking: null }),
  async send() {
    const { board, asking } = get()
    if (board === null || asking === null || asking.isSending) return null
    set({ asking: { ...asking, isSending: true, trouble: '' } })
    const { pupilId } = board.pupil
    const { kind, courseId, op } = asking
    const answer = await callCloud(`enrolment/${kind}`, { pupilId, courseId, op })
    if (answer.ok) {
      set(({ board: now }) => ({
        asking: null,
        board: now?.pupil.pupilId === pupilId ? withPlacement(now, answer.value) : now,
      }))
      return answer.value
    }
    // A decided act is over: another try is another act.
    const next = isDecided(answer) ? newOp() : op
    set(({ asking: open, board: now }) => ({
      asking: open?.op === op ? { ...open, op: next, isSending: false, trouble: answer.say } : open,
      board:
        answer.code === 'enrolment/full' && now?.pupil.pupilId === pupilId
          ? withPlacement(now, { courseId, state: 'free', left: 0, since: null })
          : now,
    }))
    return null
  },
}))
