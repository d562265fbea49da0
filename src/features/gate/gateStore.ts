import { create } from 'zustand'
import { callCloud } from '@/cloud/callCloud'
import { opKeeper } from '@/cloud/opKeeper'
import type { Gate, Hands } from '@/contract/custody'
import type { PersonId, PupilId, SchoolId } from '@/domain/ids'

interface GateState {
  state: 'loading' | 'ready' | 'failed'
  trouble: string
  schoolId: SchoolId | null
  gate: Gate | null
  /** Whose offer is being accepted. */
  sending: PersonId | null
  /** Why the last acceptance did not go through. */
  refused: string
  open(schoolId: SchoolId | null): Promise<void>
  /** 接手 for all of one offer. Resolves to how many came over, or null when it did not go through. */
  accept(group: Hands['incoming'][number], myName: string): Promise<number | null>
  /** One child has left: the number is the one the release answered with. */
  released(pupilId: PupilId, inSchool: number): void
}

const ops = opKeeper()

function afterAccepting(gate: Gate, from: PersonId, moved: PupilId[], myName: string): Gate {
  return {
    ...gate,
    incoming: gate.incoming.filter((group) => group.from !== from),
    children: gate.children.map((child) =>
      moved.includes(child.pupilId) ? { ...child, holderName: myName } : child,
    ),
  }
}

export const useGate = create<GateState>((set, get) => ({
  state: 'loading',
  trouble: '',
  schoolId: null,
  gate: null,
  sending: null,
  refused: '',

  async open(schoolId) {
    if (schoolId === null) {
      set({ state: 'failed', trouble: '没有读到您的岗位。请检查网络后重试，或联系学校办公室。' })
      return
    }
    if (get().schoolId !== schoolId) set({ schoolId, gate: null, state: 'loading', refused: '' })
    else if (get().state === 'failed') set({ state: 'loading' })
    const answer = await callCloud('custody/gate', { schoolId })
    if (get().sending !== null) return
    if (answer.ok) set({ state: 'ready', gate: answer.value, trouble: '' })
    else set(get().gate === null ? { state: 'failed', trouble: answer.say } : { trouble: answer.say })
  },

  async accept({ from, children }, myName) {
    const { schoolId, sending } = get()
    if (schoolId === null || sending !== null) return null
    const act = { schoolId, accept: children.map((child) => child.pupilId), decline: [] }
    set({ sending: from, refused: '' })
    const answer = await callCloud('custody/answer', { ...act, op: ops.of(act) })
    ops.heard(act, answer)
    const { gate } = get()
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
