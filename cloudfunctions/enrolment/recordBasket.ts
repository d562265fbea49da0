import type { SignedChange } from '@/domain/enrolment/enrolAll'
import { enrolledNotice } from '@/domain/notice/enrolmentNotices'
import { to } from '../_kit/operators'
import { withNotices } from '../_kit/outbox'
import { isConflict, store } from '../_kit/store'
import { entryOf, type Act } from './entryOf'

/** What one week takes on: places, application, entries and notices in one write. */
function changeOf({ week, since, takes, consent }: SignedChange, { actor, op, now }: Act) {
  const places = takes.flatMap(({ course, slots }) =>
    slots.map((key) => [`places.${key}`, { courseId: course._id, since }] as const),
  )
  const entries = takes.map(({ course }) =>
    entryOf({ actor, op, now }, { kind: 'enrolled', courseId: course._id, from: since }),
  )
  return {
    ...Object.fromEntries(places),
    consent,
    version: to.add(1),
    entries: to.append(...entries),
    ...withNotices(takes.map(({ course }) => enrolledNotice({ now, week, course, since, op, on: actor.on }))),
  }
}

/** One child: one write, on exactly the week that was decided on. Several: one transaction. False: a week has changed meanwhile. */
export async function recordBasket(changes: SignedChange[], act: Act): Promise<boolean> {
  const [only, ...others] = changes
  if (only === undefined) return true
  if (others.length === 0) {
    const { _id, version } = only.week
    return (await store.update('weeks', { _id, version }, changeOf(only, act))) > 0
  }
  try {
    return await store.transaction(async (t) => {
      for (const { week } of changes) {
        const now = await t.get('weeks', week._id)
        if (now?.version !== week.version) return false
      }
      for (const change of changes) await t.update('weeks', change.week._id, changeOf(change, act))
      return true
    })
  } catch (error) {
    if (isConflict(error)) return false
    throw error
  }
}
