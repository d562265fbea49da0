/** Two families of one homeroom on a day with everything in it; whatever is of the second carries `MARKS`. */
import { CONSENT_VERSION } from '@/domain/enrolment/consent'
import { HARDSHIP_CONSENT_VERSION } from '@/domain/hardship/consent'
import { HEALTH_CONSENT_VERSION } from '@/domain/people/health'
import { aSchool, type GivenSchool } from '../aSchool'
import { enrolling, upon } from '../enrolling'
import { newOp, Town } from '../Town'
import type { Named } from './exampleOf'
import { MATRIX_DAY } from './relations'

/** A surname and a number that nobody else has, and the ids. */
export const MARKS = ['卜', '18822', 'sh-p2', 'sh-g2', 'sh-gm2'] as const

const TOMORROW = '2026-11-24'
const PHONE = '18822223333'
const signature = { version: CONSENT_VERSION, signedName: '家长' }

export interface TwoFamilies {
  town: Town
  school: GivenSchool
  /** What the second family has, by the name of the field that would name it. */
  theirs: Named
  /** The same fields, naming nobody and nothing. */
  nobodys: Named
}

function marked(): GivenSchool {
  const school = aSchool({
    id: 'sh',
    day: MATRIX_DAY,
    homerooms: 2,
    pupilsEach: 4,
    clubs: [{ id: 'ball', capacity: 1 }],
  })
  const child = school.pupil(2)
  child.name = '卜小满'
  for (const [n, collector] of child.collectors.entries()) {
    collector.name = n === 0 ? '卜家长' : '卜奶奶'
    collector.phone = PHONE
  }
  Object.assign(school.guardian(2), { name: '卜家长', phone: PHONE })
  for (const week of school.weeks) if (week.pupilId === child._id) week.name = child.name
  return school
}

/** The second family: a seat taken, a line behind it, adults who collect, one who may not, late care, leave, health, hardship. */
async function live(town: Town, school: GivenSchool): Promise<{ leaveOp: string; picture: string }> {
  const { openid } = school.guardian(2)
  const pupilId = school.pupil(2)._id
  const act = () => ({ pupilId, op: newOp() })
  const adult = { relation: '卜亲戚', phone: PHONE, photo: null }
  await town.ask(openid, 'enrolment/enrol', enrolling(pupilId, 'sh-ball'))
  for (const n of [3, 1])
    await town.ask(school.guardian(n).openid, 'enrolment/wait', {
      ...upon(school.pupil(n)._id, 'sh-ball'),
      signature,
    })
  await town.ask(openid, 'custody/addCollector', { ...act(), ...adult, name: '卜舅舅' })
  await town.ask(openid, 'custody/askToBar', { ...act(), name: '卜坏人', reason: '卜家不让' })
  await town.ask(openid, 'people/saveHealth', {
    ...act(),
    notes: [{ kind: 'allergy', what: '卜花生', act: '' }],
    agreedTo: HEALTH_CONSENT_VERSION,
  })
  await town.ask(openid, 'custody/delegate', { ...act(), ...adult, name: '卜邻居', day: MATRIX_DAY })
  await town.ask(openid, 'attendance/applyLate', {
    ...act(),
    day: MATRIX_DAY,
    untilMinute: 1140,
    collectorId: 'sh-gm2',
  })
  const leave = { ...act(), from: TOMORROW, to: TOMORROW, reason: 'sick' as const, words: '卜发烧' }
  await town.ask(openid, 'attendance/askLeave', leave)
  const picture = await town.picture(openid)
  await town.ask(openid, 'finance/askHardship', {
    ...{ ...act(), kind: 'low-income', words: '卜家低保', validUntil: '2027-08-31', pictures: [picture] },
    agreedTo: HARDSHIP_CONSENT_VERSION,
  })
  return { leaveOp: leave.op, picture }
}

/** In the middle of the afternoon: the roll was called and the second child was not there. */
export async function twoFamilies(): Promise<TwoFamilies> {
  const school = marked()
  const town = await Town.with([school], MATRIX_DAY)
  await town.at(700)
  const { leaveOp, picture } = await live(town, school)
  await town.at(960)
  await town.openDay()
  await town.at(992)
  const schoolId = school.school._id
  const [session] = await town.all('sessions', { schoolId, courseId: school.careCourse(1) })
  if (session === undefined) throw new Error('no session')
  const marks = Object.fromEntries(
    [1, 2, 3, 4].map((n) => [school.pupil(n)._id, n === 2 ? ('absent' as const) : ('present' as const)]),
  )
  await town.ask(school.teacher(1).openid, 'attendance/submitRoll', {
    schoolId,
    sessionId: session._id,
    op: newOp(),
    marks,
  })
  const hardship = await town.one('hardships', 'sh-p2')
  const { delegations } = await town.one('pupils', 'sh-p2')
  await town.timer('notice', 'send')
  const [message] = await town.all('messages', { personId: 'sh-g2' })
  const theirs = {
    collectorId: 'sh-gm2',
    delegationId: delegations[0]?.id,
    leaveOp,
    messageId: message?._id,
    messageIds: [message?._id],
    pictures: [picture],
    askId: hardship.asks[0]?.id,
    requestId: 'sh-g2',
    together: 'sh-p2',
    personId: 'sh-g2',
  }
  if (Object.values(theirs).some((value) => value === undefined)) throw new Error('a family without a day')
  const nobodys = {
    collectorId: 'sh-gm9',
    delegationId: `${delegations[0]?.id ?? ''}`.replace(/.$/, '_'),
    leaveOp: 'an-op-of-nobody',
    messageId: 'nobodys',
    messageIds: ['nobodys'],
    pictures: ['a-place-of-nobody'],
    askId: 'an-ask-of-nobody',
    requestId: 'sh-g9',
    together: 'sh-p9',
    personId: 'sh-g9',
  }
  return { town, school, theirs, nobodys }
}
