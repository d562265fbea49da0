import type { PersonId } from '@/domain/ids'
import { NO_SUBSCRIPTIONS, type Subscriptions } from '@/domain/notice/Subscriptions'
import { to } from '../_kit/operators'
import { pause, store } from '../_kit/store'

const ATTEMPTS = 8

/** One try. Null: somebody wrote meanwhile. */
async function attempt(
  _id: PersonId,
  change: (mine: Subscriptions) => Subscriptions,
): Promise<Subscriptions | null> {
  const there = await store.get('subscriptions', _id)
  if (there === null) {
    const born = change({ ...NO_SUBSCRIPTIONS, _id })
    return (await store.add('subscriptions', [born])) ? born : null
  }
  const { grants, muted, isSwitchedOff, held = [] } = change(there)
  const changed = await store.update(
    'subscriptions',
    { _id, version: there.version },
    { grants, muted, isSwitchedOff, held, version: to.add(1) },
  )
  return changed === 0 ? null : { ...there, grants, muted, isSwitchedOff, held }
}

/** Writes what the rule says on exactly what the rule saw. Null: too many wrote at once, nothing was changed. */
export async function changeSubscriptions(
  personId: PersonId,
  change: (mine: Subscriptions) => Subscriptions,
): Promise<Subscriptions | null> {
  for (let tries = 1; tries <= ATTEMPTS; tries += 1) {
    const after = await attempt(personId, change)
    if (after !== null) return after
    await pause(tries)
  }
  return null
}
