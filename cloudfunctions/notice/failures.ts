import { noticeInputs, type Failures } from '@/contract/notice'
import { SHOWN_TEMPLATES } from '@/domain/notice/Notice'
import { LOOKED_BACK_DAYS, lostGroups, UNDELIVERED } from '@/domain/notice/undelivered'
import { yes } from '@/domain/result'
import { plusDays } from '@/domain/time'
import { action } from '../_kit/handle'
import { is } from '../_kit/operators'
import { PAGE, store } from '../_kit/store'
import { failureGroup, NAMED_A_GROUP } from './failureGroup'
import { whoTheyAre } from './whoTheyAre'

/** The latest so many failures are put together: two pages, whatever the size of the school. */
const LOOKED_AT = 2 * PAGE
const FIELDS = ['personId', 'pupilId', 'template', 'status', 'trouble', 'at']

async function latest(where: object) {
  const pages = await Promise.all(
    [0, PAGE].map((skip) =>
      store.find('messages', where, { fields: FIELDS, order: ['at', 'desc'], thenBy: ['_id', 'desc'], skip }),
    ),
  )
  return pages.flat()
}

/** 没有送到的消息 of the last week (or since `day`): to whom, why, and the one thing to do. */
export const failures = action({
  deed: 'notice/failures',
  input: noticeInputs.failures,
  subject: ({ schoolId }) => ({ schoolId }),
  async run({ schoolId, day }, { caller }) {
    const from = day ?? plusDays(caller.today, -LOOKED_BACK_DAYS)
    const ofSchool = { schoolId, day: is.atLeast(from), template: is.in(SHOWN_TEMPLATES) }
    const where = { ...ofSchool, status: is.in(UNDELIVERED) }
    const [sent, failed, lost] = await Promise.all([
      store.count('messages', { ...ofSchool, status: 'sent' }),
      store.count('messages', where),
      latest(where),
    ])
    const personIds = [...new Set(lost.map(({ personId }) => personId))]
    const allows =
      personIds.length === 0 ? [] : await store.findAll('subscriptions', { _id: is.in(personIds) })
    const groups = lostGroups(lost, new Map(allows.map((one) => [one._id, one])))
    const named = groups.flatMap(({ persons }) => persons.slice(0, NAMED_A_GROUP))
    const who = await whoTheyAre(schoolId, named, caller.today)
    return yes<Failures>({
      from,
      sent,
      failed,
      isPartial: failed > lost.length && lost.length >= LOOKED_AT,
      groups: groups.map((group) => failureGroup(group, who)),
    })
  },
})
