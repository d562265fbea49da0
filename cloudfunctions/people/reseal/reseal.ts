import { log } from '../../_kit/log'
import { is } from '../../_kit/operators'
import { sealingKeys } from '../../_kit/sealed'
import { SEALED_FIELDS } from '../../_kit/sealedFields'
import { store } from '../../_kit/store'
import { keyMarks } from './keyMarks'
import { resealField, sealedByOthers } from './resealField'
import { CHANGES, inTheClear, resealLists } from './resealLists'

/** So many documents a run: it ends well within the function's time, and the next run goes on. */
const MOST = 400

/** Sealed with none of the keys there are: readable again only when its key comes back. */
async function unreadable(names: string[]): Promise<number> {
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
 * Each document by its own conditional write, so that a run may die anywhere and come twice. The log says what is left.
 */
export async function reseal(): Promise<void> {
  await keyMarks(MOST)
  const names = sealingKeys()
  if (names.length === 0) return log.info('nothing is sealed: the environment has no key')
  let spare = MOST
  for (const place of SEALED_FIELDS) spare -= await resealField(place, names, spare)
  await resealLists(names, spare)
  const left = await Promise.all([
    ...SEALED_FIELDS.map((place) => store.count(place.name, sealedByOthers(place.field, names))),
    store.count('pupils', sealedByOthers(CHANGES, names)),
    ...inTheClear().map((where) => store.count('pupils', where)),
  ])
  log.info('sealed anew', {
    ...{ key: names[0] ?? '', done: MOST - spare },
    left: left.reduce((sum, count) => sum + count, 0),
    unreadable: await unreadable(names),
  })
}
