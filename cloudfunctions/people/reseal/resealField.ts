import { is, whole } from '../../_kit/operators'
import { seal, unseal } from '../../_kit/sealed'
import type { SealedField } from '../../_kit/sealedFields'
import { sideBySide } from '../../_kit/sideBySide'
import { store } from '../../_kit/store'

const WIDTH = 8

/** Sealed with a key that stands behind the newest. */
export const sealedByOthers = (field: string, names: readonly string[]): Record<string, unknown> => ({
  [`${field}.key`]: is.in(names.slice(1)),
})

/** Gives how many it looked at. Whoever wrote meanwhile sealed with the newest key anyway: theirs stays. */
export async function resealField(place: SealedField, names: string[], most: number): Promise<number> {
  if (most <= 0 || names.length < 2) return 0
  const { name, field, at } = place
  const found = await store.findSealed(name, sealedByOthers(field, names), most)
  await sideBySide(found, WIDTH, async (document) => {
    const there = at(document)
    if (there === null) return
    const text = unseal(there.sealed, there.owner)
    const anew = text === null ? null : seal(text, there.owner)
    if (anew === null) return
    await store.update(
      name,
      { _id: document._id, [`${field}.iv`]: there.sealed.iv },
      { [field]: whole(anew) },
    )
  })
  return found.length
}
