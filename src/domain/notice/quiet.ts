/** 夜里不打扰: from 21:30 to 07:00, or as the city sets it, a push waits; safety goes at any hour. */
import type { QuietHours } from '../people/School'
import { atMinute, dayOf, minuteOf, plusDays } from '../time'
import type { Template } from './Notice'

export const QUIET_HOURS: QuietHours = { fromMinute: 1290, toMinute: 420 }

/** They tell of a moment: by the morning the child is home and the evening is over. They stay in the inbox. */
const OF_THE_MOMENT = ['released', 'absence-answered', 'taken-over'] as const satisfies readonly Template[]
export const meansNothingInTheMorning = (template: Template): boolean =>
  OF_THE_MOMENT.some((one) => one === template)

/** When the night ends; null by day. `fromMinute` is night already, `toMinute` is day again. */
export function quietUntil(now: number, { fromMinute, toMinute }: QuietHours): number | null {
  const minute = minuteOf(now)
  const isNight =
    fromMinute <= toMinute
      ? fromMinute <= minute && minute < toMinute
      : minute >= fromMinute || minute < toMinute
  if (!isNight) return null
  const day = dayOf(now)
  return atMinute(minute < toMinute ? day : plusDays(day, 1), toMinute)
}
