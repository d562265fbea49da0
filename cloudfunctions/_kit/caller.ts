/** Who calls: the openid or the computer that the platform names, looked up. Never a field of the input. */
import type { Caller } from '@/domain/access'
import { atDesk } from '@/domain/desk/atDesk'
import { DESK_LASTS, IDLE_LASTS, type DeskId } from '@/domain/desk/Desk'
import { secretHashOf } from '@/domain/desk/deskSecret'
import { whyShut } from '@/domain/desk/whyShut'
import { calledAs, type Person } from '@/domain/people/Person'
import { no, yes, type Result } from '@/domain/result'
import { schoolDayOf } from '@/domain/time'
import { is } from './operators'
import type { Identity } from './sdk'
import { store } from './store'

const calling = (person: Person, now: number): Caller => ({
  personId: person._id,
  name: calledAs(person),
  person,
  today: schoolDayOf(now),
})

/** Null: WeChat names somebody whom nobody has bound. */
export async function phoneCaller(openid: string, now: number): Promise<Caller | null> {
  const [person] = await store.find('persons', { openid }, { limit: 1 })
  return person === undefined ? null : calling(person, now)
}

/**
 * A computer's call: it is open, was heard of within half an hour, and its page knows the secret, so that a ticket or a
 * token that somebody took away opens nothing. Looking and being seen are one request. Who they are today, is looked up
 * anew every time: a post that ends shuts the computer with the next call.
 */
async function deskCaller(deskId: DeskId, secret: string, now: number): Promise<Result<Caller>> {
  const secretHash = secretHashOf(secret)
  const desk = await store.updateAndReturn(
    'desks',
    {
      ...{ _id: deskId, secretHash, status: 'open' },
      lastSeenAt: is.above(now - IDLE_LASTS),
      openedAt: is.above(now - DESK_LASTS),
    },
    { lastSeenAt: now },
  )
  if (desk?.status !== 'open') return no(whyShut(await store.get('desks', deskId), secretHash, now))
  const person = await store.get('persons', desk.personId)
  const sitting = person === null ? null : atDesk(person, schoolDayOf(now))
  return sitting === null ? no({ code: 'desk/post-ended' }) : yes({ ...calling(sitting, now), deskId })
}

/** An openid goes before everything: in a mini program there is no computer. */
export async function callerOf(
  { openid, deskId }: Pick<Identity, 'openid' | 'deskId'>,
  deskSecret: string,
  now: number,
): Promise<Result<Caller>> {
  if (openid === null && deskId !== null) return deskCaller(deskId, deskSecret, now)
  const caller = openid === null ? null : await phoneCaller(openid, now)
  return caller === null ? no({ code: 'access/unknown-caller' }) : yes(caller)
}
