import { create } from 'zustand'
import { callCloud, type Answer } from '@/cloud/callCloud'
import { isDecided } from '@/cloud/isDecided'
import { newOp } from '@/cloud/newOp'
import { opKeeper } from '@/cloud/opKeeper'
import { serverNow } from '@/cloud/serverClock'
import { childrenWaiting, leaveToRead, sendOrKeep } from '@/cloud/unsentActs'
import type { Input } from '@/contract/api'
import type { LookedAt, Released } from '@/contract/custody'
import type { PupilId, SchoolId } from '@/domain/ids'
import { schoolDayOf } from '@/domain/time'
import { inBook } from './gateBook'

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
  /** Without network: what is shown stands in the gate's book, read at this time. */
  bookAt: number | null
  /** The release is written down on this phone and not sent yet. */
  kept: boolean
  sending: boolean
  look(schoolId: SchoolId | null, named: Named): Promise<void>
  tryCode(code: string): Promise<void>
  /** Resolves to whether the child was let go. */
  release(claim: Claim): Promise<boolean>
  /** 「人不对，先不放」, and the way back to another kind of check. */
  hold(): void
  checkOtherwise(): Promise<void>
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
  bookAt: null,
  kept: false,
  sending: false,
} as const

const CODE_NEEDS_NETWORK = '接送码要联网核对。没有网络时，请回到名单里选孩子，看人核对。'
const GONE_ALREADY = '已经在这部手机上放行，还没发出去。连上网自动发，不用再放行一次。'

const letGoHere = (pupilId: PupilId): boolean => childrenWaiting('custody/release').has(pupilId)

const codeIn = (named: Named): string => ('scanned' in named ? (named.scanned.split('.')[1] ?? '') : '')
const refusalIn = ({ verdict }: LookedAt): string | null => (verdict.is === 'no' ? verdict.say : null)

export const useRelease = create<ReleaseState>((set, get) => {
  /** Whether the child was let go, as the answer says. */
  const heard = (answer: Answer<Released>): boolean => {
    if (answer.ok) set({ sending: false, released: answer.value })
    else if (answer.code === null) set({ sending: false, trouble: answer.say })
    else set({ sending: false, refusal: answer.say })
    return answer.ok
  }
  return {
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
      if ('pupilId' in named && letGoHere(named.pupilId)) {
        set({ state: 'ready', unknown: GONE_ALREADY })
        return
      }
      const act = { schoolId, ...named }
      const answer = await callCloud('custody/look', { ...act, op: ops.of(act) })
      ops.heard(act, answer)
      if (get().named !== named) return
      const known = 'pupilId' in named ? inBook(schoolId, named.pupilId) : null
      if (answer.ok) {
        const looked = answer.value
        set({ state: 'ready', looked, code: codeIn(named), refusal: refusalIn(looked) })
      } else if (!isDecided(answer) && known !== null)
        set({ state: 'ready', looked: known.looked, bookAt: known.at, trouble: known.trouble })
      else if (answer.code === null)
        set({
          state: 'failed',
          trouble: answer.offline && 'scanned' in named ? CODE_NEEDS_NETWORK : answer.say,
        })
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
      const { pupilId, name } = looked.child
      const act = { schoolId, pupilId, claim }
      set({ sending: true, trouble: '' })
      if (claim.how !== 'eye') {
        const answer = await callCloud('custody/release', { ...act, op: ops.of(act) })
        ops.heard(act, answer)
        return get().looked === looked && heard(answer)
      }
      const at = serverNow()
      const told = {
        action: 'custody/release' as const,
        input: { ...act, op: newOp(), happenedAt: at },
        title: `放行 ${name}`,
        pupilIds: [pupilId],
      }
      const answer = await sendOrKeep(told)
      if (get().looked !== looked) {
        // The guard has moved on: what was refused must still be read.
        if (!answer.ok && isDecided(answer)) leaveToRead({ ...told, at, day: schoolDayOf(at) }, answer.say)
        return false
      }
      if (answer.ok || isDecided(answer)) return heard(answer)
      const who = looked.collectors.find(({ id }) => id === claim.collectorId)
      const collectorText = who === undefined ? '' : `${who.relation} ${who.name}`
      set({ sending: false, kept: true, released: { at, collectorText, inSchool: 0 } })
      return true
    },

    hold: () => set({ refusal: WAIT_WORDS }),

    async checkOtherwise() {
      const { schoolId, looked } = get()
      if (schoolId === null || looked === null) return
      const asking: LookedAt = { ...looked, verdict: { is: 'ask' } }
      set({ looked: asking, code: '', refusal: null, trouble: '' })
      // The faces to compare come with the question, not with a code.
      const answer = await callCloud('custody/look', { schoolId, pupilId: looked.child.pupilId, op: newOp() })
      if (answer.ok && get().looked === asking) set({ looked: answer.value })
    },
  }
})
