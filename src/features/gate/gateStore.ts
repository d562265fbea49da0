import { create } from 'zustand'
import { callCloud } from '@/cloud/callCloud'
import { isDecided } from '@/cloud/isDecided'
import { keepSeen, lastSeen } from '@/cloud/lastSeen'
import { newOp } from '@/cloud/newOp'
import { serverNow } from '@/cloud/serverClock'
import { childrenWaiting, sendOrKeep, whenAnsweredLater } from '@/cloud/unsentActs'
import type { Gate, Hands } from '@/contract/custody'
import type { PersonId, PupilId, SchoolId } from '@/domain/ids'

interface GateState {
  state: 'loading' | 'ready' | 'failed'
  trouble: string
  schoolId: SchoolId | null
  gate: Gate | null
  /** When the list that is shown was read. */
  seenAt: number
  /** Whose offer is being accepted. */
  sending: PersonId | null
  /** Why the last acceptance did not go through. */
  refused: string
  open(schoolId: SchoolId | null): Promise<void>
  /** 接手 for all of one offer. Resolves to how many came over, or null when it did not go through; `kept`: sent later. */
  accept(group: Hands['incoming'][number], myName: string): Promise<number | 'kept' | null>
  /** One child has left: the number is the one the release answered with. */
  released(pupilId: PupilId, inSchool: number): void
}

function afterAccepting(gate: Gate, from: PersonId, moved: PupilId[], myName: string): Gate {
  return {
    ...gate,
    incoming: gate.incoming.filter((group) => group.from !== from),
    children: gate.children.map((child) =>
      moved.includes(child.pupilId) ? { ...child, holderName: myName } : child,
    ),
  }
}

/** Offers this phone answered already are not asked again, whatever the server knows yet. */
function unanswered(gate: Gate): Gate {
  const waiting = childrenWaiting('custody/answer')
  const incoming = gate.incoming.filter(({ children }) => !children.every((c) => waiting.has(c.pupilId)))
  return { ...gate, incoming }
}

export const useGate = create<GateState>((set, get) => ({
  state: 'loading',
  trouble: '',
  schoolId: null,
  gate: null,
  seenAt: 0,
  sending: null,
  refused: '',

  async open(schoolId) {
    if (schoolId === null) {
      set({ state: 'failed', trouble: '没有读到您的岗位。请检查网络后重试，或联系学校办公室。' })
      return
    }
    if (get().schoolId !== schoolId) {
      const seen = lastSeen('custody/gate', schoolId)
      const gate = seen === null ? null : unanswered(seen.value)
      const state = seen === null ? 'loading' : 'ready'
      set({ schoolId, gate, seenAt: seen?.at ?? 0, state, refused: '' })
    } else if (get().state === 'failed') set({ state: 'loading' })
    const answer = await callCloud('custody/gate', { schoolId })
    if (get().sending !== null) return
    if (answer.ok) {
      keepSeen('custody/gate', schoolId, { at: answer.now, value: answer.value })
      set({ state: 'ready', gate: unanswered(answer.value), seenAt: answer.now, trouble: '' })
    } else if (get().gate === null) set({ state: 'failed', trouble: answer.say })
    else set({ trouble: answer.offline ? '没有网络' : answer.say })
  },

  async accept({ from, children }, myName) {
    const { schoolId, sending } = get()
    if (schoolId === null || sending !== null) return null
    const pupilIds = children.map((child) => child.pupilId)
    set({ sending: from, refused: '' })
    const answer = await sendOrKeep({
      action: 'custody/answer',
      input: { schoolId, op: newOp(), accept: pupilIds, decline: [], happenedAt: serverNow() },
      title: `接手 ${pupilIds.length} 人`,
      pupilIds,
    })
    const { gate } = get()
    if (!answer.ok && !isDecided(answer)) {
      set({ sending: null, gate: gate && unanswered(gate) })
      return 'kept'
    }
    if (!answer.ok || gate === null) {
      set({ sending: null, refused: answer.ok ? '' : answer.say })
      return null
    }
    const { moved } = answer.value
    set({ sending: null, gate: afterAccepting(gate, from, moved, myName) })
    return moved.length
  },

  released(pupilId, inSchool) {
    const { gate } = get()
    if (gate === null || !gate.children.some((child) => child.pupilId === pupilId)) return
    const children = gate.children.filter((child) => child.pupilId !== pupilId)
    set({ gate: { ...gate, children, inSchool, released: gate.released + 1 } })
  },
}))

whenAnsweredLater((act) => {
  const { schoolId, open } = useGate.getState()
  if (act.input.schoolId === schoolId) void open(schoolId)
})
