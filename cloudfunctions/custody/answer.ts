import { custodyInputs, type Moved } from '@/contract/custody'
import { canAnswerOffer, notMoved } from '@/domain/custody/handOver'
import { isHeld, NOT_HELD, type Custody } from '@/domain/custody/Custody'
import { dayBegins, isOfDay, toldLater } from '@/domain/eventTime'
import type { PersonId, PupilId, SchoolId } from '@/domain/ids'
import { no, yes, type Result } from '@/domain/result'
import { action, type Context } from '../_kit/handle'
import { is, to } from '../_kit/operators'
import { backOnDuty } from '../_kit/shifts'
import { store } from '../_kit/store'
import { afterwards } from './offer'

interface Answer extends Context {
  schoolId: SchoolId
  op: string
  from: PersonId
  fromName: string
  pupilIds: PupilId[]
  /** When the children were counted, if that is told later. */
  happenedAt: number | undefined
}

/** Clocks that follow the server's, or two servers' own, may differ by so much. */
const CLOCKS_DIFFER = 30_000

/** An answer told later is an answer to what was offered then; an offer made since waits for its own. */
const offeredUntil = ({ happenedAt, now }: Pick<Answer, 'happenedAt' | 'now'>): number =>
  (happenedAt ?? now) + CLOCKS_DIFFER

/** Only children this very giver still holds and still offers to me: one conditional write for all of them. */
const offeredToMe = (answer: Answer) => ({
  schoolId: answer.schoolId,
  day: answer.caller.today,
  pupilId: is.in(answer.pupilIds),
  status: 'held',
  holder: answer.from,
  'offer.to': answer.caller.personId,
  'offer.at': is.atMost(offeredUntil(answer)),
  'entries.op': is.not(answer.op),
})

const author = ({ op, now, caller, from, fromName, happenedAt }: Answer) => ({
  op,
  at: now,
  by: caller.personId,
  byName: caller.name,
  from,
  fromName,
  ...(happenedAt === undefined ? {} : { happenedAt }),
})

const accept = (answer: Answer) =>
  store.update(
    'custody',
    { ...offeredToMe(answer), missing: null },
    {
      ...NOT_HELD,
      status: 'held',
      holder: answer.caller.personId,
      holderName: answer.caller.name,
      since: answer.now,
      entries: to.append({ ...author(answer), kind: 'accepted' }),
    },
  )

const decline = (answer: Answer, reason: string) =>
  store.update('custody', offeredToMe(answer), {
    offer: null,
    entries: to.append({ ...author(answer), kind: 'declined', reason }),
  })

function byGiver(children: Custody[], me: PersonId, pupilIds: PupilId[]) {
  const groups = new Map<PersonId, { fromName: string; pupilIds: PupilId[] }>()
  for (const custody of children) {
    if (!pupilIds.includes(custody.pupilId) || !canAnswerOffer(custody, me) || !isHeld(custody)) continue
    const group = groups.get(custody.holder) ?? { fromName: custody.holderName, pupilIds: [] }
    group.pupilIds.push(custody.pupilId)
    groups.set(custody.holder, group)
  }
  return groups
}

/** 接手: accepts some or all, and names each child not accepted with the reason; those stay with the giver (C2). */
export const answer = action({
  deed: 'custody/answer',
  input: custodyInputs.answer,
  subject: ({ schoolId }) => ({ schoolId }),
  async run({ schoolId, op, accept: accepted, decline: declined, ...told }, context): Promise<Result<Moved>> {
    const { caller, now } = context
    const me = caller.personId
    if (declined.some(({ reason }) => reason.length < 2)) return no({ code: 'custody/reason-missing' })
    if (!isOfDay(told.happenedAt, caller.today)) return no({ code: 'custody/told-another-day' })
    const happenedAt = toldLater(told.happenedAt, dayBegins(caller.today), now)
    const base = { ...context, schoolId, op, happenedAt }
    const all = [...accepted, ...declined.map(({ pupilId }) => pupilId)]
    const before = await afterwards(schoolId, caller.today, all)
    for (const [from, group] of byGiver(before, me, accepted)) await accept({ ...base, from, ...group })
    for (const { pupilId, reason } of declined)
      for (const [from, group] of byGiver(before, me, [pupilId]))
        await decline({ ...base, from, ...group }, reason)
    const after = await afterwards(schoolId, caller.today, all)
    const settled = (custody: Custody) =>
      accepted.includes(custody.pupilId)
        ? isHeld(custody) && custody.holder === me
        : isHeld(custody) && custody.holder !== me && custody.offer?.to !== me
    if (after.some((custody) => accepted.includes(custody.pupilId) && settled(custody)))
      await backOnDuty(schoolId, caller.today, me, `${op}-back`, now)
    return yes({
      moved: after.filter(settled).map((custody) => custody.pupilId),
      notMoved: notMoved(all, after, settled, me),
    })
  },
})
