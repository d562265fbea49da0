/** Art. 13 · 放学护送: a walking group as the school set it up. */
import type { PersonId, PupilId, SchoolId } from '../ids'
import type { Weekday } from '../time'

export interface EscortStop {
  id: string
  name: string
  /** When the group should be there, minutes after midnight. */
  minute: number
}

export interface EscortGroup {
  _id: string
  schoolId: SchoolId
  name: string
  /** 路线: the street in words, from the gate to the last stop. */
  route: string
  weekdays: Weekday[]
  /** In the order they are reached. */
  stops: EscortStop[]
  leaderId: PersonId
  leaderName: string
  secondId: PersonId | null
  secondName: string | null
  members: { pupilId: PupilId; stopId: string }[]
  /** Every act that saved it: one that is sent again undoes nothing that was saved since. */
  ops?: string[]
}
