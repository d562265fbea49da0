import { create } from 'zustand'
import { callCloud, type Answer } from '@/cloud/callCloud'
import { opKeeper } from '@/cloud/opKeeper'
import type { Input } from '@/contract/api'
import type { ReleasedAtStop, Walk, Walks } from '@/contract/escort'
import type { PupilId, SchoolId } from '@/domain/ids'

export type Claim = Input<'custody/releaseAtStop'>['claim']

interface WalkState {
  state: 'loading' | 'ready' | 'failed'
  trouble: string
  offline: boolean
  schoolId: SchoolId | null
  walks: Walk[]
  staff: Walks['staff']
  /** Children who were not seen at this count. */
  unseen: PupilId[]
  sending: string | null
  /** Why the last act did not go through. */
  refused: string
  open(schoolId: SchoolId | null): Promise<void>
  tick(pupilId: PupilId): void
  depart(walk: Walk, heads: number): Promise<boolean>
  reach(walk: Walk, stopId: string, heads: number): Promise<boolean>
  leave(walk: Walk, stopId: string): Promise<boolean>
  back(walk: Walk): Promise<boolean>
  release(walk: Walk, stopId: string, pupilId: PupilId, claim: Claim): Promise<ReleasedAtStop | null>
  name(
    walk: Walk,
    adults: Pick<Input<'custody/nameEscort'>, 'leaderId' | 'secondId' | 'reason'>,
  ): Promise<boolean>
  forget(): void
}

const ops = opKeeper()

/** 今天的路队. What was read stays in sight when the network goes; an act nobody answered keeps its id. */
export const useWalks = create<WalkState>((set, get) => {
  async function act<T>(
    key: string,
    words: object,
    send: (op: string) => Promise<Answer<T>>,
  ): Promise<T | null> {
    if (get().sending !== null) return null
    set({ sending: key, refused: '' })
    const answer = await send(ops.of({ key, ...words }))
    ops.heard({ key, ...words }, answer)
    set({ sending: null, refused: answer.ok ? '' : answer.say })
    if (answer.ok) set({ unseen: [] })
    if (answer.ok || answer.code !== null) await get().open(get().schoolId)
    return answer.ok ? answer.value : null
  }
  const at = ({ escortId }: Walk) => {
    const { schoolId } = get()
    return schoolId === null ? null : { schoolId, escortId }
  }
  return {
    state: 'loading',
    trouble: '',
    offline: false,
    schoolId: null,
    walks: [],
    staff: [],
    unseen: [],
    sending: null,
    refused: '',

    async open(schoolId) {
      if (schoolId === null) {
        set({ state: 'failed', trouble: '没有读到您的岗位。请检查网络后重试，或联系学校办公室。' })
        return
      }
      if (get().schoolId !== schoolId) set({ schoolId, walks: [], state: 'loading', unseen: [], refused: '' })
      const answer = await callCloud('custody/escorts', { schoolId })
      if (answer.ok) {
        const { walks, staff } = answer.value
        set({ state: 'ready', walks, staff, trouble: '', offline: false })
      } else set({ state: 'failed', trouble: answer.say, offline: answer.offline })
    },

    tick(pupilId) {
      const { unseen } = get()
      set({
        unseen: unseen.includes(pupilId) ? unseen.filter((one) => one !== pupilId) : [...unseen, pupilId],
      })
    },

    async depart(walk, heads) {
      const place = at(walk)
      if (place === null) return false
      const done = await act('depart', { ...place, heads }, (op) =>
        callCloud('custody/departEscort', { ...place, heads, op }),
      )
      return done !== null
    },

    async reach(walk, stopId, heads) {
      const place = at(walk)
      if (place === null) return false
      const done = await act(`reach-${stopId}`, { ...place, heads }, (op) =>
        callCloud('custody/reachStop', { ...place, stopId, heads, op }),
      )
      return done !== null
    },

    async leave(walk, stopId) {
      const place = at(walk)
      if (place === null) return false
      const done = await act(`leave-${stopId}`, place, (op) =>
        callCloud('custody/leaveStop', { ...place, stopId, op }),
      )
      return done !== null
    },

    async back(walk) {
      const place = at(walk)
      if (place === null) return false
      const done = await act('back', place, (op) => callCloud('custody/returnEscort', { ...place, op }))
      return done !== null
    },

    async release(walk, stopId, pupilId, claim) {
      const place = at(walk)
      if (place === null) return null
      return act(`release-${pupilId}`, { ...place, stopId, claim }, (op) =>
        callCloud('custody/releaseAtStop', { ...place, stopId, pupilId, claim, op }),
      )
    },

    async name(walk, adults) {
      const place = at(walk)
      if (place === null) return false
      const done = await act('name', { ...place, ...adults }, (op) =>
        callCloud('custody/nameEscort', { ...place, ...adults, op }),
      )
      return done !== null
    },

    forget: () => set({ refused: '', unseen: [] }),
  }
})
