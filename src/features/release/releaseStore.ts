import { create } from 'zustand'
import { callCloud } from '@/cloud/callCloud'
import { opKeeper } from '@/cloud/opKeeper'
import type { Input } from '@/contract/api'
import type { LookedAt, Released } from '@/contract/custody'
import type { PupilId, SchoolId } from '@/domain/ids'

export type Claim = Input<'custody/release'>['claim']
/** Whom the guard looks at: by a scanned code or by a name from the list. */
export type Named = { scanned: string } | { pupilId: PupilId }

interface ReleaseState {
  state: 'loading' | 'ready' | 'failed'
  /** Why nothing could be read or sent; the same act can be tried again. */
  trouble: string
  /** Nobody could be found by what was shown: the words for the guard. */
  unknown: string
  schoolId: SchoolId | null
  named: Named | null
  looked: LookedAt | null
  /** The code that opened the verdict. */
  code: string
  /** Why not, in the one wording for every refusal; null while nothing was refused. */
  refusal: string | null
  released: Released | null
  sending: boolean
  look(schoolId: SchoolId | null, named: Named): Promise<void>
  tryCode(code: string): Promise<void>
  /** Resolves to whether the child was let go. */
  release(claim: Claim): Promise<boolean>
  /** 「人不对，先不放」, and the way back to another kind of check. */
  hold(): void
  checkOtherwise(): void
}

/** What a guard says when somebody is not let through: one wording, whatever the reason. */
export const WAIT_WORDS = '请稍等，老师马上过来核对。'

const ops = opKeeper()
const BLANK = {
  trouble: '',
  unknown: '',
  looked: null,
  code: '',
  refusal: null,
  released: null,
  sending: false,
} as const

const codeIn = (named: Named): string => ('scanned' in named ? (named.scanned.split('.')[1] ?? '') : '')
const refusalIn = ({ verdict }: LookedAt): string | null => (verdict.is === 'no' ? verdict.say : null)

export const useRelease = create<ReleaseState>((set, get) => ({
  ...BLANK,
  state: 'loading',
  schoolId: null,
  named: null,

  async look(schoolId, named) {
    set({ ...BLANK, state: 'loading', schoolId, named })
    if (schoolId === null) {
      set({ state: 'failed', trouble: '没有读到您的岗位。请检查网络后重试，或联系学校办公室。' })
      return
    }
    const act = { schoolId, ...named }
    const answer = await callCloud('custody/look', { ...act, op: ops.of(act) })
    ops.heard(act, answer)
    if (get().named !== named) return
    if (answer.ok) {
      const looked = answer.value
      set({ state: 'ready', looked, code: codeIn(named), refusal: refusalIn(looked) })
    } else if (answer.code === null) set({ state: 'failed', trouble: answer.say })
    else set({ state: 'ready', unknown: answer.say })
  },

  async tryCode(code) {
    const { schoolId, looked, sending } = get()
    if (schoolId === null || looked === null || sending) return
    const act = { schoolId, pupilId: looked.child.pupilId, code }
    set({ sending: true, trouble: '' })
    const answer = await callCloud('custody/look', { ...act, op: ops.of(act) })
    ops.heard(act, answer)
    if (get().looked !== looked) return
    if (answer.ok) set({ sending: false, looked: answer.value, code, refusal: refusalIn(answer.value) })
    else if (answer.code === null) set({ sending: false, trouble: answer.say })
    else set({ sending: false, refusal: answer.say })
  },

  async release(claim) {
    const { schoolId, looked, sending } = get()
    if (schoolId === null || looked === null || sending) return false
    const act = { schoolId, pupilId: looked.child.pupilId, claim }
    set({ sending: true, trouble: '' })
    const answer = await callCloud('custody/release', { ...act, op: ops.of(act) })
    ops.heard(act, answer)
    if (get().looked !== looked) return false
    if (answer.ok) {
      set({ sending: false, released: answer.value })
      return true
    }
    if (answer.code === null) set({ sending: false, trouble: answer.say })
    else set({ sending: false, refusal: answer.say })
    return false
  },

  hold: () => set({ refusal: WAIT_WORDS }),

  checkOtherwise() {
    const { looked } = get()
    if (looked !== null)
      set({ looked: { ...looked, verdict: { is: 'ask' } }, code: '', refusal: null, trouble: '' })
  },
}))
