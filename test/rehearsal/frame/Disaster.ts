import type { Day } from '@/domain/time'
import type { Corner } from './cornerOf'
import type { Play } from './Play'

export interface Disaster {
  name: string
  corner: Corner
  /** A day of its own, where the calendar is the disaster; otherwise the rehearsal's. */
  day?: Day
  play(play: Play): Promise<void>
}
