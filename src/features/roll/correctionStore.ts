import { create } from 'zustand'
import { callCloud } from '@/cloud/callCloud'
import { opKeeper } from '@/cloud/opKeeper'
import { isHere, type RollMark } from '@/domain/attendance/Session'
import type { RollRow } from '@/contract/attendance'
import { say } from '@/domain/failure'
import type { PupilId } from '@/domain/ids'
import { useRoll } from './rollStore'

interface CorrectionState {
  pupilId: PupilId | null
  mark: RollMark
  reason: string
  sending: boolean
  trouble: string
  start(row: RollRow): void
  choose(mark: RollMark): void
  write(reason: string): void
  close(): void
  /** Resolves to whether the mark was changed. */
  send(): Promise<boolean>
}

const ops = opKeeper()
const CLOSED = { pupilId: null, mark: 'present', reason: '', sending: false, trouble: '' } as const

/** One child's mark by a new event; why not, in words, or null when it was recorded. */
async function correct(pupilId: PupilId, mark: RollMark, reason: string): Promise<string | null> {
  const { place, roll } = useRoll.getState()
  if (place === null || place.schoolId === null || roll === null) return ''
  const act = { schoolId: place.schoolId, sessionId: place.sessionId, pupilId, mark, reason }
  const answer = await callCloud('attendance/correctMark', { ...act, op: ops.of(act) })
  ops.heard(act, answer)
  if (!answer.ok) return answer.say
  const { roll: now, differences: mine } = useRoll.getState()
  if (now === null || now.sessionId !== act.sessionId) return null
  // The reply knows this child alone, so whether a name is shared stays as the list said.
  const rows = now.rows.map((row) => (row.pupilId === pupilId ? { ...answer.value, alike: row.alike } : row))
  const isOther = (one: { pupilId: PupilId }) => one.pupilId !== pupilId
  useRoll.setState({
    roll: { ...now, rows, differences: now.differences.filter(isOther) },
    differences: mine.filter(isOther),
  })
  return null
}

/** 到了: who was absent has come; late, and that is reason enough. */
export const arrive = ({ pupilId }: RollRow): Promise<string | null> => correct(pupilId, 'late', '')

/** 改一个人: after the roll, one child's mark by a new event with a reason. */
export const useCorrection = create<CorrectionState>((set, get) => ({
  ...CLOSED,
  start: (row) => set({ ...CLOSED, pupilId: row.pupilId, mark: row.mark ?? 'present' }),
  choose: (mark) => set({ mark, trouble: '' }),
  write: (reason) => set({ reason, trouble: '' }),
  close: () => set(CLOSED),
  async send() {
    const { pupilId, mark, reason, sending } = get()
    if (pupilId === null || sending) return false
    set({ sending: true, trouble: '' })
    const trouble = await correct(pupilId, mark, reason.trim())
    if (trouble === null) set(CLOSED)
    else set({ sending: false, trouble })
    return trouble === null
  },
}))

interface Correction {
  row: RollRow
  mark: RollMark
  reason: string
  myName: string
}

/** Why the correction cannot be sent yet; undefined when it can. Gone home or in other hands, she is out of the roll's reach. */
export function correctionLacks({ row, mark, reason, myName }: Correction): string | undefined {
  const { name, status, holderName } = row
  if (status === 'released') return `${name}已经离校，不能再改点名。`
  if (status === 'held' && holderName !== null && holderName !== myName)
    return say({ code: 'custody/held-by-other', pupil: name, holder: holderName })
  if (mark === row.mark) return '请选一个不同的标记。早退请从校门放行。'
  if (status === 'held' && !isHere(mark) && reason.trim() === '')
    return say({ code: 'roll/reason-missing', pupil: name })
  return undefined
}
