import fc from 'fast-check'
import type { DigestFigures } from '@/domain/digest/DailyDigest'
import { roundDue, type ToldRound } from '@/domain/digest/roundDue'
import { at } from '../given/days'
import { figuresOf } from '../given/aDigest'

const school = { digestAtMinute: 18 * 60 + 45 }
const told = (
  round: 1 | 2,
  clock: string,
  figures: Partial<DigestFigures> = {},
  stillHeld = 0,
): ToldRound => ({
  round,
  at: at(clock),
  figures: figuresOf(figures),
  stillHeld,
})
const unfinished = (clock: string) => told(1, clock, { unexplained: 1 })

describe('第一份日报', () => {
  test.each([
    ['时间前一毫秒', at('18:45') - 1, null],
    ['到时间', at('18:45'), 1],
    ['过后一毫秒', at('18:45') + 1, 1],
    ['定时器停了三个小时', at('21:45'), 1],
    ['午夜前一毫秒', at('23:59') + 59_999, 1],
  ])('%s', (_, now, round) => expect(roundDue(school, [], now)).toBe(round))
})

describe('第二份日报', () => {
  test.each([
    ['20:30 前一毫秒不发', [unfinished('18:45')], at('20:30') - 1, null],
    ['20:30 没收尾就发', [unfinished('18:45')], at('20:30'), 2],
    ['还有孩子在校也算没收尾', [told(1, '18:45', {}, 1)], at('20:30'), 2],
    ['收尾了不发', [told(1, '18:45')], at('20:30'), null],
    ['第一份 19:50 才发，二十点五十前一毫秒不发', [unfinished('19:50')], at('20:50') - 1, null],
    ['第一份 19:50 才发，过一个小时再发', [unfinished('19:50')], at('20:50'), 2],
    [
      '发过第二份，没收尾也不发第三份',
      [unfinished('18:45'), told(2, '20:30', { unexplained: 1 })],
      at('22:00'),
      null,
    ],
  ] as const)('%s', (_, made, now, round) => expect(roundDue(school, made, now)).toBe(round))
})

test('一天随便跑多少次、隔多久，每份最多发一次，第二份总在第一份之后至少一个小时', () => {
  const runs = fc.array(fc.integer({ min: at('15:00'), max: at('23:59') }), { maxLength: 40 })
  fc.assert(
    fc.property(
      runs,
      fc.boolean(),
      fc.integer({ min: 960, max: 1200 }),
      (moments, finished, digestAtMinute) => {
        const made: ToldRound[] = []
        for (const now of [...moments].sort((a, b) => a - b)) {
          const round = roundDue({ digestAtMinute }, made, now)
          if (round !== null)
            made.push({ round, at: now, figures: figuresOf({ unexplained: finished ? 0 : 1 }), stillHeld: 0 })
        }
        expect(made.map(({ round }) => round)).toEqual([1, 2].slice(0, made.length))
        if (finished) expect(made.length).toBeLessThanOrEqual(1)
        const [first, second] = made
        if (first !== undefined)
          expect(first.at).toBeGreaterThanOrEqual(at('00:00') + digestAtMinute * 60_000)
        if (first !== undefined && second !== undefined) {
          expect(second.at - first.at).toBeGreaterThanOrEqual(3_600_000)
          expect(second.at).toBeGreaterThanOrEqual(at('20:30'))
        }
      },
    ),
  )
})
