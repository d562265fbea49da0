import type { PersonId, PupilId } from '@/domain/ids'
import type { BarredCollector } from '@/domain/people/Pupil'
import type { CityHomeroom } from '../homerooms'
import type { Gender } from '../names/pupilNames'

/** A pupil's seat in the homeroom, before anyone sits on it. */
export interface PupilSlot {
  /** `sh-0302-24`. */
  key: string
  homeroom: CityHomeroom
  no: number
  pupilId: PupilId
}

export interface Child extends PupilSlot {
  name: string
  gender: Gender
  walksAlone: boolean
  /** A family that asked for no place at all. */
  staysOut: boolean
}

/** With the app. */
export interface Guardian {
  personId: PersonId
  name: string
  relation: string
  phone: string
}

/** Comes to the gate, has no app. */
export interface Elder {
  id: string
  name: string
  relation: string
  phone: string
}

export interface Family {
  children: Child[]
  guardians: Guardian[]
  elders: Elder[]
  barred: BarredCollector[]
  /** What makes the family worth meeting; null for the many. */
  story: string | null
}
