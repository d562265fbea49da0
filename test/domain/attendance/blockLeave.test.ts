import fc from 'fast-check'
import { askLeave } from '@/domain/attendance/decideLeave'
import {
  blocksLeft,
  blocksOn,
  endOfLegs,
  LEAVE_BLOCKS,
  withoutBlocks,
  withPlanned,
  withToggled,
} from '@/domain/attendance/blockLeave'
import { onLeave } from '@/domain/custody/onLeave'
import { brokenRules } from '@/domain/custody/rules'
import { recordLines } from '@/domain/custody/recordLines'
import { timelineOf } from '@/domain/custody/timeline'
import { itineraryOf, lateLeg, type Leg } from '@/domain/enrolment/itinerary'
import { aCustody } from '../given/aCustody'
import { aPlan, CARE, ROBOT } from '../given/aPlan'
import { aWeek } from '../given/aWeek'
import { at, minute, TUESDAY } from '../given/days'
import { CHENCHEN, MOTHER, SCHOOL, TERM } from '../given/people'
import { refusalOf, valueOf } from '../given/refusal'

const plan = aPlan()
const planned = itineraryOf(TUESDAY, 2, aWeek({ '2-care': CARE, '2-club': ROBOT }), plan)
const late = lateLeg(TUESDAY, SCHOOL, plan.late, minute('19:00'))
const subset = fc.uniqueArray(fc.constantFrom(...LEAVE_BLOCKS))
const keyOf = (leg: Leg) => `${leg.sessionId} ${leg.startsAtMinute}`

describe('只请一部分', () => {
  test('去掉什么再还回来什么：一段不多，一段不少，次序不变，延时那段不动', () => {
    fc.assert(
      fc.property(subset, fc.boolean(), (blocks, hasLate) => {
        const day = hasLate ? [...planned, late] : planned
        const rest = withoutBlocks(day, blocks)
        expect(rest.filter((leg) => leg.block === 'late')).toEqual(hasLate ? [late] : [])
        expect(rest.some((leg) => blocks.some((block) => block === leg.block))).toBe(false)
        expect(new Set(rest.map(keyOf)).size).toBe(rest.length)
        expect(endOfLegs(rest)).toBe(Math.max(0, ...rest.map((leg) => leg.endsAtMinute)))
        const back = withPlanned(planned, rest)
        expect(back).toEqual(day)
        expect(withPlanned(planned, back)).toEqual(day)
      }),
    )
  })

  test('全请了就是整个下午；没报的不算在内', () => {
    expect(blocksOn(planned)).toEqual(['care', 'club'])
    expect(blocksLeft(['care', 'club'], ['club'])).toEqual(['club'])
    expect(blocksLeft(['care', 'club'], ['club', 'care'])).toBe('all')
    expect(blocksLeft(['care', 'club'], 'all')).toBe('all')
    expect(withToggled(['care'], 'care')).toEqual([])
    expect(withToggled(['care'], 'club')).toEqual(['care', 'club'])
  })

  test('只请一部分要一次一天，那天要有这一部分，至少选一样', () => {
    const ask = (more: object) =>
      askLeave({
        now: at('12:00'),
        from: TUESDAY,
        to: TUESDAY,
        reason: 'sick',
        words: '',
        cutOffMinute: minute('15:30'),
        serviceDays: [TUESDAY, '2026-09-09'],
        unpublishedFrom: null,
        standing: [],
        pupilName: '刘梓辰',
        hasArrived: false,
        blocks: ['club'],
        blocksByDay: { [TUESDAY]: ['care', 'club'], '2026-09-09': ['care'] },
        ...more,
      })
    expect(valueOf(ask({}))).toEqual({ days: [TUESDAY], blocks: ['club'] })
    expect(valueOf(ask({ blocks: ['club', 'care'] })).blocks).toBe('all')
    expect(refusalOf(ask({ to: '2026-09-09' })).code).toBe('leave/blocks-one-day')
    expect(refusalOf(ask({ blocks: [] })).code).toBe('leave/blocks-missing')
    expect(refusalOf(ask({ blocks: ['evening'] })).code).toBe('leave/no-block')
    expect(refusalOf(ask({ from: '2026-09-09', to: '2026-09-09' })).code).toBe('leave/no-block')
    expect(refusalOf(ask({ now: at('15:30') })).code).toBe('leave/past-cut-off')
    expect(ask({ now: at('16:40'), byPhone: true }).ok).toBe(true)
  })

  test('那天开门时已经去掉，记录里写明请了什么，规矩都守着', () => {
    const leave = {
      op: 'op-leave',
      from: TUESDAY,
      to: TUESDAY,
      days: [TUESDAY],
      blocks: ['club' as const],
      reason: 'sick' as const,
      words: '',
      relation: '妈妈',
      byPhone: true,
      by: MOTHER,
      byName: '周岚老师',
      at: at('12:00'),
      cancelled: null,
    }
    const record = {
      _id: 'l',
      schoolId: SCHOOL,
      termId: TERM,
      pupilId: CHENCHEN,
      days: [TUESDAY],
      version: 1,
    }
    const born = (blocks: typeof leave.blocks | ('care' | 'club')[]) =>
      onLeave(
        [{ ...aCustody(), pupilId: CHENCHEN, day: TUESDAY, itinerary: [...planned, late], entries: [] }],
        [{ ...record, leaves: [{ ...leave, blocks }] }],
        at('05:00'),
      )
    const [part] = born(['club'])
    expect(part).toMatchObject({ status: 'expected', endsAtMinute: late.endsAtMinute })
    expect(part?.itinerary.some((leg) => leg.block === 'club')).toBe(false)
    expect(part === undefined ? [] : recordLines(part, 'leader').map((line) => line.text)).toEqual([
      '妈妈来电，周岚老师登记请假：社团课',
    ])
    expect(part === undefined ? '' : timelineOf(part, at('06:00'))[0]?.text).toBe('妈妈请假：社团课')
    expect(born(['care', 'club'])).toMatchObject([{ status: 'leave', entries: [{ kind: 'leave-asked' }] }])
    expect(brokenRules([...born(['club']), ...born(['care', 'club'])])).toEqual([])
  })
})
