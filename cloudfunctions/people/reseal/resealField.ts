import { is } from '../../_kit/operators'
import { rewrap } from '../../_kit/rewrap'
import { sealingKeys } from '../../_kit/sealed'
import type { SealedField } from '../../_kit/sealedFields'
import { sideBySide } from '../../_kit/sideBySide'
import { PAGE, store } from '../../_kit/store'

const WIDTH = 8

/** Sealed with a key that stands behind the newest. */
const byOthers = (field: string): Record<string, unknown> => ({
  [`${field}.key`]: is.in(sealingKeys().slice(1)),
})

interface Resealed {
  /** How many documents were sealed anew. */
  done: number
  /** How many hold a text that their key does not open: it stays, and stands in nobody's way. */
  stuck: number
  /** How many were not come to. */
  left: number
}

/** At most so many documents of one field; by id, so that what nothing opens is passed and not met again and again. */
export async function resealField({ name, field, valuesIn }: SealedField, most: number): Promise<Resealed> {
  const [newest, ...others] = sealingKeys()
  const sum: Resealed = { done: 0, stuck: 0, left: 0 }
  if (others.length === 0) return sum
  let after = ''
  for (;;) {
    const where = { ...byOthers(field), _id: is.above(after) }
    const limit = Math.min(PAGE, most - sum.done)
    if (limit <= 0) return { ...sum, left: await store.count(name, where) }
    const found = await store.findSealed(name, where, limit)
    await sideBySide(found, WIDTH, async (document) => {
      const old = valuesIn(document).filter(({ sealed }) => sealed.key !== newest)
      const opened: boolean[] = []
      for (const value of old) opened.push(await rewrap(name, document._id, value))
      if (opened.includes(true)) sum.done += 1
      if (opened.includes(false)) sum.stuck += 1
    })
    const last = found.at(-1)
    if (last === undefined || found.length < limit) return sum
    after = last._id
  }
}
