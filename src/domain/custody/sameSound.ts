/** B8: same-name and same-sound warning at release (小辰/小晨). */
import type { Custody } from './Custody'

/** Others of the day whose names sound the same (tones apart), the same written name first. */
export const soundAlikes = <T extends Pick<Custody, 'pupilId' | 'name' | 'sound'>>(
  of: Pick<Custody, 'pupilId' | 'name' | 'sound'>,
  day: T[],
): T[] =>
  day
    .filter((other) => other.pupilId !== of.pupilId && other.sound === of.sound)
    .sort((a, b) => Number(b.name === of.name) - Number(a.name === of.name))
