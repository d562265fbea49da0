import { homerooms, pupilIdOf } from '../homerooms'
import type { PupilSlot } from './Family'

export const slots: PupilSlot[] = homerooms.flatMap((homeroom) =>
  Array.from({ length: homeroom.pupils }, (_, index): PupilSlot => {
    const no = index + 1
    const pupilId = pupilIdOf(homeroom.key, no)
    return { key: pupilId.slice('p-'.length), homeroom, no, pupilId }
  }),
)

const byKey = new Map(slots.map((slot) => [slot.key, slot]))

export function slotAt(key: string): PupilSlot {
  const found = byKey.get(key)
  if (found === undefined) throw new Error(`no seat ${key}`)
  return found
}
