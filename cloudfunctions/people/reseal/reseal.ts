import { log } from '../../_kit/log'
import { is } from '../../_kit/operators'
import { sealingKeys } from '../../_kit/sealed'
import { SEALED_FIELDS } from '../../_kit/sealedFields'
import { store } from '../../_kit/store'
import { keyMarks } from './keyMarks'
import { resealField } from './resealField'
import { inTheClear, sealLists } from './sealLists'

/** So many documents a run: it ends well within the function's time, and the next run goes on. */
const MOST = 400

/** Sealed with none of the keys there are: readable again only when its key comes back. */
async function keyless(): Promise<number> {
  const names = sealingKeys()
  const counts = await Promise.all(
    SEALED_FIELDS.map(async ({ name, field }) => {
      const all = await store.count(name, { [`${field}.key`]: is.present() })
      return all === 0 ? 0 : all - (await store.count(name, { [`${field}.key`]: is.in(names) }))
    }),
  )
  return counts.reduce((sum, count) => sum + count, 0)
}

/**
 * 换了密钥以后: what an older key sealed, and what was kept in the clear before there was one, is sealed with the newest.
 * Each value by its own conditional write, so that a run may die anywhere and come twice. The log says how many documents
 * are left to do, and how many nothing opens.
 */
export async function reseal(): Promise<void> {
  await keyMarks(MOST)
  const [key] = sealingKeys()
  if (key === undefined) return log.info('nothing is sealed: the environment has no key')
  const sum = { done: 0, left: 0, stuck: 0 }
  for (const place of SEALED_FIELDS) {
    const { done, left, stuck } = await resealField(place, MOST - sum.done)
    sum.done += done
    sum.left += left
    sum.stuck += stuck
  }
  await sealLists(MOST - sum.done)
  const clear = await Promise.all(inTheClear().map((where) => store.count('pupils', where)))
  log.info('sealed anew', {
    ...{ key, done: sum.done },
    left: clear.reduce((all, count) => all + count, sum.left),
    unreadable: sum.stuck + (await keyless()),
  })
}
