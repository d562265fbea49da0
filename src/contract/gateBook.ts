import { z } from 'zod'
import type { HandChild } from '@/contract/custody'
import type { Day } from '@/domain/time'
import type { Grade } from '@/domain/people/School'
import { idOf } from './readers'

export const gateBookInput = z.strictObject({ schoolId: idOf<'School'>() })

/** One child as the gate knows her where there is no network. */
export interface BookChild extends HandChild {
  grade: Grade
  status: 'held' | 'expected'
  holderName: string | null
  endsAtMinute: number
  alikes: HandChild[]
  /** Only who may collect her: who is barred does not stand here. */
  collectors: { id: string; name: string; relation: string }[]
}

/** 校门册: what a release by eye needs, for today and for this school. */
export interface GateBook {
  day: Day
  children: BookChild[]
}

export interface GateBookApi {
  'custody/gateBook': { input: z.input<typeof gateBookInput>; output: GateBook }
}
