/** Art. 13 · 放学护送: a child's place in a walking group, on one day. */
import type { PersonId } from '../ids'

export interface EscortPlace {
  groupId: string
  groupName: string
  leaderId: PersonId
  leaderName: string
  stopId: string
  stopName: string
  /** When the group should be at the stop, minutes after midnight. */
  stopMinute: number
  /** 「我会晚到」: minutes a guardian asked the group to wait; 0 when none did. */
  delayMinutes: number
}
