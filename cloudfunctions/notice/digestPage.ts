import { noticeInputs, type DigestDay, type DigestPage } from '@/contract/notice'
import { lostNow, type DailyDigest } from '@/domain/digest/DailyDigest'
import { no, yes, type Result } from '@/domain/result'
import { plusDays, weekdayOf, type Day } from '@/domain/time'
import { action } from '../_kit/handle'
import { is } from '../_kit/operators'
import { store } from '../_kit/store'
import { digestOf, readDay } from './makeDigest'

const HELD_FIELDS = ['pupilId', 'name', 'homeroomName', 'status', 'holder', 'holderName', 'missing']

const mondayOf = (day: Day): Day => plusDays(day, 1 - weekdayOf(day))

function weekOf(day: Day, digests: DailyDigest[]): DigestDay[] {
  return [0, 1, 2, 3, 4].map((offset): DigestDay => {
    const one = plusDays(mondayOf(day), offset)
    const told = digests.filter((d) => d.day === one).sort((a, b) => b.round - a.round)[0]
    return told === undefined
      ? { day: one, kind: 'none', expected: 0, leave: 0, unexplained: 0 }
      : {
          day: one,
          kind: 'service',
          expected: told.figures.expected,
          leave: told.figures.leave,
          unexplained: told.figures.unexplained,
        }
  })
}

/** 日报: what the push said, who is behind each figure, and the week. Before the push: the day as it stands. */
export const digestPage = action({
  deed: 'notice/digest',
  input: noticeInputs.digest,
  subject: ({ schoolId }) => ({ schoolId }),
  async run({ schoolId, day = undefined }, { caller, now }): Promise<Result<DigestPage>> {
    const asked = day ?? caller.today
    const monday = mondayOf(asked)
    const week = await store.find('digests', { schoolId, day: is.between(monday, plusDays(monday, 6)) })
    const told = week.filter((d) => d.day === asked).sort((a, b) => b.round - a.round)[0]
    const isToday = asked === caller.today
    if (told !== undefined) {
      const held = isToday
        ? await store.findAll('custody', { schoolId, day: asked, status: 'held' }, HELD_FIELDS)
        : []
      return yes({
        digest: told,
        live: false,
        inSchool: held.length,
        lost: lostNow(held),
        week: weekOf(asked, week),
        grantsLeft: caller.person.grants.digest ?? 0,
      })
    }
    if (!isToday) return no({ code: 'digest/none', day: asked })
    const facts = await readDay(schoolId, asked)
    const live = digestOf({ _id: schoolId, name: '' }, asked, 1, now, null, facts)
    if (live.figures.expected === 0) return no({ code: 'digest/none', day: asked })
    return yes({
      digest: live,
      live: true,
      inSchool: live.stillHeld,
      lost: lostNow(facts.custody),
      week: weekOf(asked, [...week, live]),
      grantsLeft: caller.person.grants.digest ?? 0,
    })
  },
})
