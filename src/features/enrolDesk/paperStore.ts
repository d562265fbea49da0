import { create } from 'zustand'
import { callCloud } from '@/cloud/callCloud'
import { opKeeper } from '@/cloud/opKeeper'
import type { Input } from '@/contract/api'
import type { Board, FoundPupil } from '@/contract/enrolment'
import type { PupilId, SchoolId } from '@/domain/ids'

export type PaperAct = Input<'enrolment/onPaper'>['act']

interface PaperState {
  schoolId: SchoolId | null
  trouble: string
  words: string
  found: FoundPupil[] | null
  board: Board | null
  /** What the paper says, typed once for a child: several acts may stand on it. */
  signedName: string
  reason: string
  /** 孩子信息的同意 is signed on it too. */
  consentSigned: boolean
  sending: boolean
  refused: string
  open(schoolId: SchoolId | null): void
  find(words: string): Promise<void>
  choose(pupilId: PupilId): Promise<void>
  sign(fields: { signedName?: string; reason?: string; consentSigned?: boolean }): void
  act(act: PaperAct): Promise<boolean>
  leave(): void
}

const NO_POST = '没有读到您的岗位。请检查网络后重试，或联系学校办公室。'
const ops = opKeeper()

/** 纸质报名: one child's board, and what a signed paper asks for. */
export const usePaper = create<PaperState>((set, get) => {
  const readBoard = async (pupilId: PupilId): Promise<void> => {
    const { schoolId } = get()
    if (schoolId === null) return
    const answer = await callCloud('enrolment/paperBoard', { schoolId, pupilId, termId: null })
    if (answer.ok) set({ board: answer.value, trouble: '' })
    else set({ trouble: answer.say })
  }
  return {
    schoolId: null,
    trouble: '',
    words: '',
    found: null,
    board: null,
    signedName: '',
    reason: '',
    consentSigned: false,
    sending: false,
    refused: '',

    open(schoolId) {
      if (schoolId === null) {
        set({ trouble: NO_POST })
        return
      }
      if (schoolId !== get().schoolId)
        set({
          schoolId,
          words: '',
          found: null,
          board: null,
          signedName: '',
          reason: '',
          consentSigned: false,
        })
      set({ trouble: '' })
    },

    async find(words) {
      set({ words })
      const { schoolId } = get()
      if (schoolId === null || words.trim() === '') {
        set({ found: null })
        return
      }
      const answer = await callCloud('enrolment/findPupil', { schoolId, words: words.trim() })
      if (get().words !== words) return
      if (answer.ok) set({ found: answer.value.pupils, trouble: '' })
      else set({ trouble: answer.say })
    },

    async choose(pupilId) {
      set({ board: null, signedName: '', reason: '', consentSigned: false, refused: '' })
      await readBoard(pupilId)
    },

    sign: (fields) => set({ ...fields, refused: '' }),

    async act(act) {
      const { schoolId, board, signedName, reason, consentSigned, sending } = get()
      if (schoolId === null || board === null || sending) return false
      set({ sending: true, refused: '' })
      const { pupilId } = board.pupil
      const input = {
        schoolId,
        pupilId,
        termId: board.termId,
        signedName: signedName.trim(),
        words: reason.trim(),
        ...(consentSigned ? { consentSigned } : {}),
        act,
      }
      const answer = await callCloud('enrolment/onPaper', { ...input, op: ops.of(input) })
      ops.heard(input, answer)
      set({ sending: false, refused: answer.ok ? '' : answer.say })
      if (!answer.ok) return false
      // A seat may have moved elsewhere in the same act: the office sees the child's whole board anew.
      await readBoard(pupilId)
      return true
    },

    leave: () => set({ board: null, refused: '' }),
  }
})
