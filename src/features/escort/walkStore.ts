import { create } from 'zustand'
import { callCloud, type Answer } from '@/cloud/callCloud'
import { isDecided } from '@/cloud/isDecided'
import { keepSeen, lastSeen } from '@/cloud/lastSeen'
import { opKeeper } from '@/cloud/opKeeper'
import { sendOrKeep, whenAnsweredLater } from '@/cloud/unsentActs'
import type { Input } from '@/contract/api'
import type { Walk, WalkChild, Walks } from '@/contract/escort'
import { asId, type PupilId, type SchoolId } from '@/domain/ids'
import { givingByEye, leaving, reaching, returning, type ToldAct } from './roadActs'
import { collectorText, isRoadAct, walkAfter, type RoadAction } from './walkAfter'

export type Claim = Input<'custody/releaseAtStop'>['claim']

/** `kept`: written down on this phone and not sent yet. */
export interface Given {
  collectorText: string
  kept: boolean
}

interface WalkState {
  state: 'loading' | 'ready' | 'failed'
  trouble: string
  offline: boolean
  /** When `walks` were read. */
  seenAt: number
  schoolId: SchoolId | null
  walks: Walk[]
  staff: Walks['staff']
  /** Children who were not seen at this count. */
  unseen: PupilId[]
  sending: string | null
  /** The act that waits for its answer right now: it is not shown as done before. */
  sendingOp: string | null
  /** Why the last act did not go through. */
  refused: string
  open(schoolId: SchoolId | null): Promise<void>
  tick(pupilId: PupilId): void
  depart(walk: Walk, heads: number): Promise<boolean>
  reach(walk: Walk, stopId: string, heads: number): Promise<boolean>
  leave(walk: Walk, stopId: string): Promise<boolean>
  back(walk: Walk): Promise<boolean>
  /** Resolves to with whom the child went; null when she did not go. */
  release(walk: Walk, stopId: string, child: WalkChild, claim: Claim): Promise<Given | null>
  name(
    walk: Walk,
    adults: Pick<Input<'custody/nameEscort'>, 'leaderId' | 'secondId' | 'reason'>,
  ): Promise<boolean>
  forget(): void
}

const ops = opKeeper()
const EYE_ONLY = '接送码和自行回家要联网核对。没有网络时，请看人核对。'

/** 今天的路队. What is done on the road is kept on the phone until it is answered, and told in order. */
export const useWalks = create<WalkState>((set, get) => {
  /** Whether it went through; what was refused is said, and the list is read anew. */
  async function settle(answer: Answer<unknown>): Promise<boolean> {
    set({ sending: null, sendingOp: null, refused: answer.ok ? '' : answer.say })
    if (answer.ok) set({ unseen: [] })
    if (answer.ok || answer.code !== null) await get().open(get().schoolId)
    return answer.ok
  }

  /** With the network only. */
  async function now(
    key: string,
    words: object,
    send: (op: string) => Promise<Answer<unknown>>,
  ): Promise<boolean> {
    if (get().sending !== null) return false
    set({ sending: key, refused: '' })
    const answer = await send(ops.of({ key, ...words }))
    ops.heard({ key, ...words }, answer)
    return settle(answer)
  }

  /** On the road: without network it is kept, and shown as done. */
  async function road(key: string, act: ToldAct): Promise<'sent' | 'kept' | null> {
    if (get().sending !== null) return null
    set({ sending: key, sendingOp: act.input.op, refused: '' })
    const answer = await sendOrKeep<RoadAction>(act)
    if (!isDecided(answer)) {
      set({ sending: null, sendingOp: null, unseen: [] })
      return 'kept'
    }
    if (answer.ok) set({ walks: get().walks.map((walk) => walkAfter(walk, [act])) })
    return (await settle(answer)) ? 'sent' : null
  }

  const at = ({ escortId }: Walk) => {
    const { schoolId } = get()
    return schoolId === null ? null : { schoolId, escortId: asId<'Escort'>(escortId) }
  }
  return {
    state: 'loading',
    trouble: '',
    offline: false,
    seenAt: 0,
    schoolId: null,
    walks: [],
    staff: [],
    unseen: [],
    sending: null,
    sendingOp: null,
    refused: '',

    async open(schoolId) {
      if (schoolId === null) {
        set({ state: 'failed', trouble: '没有读到您的岗位。请检查网络后重试，或联系学校办公室。' })
        return
      }
      if (get().schoolId !== schoolId) {
        const seen = lastSeen('custody/escorts', schoolId)
        const walks = seen?.value.walks ?? []
        set({ schoolId, walks, seenAt: seen?.at ?? 0, state: 'loading', unseen: [], refused: '' })
      }
      const answer = await callCloud('custody/escorts', { schoolId })
      if (answer.ok) {
        keepSeen('custody/escorts', schoolId, { at: answer.now, value: answer.value })
        const { walks, staff } = answer.value
        set({ state: 'ready', walks, staff, seenAt: answer.now, trouble: '', offline: false })
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
      return now('depart', { ...place, heads }, (op) =>
        callCloud('custody/departEscort', { ...place, heads, op }),
      )
    },

    async reach(walk, stopId, heads) {
      const place = at(walk)
      return place !== null && (await road(`reach-${stopId}`, reaching(place, walk, stopId, heads))) !== null
    },

    async leave(walk, stopId) {
      const place = at(walk)
      return place !== null && (await road(`leave-${stopId}`, leaving(place, walk, stopId))) !== null
    },

    async back(walk) {
      const place = at(walk)
      return place !== null && (await road('back', returning(place, walk))) !== null
    },

    async release(walk, stopId, child, claim) {
      const place = at(walk)
      if (place === null) return null
      const key = `release-${child.pupilId}`
      if (claim.how === 'eye') {
        const went = await road(key, givingByEye(place, stopId, child, claim))
        return went === null ? null : { collectorText: collectorText(child, claim), kept: went === 'kept' }
      }
      const act = { ...place, stopId: asId<'Stop'>(stopId), pupilId: child.pupilId, claim }
      let text = ''
      const went = await now(key, act, async (op) => {
        const answer = await callCloud('custody/releaseAtStop', { ...act, op })
        if (answer.ok) text = answer.value.collectorText
        return answer.ok || !answer.offline ? answer : { ...answer, say: EYE_ONLY }
      })
      return went ? { collectorText: text, kept: false } : null
    },

    async name(walk, adults) {
      const place = at(walk)
      if (place === null) return false
      return now('name', { ...place, ...adults }, (op) =>
        callCloud('custody/nameEscort', { ...place, ...adults, op }),
      )
    },

    forget: () => set({ refused: '', unseen: [] }),
  }
})

whenAnsweredLater((act) => {
  const { schoolId, open } = useWalks.getState()
  if (isRoadAct(act) && act.input.schoolId === schoolId) void open(schoolId)
})
