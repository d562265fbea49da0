import { spelled } from '../names/spelling'
import type { PupilSlot } from './Family'

/** The names of each homeroom: chance gives none of them twice, nor one that sounds the same; stories may. */
export function takenNames() {
  const sounds = new Set<string>()
  const key = (slot: PupilSlot, name: string) => `${slot.homeroom.key} ${spelled(name).sound}`
  return {
    take: (slot: PupilSlot, name: string): void => void sounds.add(key(slot, name)),
    isFree: (slot: PupilSlot, name: string): boolean => !sounds.has(key(slot, name)),
  }
}
