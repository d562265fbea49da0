import { store } from '../_kit/store'
import { schoolsOf } from './cityFacts'
import { copyCity } from './copyCity'

/** A function that died between the city and its schools, or a plan published meanwhile, is brought up to date here. */
export async function healCalendars(now: number): Promise<void> {
  for (const city of await store.find('cities', {})) await copyCity(city, await schoolsOf(city), now)
}
