import type { Entry } from '@/domain/custody/Custody'
import { MINUTE } from '@/domain/time'
import { timelineOf } from '@/domain/custody/timeline'
import { aCustody, toldBy } from '../given/aCustody'
import { aSession, legOf } from '../given/aSession'
import { at, minute } from '../given/days'
import * as given from '../given/entries'
import { GUARD, LIN, ZHOU } from '../given/people'

const itinerary = [
  legOf(aSession({ endsAtMinute: minute('17:30') })),
  legOf(
    aSession({
      name: '机器人',
      venue: '科技楼201',
      teacherId: LIN,
      teacherName: '林舟',
      startsAtMinute: minute('17:30'),
    }),
  ),
]
const story = (entries: Entry[], clock: string) =>
  timelineOf(toldBy(entries, { itinerary }), at(clock)).map((knot) => `${knot.state} ${knot.text}`)
const arrived = given.received(ZHOU, at('16:32'))
const moved = [given.offered(ZHOU, LIN, at('17:28')), given.accepted(LIN, ZHOU, at('17:31'))]

describe('家长看到的责任链', () => {
  test('还没点到：后面的课和放学都在等', () => {
    expect(story([], '16:00')).toEqual(['next 周岚点名', 'next 林舟点名', 'next 放学来接'])
  })

  test('点到以后，现在在谁手里只有一处', () => {
    expect(story([arrived], '16:40')).toEqual(['now zhou老师点名到', 'next 林舟接手', 'next 放学来接'])
    expect(story([arrived, ...moved], '17:40')).toEqual([
      'done zhou老师点名到',
      'now lin老师接手',
      'next 放学来接',
    ])
  })

  test('跟路队的：接下来是到站点，不是到校门来接', () => {
    const escort = {
      groupId: 'e-east',
      groupName: '东街线',
      leaderId: LIN,
      leaderName: '林老师',
      stopId: 'st1',
      stopName: '东街口',
      stopMinute: minute('18:40'),
      delayMinutes: 0,
    }
    const custody = toldBy([arrived], { itinerary, escort })
    expect(timelineOf(custody, at('17:40')).slice(-1)).toEqual([
      { state: 'next', minute: minute('18:40'), text: '跟路队到东街口', note: '' },
    ])
  })

  test('过了零点还没人接：下午的课不再是接下来的事', () => {
    const midnight = at('23:59') + 11 * MINUTE
    const custody = toldBy([arrived, ...moved], { itinerary })
    expect(timelineOf(custody, midnight).map((knot) => `${knot.state} ${knot.text}`)).toEqual([
      'done zhou老师点名到',
      'now lin老师接手',
      'next 放学来接',
    ])
  })

  test('离校以后全是做过的事，不再有等着的', () => {
    const told = story([arrived, ...moved, given.releasedByCode(GUARD, at('18:33'))], '18:40')
    expect(told).toEqual(['done zhou老师点名到', 'done lin老师接手', 'done 妈妈 李静接走'])
  })

  test('没到和请假的孩子，不再说接下来去哪', () => {
    expect(story([given.sentAway(ZHOU, at('16:33'))], '16:40')).toEqual(['done zhou老师点名没有见到'])
    expect(story([given.sentAway(ZHOU, at('16:33'), 'leave')], '16:40')).toEqual(['done 请假，今天不来'])
  })

  test('打错的码、门口被拒、没答复的交接，家长那里不出现', () => {
    const quiet = [
      given.offered(ZHOU, LIN, at('17:28')),
      given.codeWrong(GUARD, at('17:29')),
      given.refusedAtGate(GUARD, at('17:30')),
    ]
    const plain = toldBy([arrived], { itinerary })
    const noisy = toldBy([arrived, ...quiet], { itinerary })
    expect(timelineOf(noisy, at('17:30'))).toEqual(timelineOf(plain, at('17:30')))
  })

  test('读责任链不改动记录', () => {
    const custody = Object.freeze(aCustody(undefined, { itinerary, entries: [] }))
    expect(timelineOf(custody, at('16:00'))).toEqual(timelineOf(custody, at('16:00')))
  })
})
