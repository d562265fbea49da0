/** Art. 13: how long a walk may take after the time of its last stop. */
import { last } from '../lists'
import { atMinute } from '../time'
import type { Escort } from './Escort'

export const BACK_WITHIN_MINUTES = 30

export const isOverdue = ({ day, stops }: Pick<Escort, 'day' | 'stops'>, now: number): boolean =>
  now >= atMinute(day, (last(stops)?.minute ?? 0) + BACK_WITHIN_MINUTES)
