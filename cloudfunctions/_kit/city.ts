import type { City } from '@/domain/people/School'
import { store } from './store'

/** One deployment is one city. */
export async function theCity(): Promise<City> {
  const [city] = await store.find('cities', {}, { limit: 1 })
  if (city === undefined) throw new Error('the city is not set up')
  return city
}
