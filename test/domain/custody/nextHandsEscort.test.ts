import type { Entry } from '@/domain/custody/Custody'
import { nextHands } from '@/domain/custody/nextHands'
import { aSession, legOf } from '../given/aSession'
import { at, minute } from '../given/days'
import { LIN, personOf, ZHOU } from '../given/people'

const leg = (name: string, teacherId: typeof ZHOU, from: string, to: string) =>
  legOf(aSession({ name, teacherId, startsAtMinute: minute(from), endsAtMinute: minute(to) }))
const LATE = personOf('late')
const care = leg('作业辅导', ZHOU, '16:30', '17:30')
const club = leg('机器人', LATE, '17:30', '18:30')
const ownCare = leg('作业辅导', LIN, '16:30', '18:30')
const late = { ...leg('延时托管', LATE, '18:30', '19:30'), block: 'late' as const }

const place = {
  groupId: 'east',
  groupName: '东街线',
  leaderId: LIN,
  leaderName: '林老师',
  stopId: 'st1',
  stopName: '东街口',
  stopMinute: minute('18:40'),
  delayMinutes: 0,
}
const author = { by: LIN, byName: '林老师', escortId: '20260908_east' }
const departed: Entry = {
  ...author,
  op: 'w-1',
  at: at('18:32'),
  kind: 'departed',
  groupName: '东街线',
  pupils: 1,
  adults: 1,
  most: 12,
}
const returned: Entry = { ...author, op: 'w-2', at: at('19:05'), kind: 'returned' }

interface Asked {
  holder: typeof ZHOU
  clock: string
  itinerary?: (typeof care)[]
  entries?: Entry[]
  gathering?: string[]
}
function next({ holder, clock, itinerary = [care], entries = [], gathering = ['east'] }: Asked): string {
  const hands = nextHands({ itinerary, escort: place, entries }, holder, minute(clock), new Set(gathering))
  return hands.is === 'leg' ? hands.leg.name : hands.is
}

describe('跟路队走的孩子，接下来交给谁', () => {
  test.each<[string, Asked, string]>([
    ['下课了，交给带队老师', { holder: ZHOU, clock: '17:30' }, 'escort'],
    ['后面还有课，先去上课', { holder: ZHOU, clock: '17:20', itinerary: [care, club] }, '机器人'],
    ['最后一节课以后，交给带队老师', { holder: LATE, clock: '18:25', itinerary: [care, club] }, 'escort'],
    ['在带队老师身边，等出发', { holder: LIN, clock: '18:30' }, 'stays'],
    ['带队老师自己的课，下课就等出发', { holder: LIN, clock: '18:00', itinerary: [ownCare] }, 'stays'],
    [
      '带队老师提早接手，还有没开始的课就先去上课',
      { holder: LIN, clock: '17:20', itinerary: [club] },
      '机器人',
    ],
    ['路队已经走了，交到校门', { holder: ZHOU, clock: '18:40', gathering: [] }, 'gate'],
    ['路队已经走了，带队老师手里的也交到校门', { holder: LIN, clock: '18:40', gathering: [] }, 'gate'],
    ['今天延时托管，不跟队', { holder: ZHOU, clock: '18:30', itinerary: [care, late] }, '延时托管'],
    ['在路上，哪里也不交', { holder: LIN, clock: '18:45', entries: [departed] }, 'stays'],
    ['没人接、回到学校，交到校门', { holder: LIN, clock: '19:05', entries: [departed, returned] }, 'gate'],
  ])('%s', (_, asked, expected) => expect(next(asked)).toBe(expected))
})
