import { atMinute, type Day } from '@/domain/time'
import { buildCity, type CityDocs } from './buildCity'

export const noonOf = (day: Day): number => atMinute(day, 12 * 60)

const built = new Map<Day, CityDocs>()

/** The city at noon of a day. Building takes a second: once per day is enough. To be read, never changed. */
export function cityOn(day: Day): CityDocs {
  const city = built.get(day) ?? buildCity(noonOf(day))
  built.set(day, city)
  return city
}
