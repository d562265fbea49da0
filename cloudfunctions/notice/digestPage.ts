import { noticeInputs, type DigestPage } from '@/contract/notice'
import { lostNow } from '@/domain/digest/lostNow'
import { lastTold, sundayOf, toldBefore, weekOf } from '@/domain/digest/weekOf'
import type { SchoolId } from '@/domain/ids'
import { no, yes, type Result } from '@/domain/result'
import type { Day } from '@/domain/time'
import { action } from '../_kit/handle'
import { is } from '../_kit/operators'
import { store } from '../_kit/store'
import { digestGrants } from './digestGrants'
import { digestWaiting, NOTHING_WAITS } from './digestWaiting'
import { digestOf, readDay } from './makeDigest'

const HELD_FIELDS = ['pupilId', 'name', 'homeroomName', 'status', 'holder', 'holderName', 'missing']
/** Two rounds of seven days, and of the service day before them. */
const ROUNDS_SHOWN = 16

const toldUntil = (schoolId: SchoolId, sunday: Day) =>
  store.find(
    'digests',
    { schoolId, day: is.between('', sunday) },
    { order: ['day', 'desc'], limit: ROUNDS_SHOWN },
  )

const heldNow = (schoolId: SchoolId, day: Day) =>
  store.findAll('custody', { schoolId, day, status: 'held' }, HELD_FIELDS)

/** 日报: what the push said, who is behind each figure, the day before and the week. Before the push: the day as it stands. */
export const digestPage = action({
  deed: 'notice/digest',
  input: noticeInputs.digest,
  subject: ({ schoolId }) => ({ schoolId }),
  async run({ schoolId, day = undefined }, { caller, now }): Promise<Result<DigestPage>> {
    const asked = day ?? caller.today
    const isToday = asked === caller.today
    const [digests, grantsOf, waiting] = await Promise.all([
      toldUntil(schoolId, sundayOf(asked)),
      digestGrants([caller.personId]),
      isToday ? digestWaiting(schoolId, caller, now) : NOTHING_WAITS,
    ])
    const yesterday = toldBefore(digests, asked)
    const beside = { yesterday, waiting, grantsLeft: grantsOf(caller.personId) }
    const told = lastTold(digests, asked)
    if (told !== null) {
      const held = isToday ? await heldNow(schoolId, asked) : []
      const week = weekOf(asked, digests)
      return yes({ digest: told, live: false, inSchool: held.length, lost: lostNow(held), week, ...beside })
    }
    if (!isToday) return no({ code: 'digest/none', day: asked })
    const records = await readDay(schoolId, asked)
    const round = {
      school: { _id: schoolId, name: '' },
      day: asked,
      round: 1,
      now,
      messagesFailed: null,
    } as const
    const digest = digestOf(round, records)
    if (digest.figures.expected === 0) return no({ code: 'digest/none', day: asked })
    const week = weekOf(asked, [...digests, digest])
    const lost = lostNow(records.custody)
    return yes({ digest, live: true, inSchool: digest.stillHeld, lost, week, ...beside })
  },
})
