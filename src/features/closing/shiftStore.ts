import { create } from 'zustand'
import { callCloud } from '@/cloud/callCloud'
import { opKeeper } from '@/cloud/opKeeper'
import type { MyShift } from '@/contract/closing'
import type { SchoolId } from '@/domain/ids'

interface ShiftState {
  schoolId: SchoolId | null
  shift: MyShift | null
  sending: boolean
  refused: string
  open(schoolId: SchoolId | null): Promise<void>
  close(): Promise<void>
  reopen(): Promise<void>
}

const ops = opKeeper()

export const useShift = create<ShiftState>((set, get) => {
  const act = async (action: 'custody/closeShift' | 'custody/reopenShift'): Promise<void> => {
    const { schoolId, shift, sending, open } = get()
    if (schoolId === null || sending) return
    const what = { action, schoolId, closedAt: shift?.closedAt ?? null }
    set({ sending: true, refused: '' })
    const answer = await callCloud(action, { schoolId, op: ops.of(what) })
    ops.heard(what, answer)
    set({ sending: false, refused: answer.ok ? '' : answer.say })
    await open(schoolId)
  }
  return {
    schoolId: null,
    shift: null,
    sending: false,
    refused: '',
    async open(schoolId) {
      if (schoolId === null) return
      if (get().schoolId !== schoolId) set({ schoolId, shift: null, refused: '' })
      const answer = await callCloud('custody/shift', { schoolId })
      if (answer.ok && !get().sending) set({ shift: answer.value })
    },
    close: () => act('custody/closeShift'),
    reopen: () => act('custody/reopenShift'),
  }
})
