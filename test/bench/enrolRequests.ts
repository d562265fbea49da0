/** Database requests of what families and offices wait for around enrolment and messages, in the dearest ordinary form. */
import { asId } from '@/domain/ids'
import type { Person } from '@/domain/people/Person'
import {
  aDrawSchool,
  confirmDraw,
  openDraw,
  runUntilDone,
  SECOND_OPENS,
  siblings,
  wishing,
} from '@test/functions/given/aDrawSchool'
import { CITY, TERM } from '@test/functions/given/aSchool'
import { enrolling, upon } from '@test/functions/given/enrolling'
import { NEXT, writtenOf } from '@test/functions/given/planning'
import { newOp, Town } from '@test/functions/given/Town'

const DAY = '2026-11-23'
const PUPILS = 45

/** A first screen four, a place five; what takes more says why. */
export const ENROL_BUDGET: Record<string, number> = {
  'plan/guide': 2,
  // The draw and the family's wishes come on top of the board's own four.
  'enrolment/board (draw)': 6,
  'enrolment/wishes': 6,
  'enrolment/draw': 1,
  // Windows, coverage and what is short, on one page.
  'enrolment/drawDesk': 8,
  'enrolment/enrol': 5,
  'enrolment/enrol (full)': 4,
  // Two seats, and both weeks in one transaction of six: five to a place.
  'enrolment/enrol (siblings)': 10,
  'enrolment/wait': 4,
  // One place is given up and one taken.
  'enrolment/swap': 6,
  'enrolment/withdraw': 5,
  // The seat goes to the next in line in the same call.
  'enrolment/withdraw (others wait)': 8,
  // Week and seats change together: a transaction.
  'enrolment/accept': 8,
  // All that the rules look at, of the whole school, side by side.
  'plan/save': 10,
  'notice/inbox': 4,
  'notice/read': 3,
  'notice/calls': 4,
  // Six of them side by side, or two pages of the same.
  'notice/failures': 8,
}

export async function enrolRequests(): Promise<Record<string, number>> {
  const school = aDrawSchool({
    id: 'sh',
    day: DAY,
    pupils: PUPILS,
    clubs: [
      { id: 'ball', capacity: 90, weekdays: [2] },
      { id: 'ink', capacity: 90, weekdays: [4] },
      { id: 'one', capacity: 1, weekdays: [5] },
      { id: 'lab', capacity: 90, weekdays: [3] },
    ],
  })
  siblings(school, 1, 2)
  const schoolId = school.school._id
  const town = await Town.on({ instances: 1 }, DAY)
  await town.cloud.db.insertMany('cities', [{ ...CITY, terms: [TERM, NEXT] }])
  await town.add(school)
  const spent: Record<string, number> = {}
  const ask = async (who: Person, action: Parameters<Town['call']>[1], input: object, how = '') => {
    const { reply, requests } = await town.call(who.openid, action, input as never)
    const isFull = !reply.ok && 'refusal' in reply && reply.refusal.code === 'enrolment/full'
    if (!reply.ok && !isFull) throw new Error(`${action}: ${reply.say}`)
    const key = how === '' ? action : `${action} (${how})`
    spent[key] = Math.max(spent[key] ?? 0, requests)
  }
  const { office, dutyLeader } = school
  const guardian = (n: number) => school.guardian(n)
  const pupil = (n: number) => school.pupil(n)._id
  const board = (n: number) => ({ pupilId: pupil(n), termId: null })
  const signature = null
  try {
    await town.openDay()
    await openDraw(town)
    await ask(guardian(9), 'plan/guide', { schoolId, termId: TERM._id })
    await ask(guardian(1), 'enrolment/board', board(1), 'draw')
    for (const n of [1, 2])
      await ask(guardian(1), 'enrolment/wishes', wishing(school, n, { ball: ['ball'], ink: ['ink'] }))
    await ask(guardian(1), 'enrolment/board', board(1), 'draw')
    await ask(office, 'enrolment/drawDesk', { schoolId, termId: TERM._id })
    await confirmDraw(town, school)
    await runUntilDone(town, school)
    await ask(guardian(9), 'enrolment/draw', school.name)
    await ask(office, 'enrolment/drawDesk', { schoolId, termId: TERM._id })
    await town.at(SECOND_OPENS)
    for (const n of [3, 4]) await ask(guardian(n), 'enrolment/enrol', enrolling(pupil(n), 'sh-ball'))
    await ask(guardian(3), 'enrolment/enrol', enrolling(pupil(3), 'sh-one'))
    await ask(guardian(4), 'enrolment/enrol', enrolling(pupil(4), 'sh-one'), 'full')
    await ask(guardian(4), 'enrolment/wait', { ...upon(pupil(4), 'sh-one'), signature })
    await ask(guardian(3), 'enrolment/withdraw', upon(pupil(3), 'sh-one'), 'others wait')
    await ask(guardian(4), 'enrolment/accept', upon(pupil(4), 'sh-one'))
    const from = asId<'Course'>('sh-ball')
    await ask(guardian(4), 'enrolment/swap', { ...upon(pupil(4), 'sh-ink'), from })
    await ask(guardian(4), 'enrolment/withdraw', upon(pupil(4), 'sh-ink'))
    const both = [1, 2].flatMap((n) => enrolling(pupil(n), 'sh-lab').items)
    await ask(guardian(1), 'enrolment/enrol', { items: both, signature, op: newOp() }, 'siblings')
    const own = { schoolId, termId: NEXT._id }
    const begun = await town.ask(office.openid, 'plan/begin', { ...own, from: 'empty', op: newOp() })
    const { rev, content } = writtenOf(begun)
    await ask(office, 'plan/save', { ...own, rev, content: { ...content, offerHours: 20 }, op: newOp() })
    await town.at(992)
    const marks = Object.fromEntries(school.pupils.map(({ _id }) => [_id, 'absent']))
    const sessionId = asId<'Session'>(`20261123_${school.careCourse(1)}`)
    await town.ask(school.teacher(1).openid, 'attendance/submitRoll', {
      schoolId,
      sessionId,
      op: newOp(),
      marks: marks as never,
    })
    for (const minute of [993, 996]) {
      await town.at(minute)
      await town.timer('notice', 'send')
    }
    await ask(guardian(1), 'notice/inbox', { before: null })
    const messages = await town.all('messages', { personId: guardian(1)._id })
    await ask(guardian(1), 'notice/read', { messageIds: messages.map(({ _id }) => _id) })
    await ask(dutyLeader, 'notice/calls', { schoolId })
    await ask(office, 'notice/failures', { schoolId, day: null })
    return spent
  } finally {
    await town.close()
  }
}
