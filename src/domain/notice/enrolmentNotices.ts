/** Art. 8: what families are told of places, seats that are kept for them, and seats they lost. */
import type { PupilWeek } from '../enrolment/PupilWeek'
import type { Course } from '../plan/Plan'
import { dayOf, longDayText, momentText, type Day } from '../time'
import type { Notice } from './Notice'

interface Told {
  now: number
  week: Pick<PupilWeek, 'schoolId' | 'pupilId' | 'name'>
  course: Pick<Course, '_id' | 'name'>
}

const PAGE = 'pages/guardian/enrol/index'

const toFamily = ({ now, week }: Told): Pick<Notice, 'schoolId' | 'day' | 'to' | 'at' | 'page'> => ({
  schoolId: week.schoolId,
  day: dayOf(now),
  to: { kind: 'guardians', pupilId: week.pupilId },
  at: now,
  page: PAGE,
})

/** `on` paper: the family reads that the school has entered what it signed. */
export const enrolledNotice = (told: Told & { since: Day; op: string; on: 'phone' | 'paper' }): Notice => ({
  ...toFamily(told),
  id: `enrolled:${told.week.pupilId}:${told.course._id}:${told.op}`,
  template: 'enrolled',
  data: {
    child: told.week.name,
    course: told.course.name,
    note: `${told.on === 'paper' ? '纸质报名，' : ''}${longDayText(told.since)}起上课`,
  },
})

const changed = (told: Told, id: string, what: string, note: string): Notice => ({
  ...toFamily(told),
  id: `enrolment-changed:${id}:${told.week.pupilId}:${told.course._id}`,
  template: 'enrolment-changed',
  data: { child: told.week.name, course: told.course.name, what, note },
})

export const withdrawnNotice = (told: Told & { from: Day; op: string; on: 'phone' | 'paper' }): Notice =>
  changed(
    told,
    told.op,
    told.on === 'paper' ? '已按纸质申请退课' : '已退课',
    `${longDayText(told.from)}起不再上`,
  )

/** 候补轮到了. `until` is part of the id: an offer made anew is told anew. */
export const seatOfferNotice = (told: Told & { until: number }): Notice => ({
  ...toFamily(told),
  id: `seat-offer:${told.week.pupilId}:${told.course._id}:${told.until}`,
  template: 'seat-offer',
  data: {
    child: told.week.name,
    course: told.course.name,
    until: momentText(told.until),
    note: '请在时限前确认，过时给下一位',
  },
})

export const offerLapsedNotice = (told: Told & { until: number }): Notice =>
  changed(told, `lapsed:${told.until}`, '候补名额已过时限', '没有确认，已给下一位，可重新候补')
