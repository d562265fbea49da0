import { create } from 'zustand'
import { callCloud, type Answer } from '@/cloud/callCloud'
import { opKeeper } from '@/cloud/opKeeper'
import type { Input, Output } from '@/contract/api'
import type { Board, Placement } from '@/contract/enrolment'
import type { CourseId } from '@/domain/ids'
import { partsOf } from './basket'
import { useEnrol } from './enrolStore'
import { signatureOf, type Signing } from './signing'

/** What a guardian looks at, or is asked once more about, before it is sent. */
export type Asking =
  | { kind: 'basket' }
  /** `of`: the board it stands on; another child's than the one in sight, where a basket line was tapped. */
  | { kind: 'details' | 'wait' | 'stop-waiting' | 'leave' | 'swap'; of: string; courseId: CourseId }

type OneCourse = 'withdraw' | 'stopWaiting' | 'accept' | 'decline'

interface ActStore {
  asking: Asking | null
  signing: Signing
  isSending: boolean
  /** The functions said "busy": the same call is being tried again by itself. */
  isQueueing: boolean
  trouble: string
  /** The course a refusal names. */
  refused: string | null
  ask(asking: Asking): void
  drop(): void
  sign(signing: Partial<Signing>): void
  submitBasket(): Promise<Placement[] | null>
  swap(board: Board, from: CourseId, courseId: CourseId): Promise<Placement[] | null>
  wait(board: Board, courseId: CourseId): Promise<Placement[] | null>
  one(action: OneCourse, board: Board, courseId: CourseId): Promise<Placement[] | null>
}

type Changing = 'enrol' | 'swap' | 'wait' | OneCourse
type Changed = Output<'enrolment/enrol'>

/** One act, however often it has to be sent. */
const ops = opKeeper()

const SEATS_GONE: readonly string[] = ['enrolment/full', 'enrolment/others-wait']

function heardRefusal(answer: Extract<Answer<Changed>, { ok: false }>): string | null {
  const { refusal } = answer
  const course = refusal !== null && 'course' in refusal ? refusal.course : null
  if (course !== null && answer.code !== null && SEATS_GONE.includes(answer.code))
    useEnrol.getState().markFull(course)
  return course
}

export const useAct = create<ActStore>((set, get) => {
  const calm = { isSending: false, isQueueing: false, trouble: '', refused: null }

  async function perform<A extends Changing>(
    action: A,
    act: Omit<Input<`enrolment/${A}`>, 'op'>,
  ): Promise<Placement[] | null> {
    if (get().isSending) return null
    set({ ...calm, isSending: true })
    const said = { action, ...act }
    const input = { ...act, op: ops.of(said) } as Input<`enrolment/${A}`>
    const answer: Answer<Changed> = await callCloud<`enrolment/${Changing}`>(
      `enrolment/${action}`,
      input,
      () => set({ isQueueing: true }),
    )
    ops.heard(said, answer)
    if (answer.ok) {
      useEnrol.getState().apply(answer.value.placements)
      set({ ...calm, asking: null })
      return answer.value.placements
    }
    set({ ...calm, trouble: answer.say, refused: heardRefusal(answer) })
    return null
  }

  const on = (board: Board, courseId: CourseId) => ({
    pupilId: board.pupil.pupilId,
    termId: board.termId,
    courseId,
  })
  return {
    ...calm,
    asking: null,
    signing: { hasRead: false, name: '' },
    ask: (asking) => set({ ...calm, asking }),
    drop: () => set({ ...calm, asking: null }),
    sign: (signing) => set((state) => ({ signing: { ...state.signing, ...signing } })),
    submitBasket() {
      const { basket, boards } = useEnrol.getState()
      const asked = partsOf(boards, basket).map(({ board }) => board)
      return perform('enrol', { items: basket, signature: signatureOf(asked, get().signing) })
    },
    swap: (board, from, courseId) => perform('swap', { ...on(board, courseId), from }),
    wait: (board, courseId) =>
      perform('wait', { ...on(board, courseId), signature: signatureOf([board], get().signing) }),
    one: (action, board, courseId) => perform(action, on(board, courseId)),
  }
})
