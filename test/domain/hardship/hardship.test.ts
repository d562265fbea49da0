import * as fc from 'fast-check'
import { askHardship, LONGEST_EVIDENCE_DAYS, withdrawHardship } from '@/domain/hardship/askHardship'
import { HARDSHIP_CONSENT_VERSION } from '@/domain/hardship/consent'
import { decideHardship, type HardshipDecision } from '@/domain/hardship/decideHardship'
import type { HardshipAsk } from '@/domain/hardship/Hardship'
import { exemptCount, hardshipOn, hardshipStage, HANDFUL, isExpiring } from '@/domain/hardship/hardshipOn'
import { asId } from '@/domain/ids'
import type { Person } from '@/domain/people/Person'
import { plusDays } from '@/domain/time'

const TODAY = '2026-11-23'
const sealed = { key: 'k', iv: '', tag: '', data: '' }
const by = asId<'Person'>('g1')
const said = (at: number) => ({ sealed, by, byName: '钱会计', at })
const asked = {
  id: 'ask-1',
  on: 'phone' as const,
  by,
  byName: '妈妈',
  at: 0,
  validUntil: '2027-08-31',
  sealed,
  pictures: [asId<'Picture'>('pic-1')],
}
const waiting: HardshipAsk = { ...asked, state: 'waiting' }
const more: HardshipAsk = { ...asked, state: 'more', said: said(1) }
const granted = (from: string, to: string, at = 1, percentOff = 100): HardshipAsk => ({
  ...asked,
  state: 'granted',
  said: said(at),
  grant: { percentOff, from, to },
})
const wish = { kind: 'low-income' as const, words: '', validUntil: '2027-08-31', pictures: 1 }
const outcome = (part: Partial<Parameters<typeof askHardship>[0]> = {}) => {
  const facts = { asks: [], wish, agreedTo: HARDSHIP_CONSENT_VERSION, on: 'phone' as const, today: TODAY }
  const told = askHardship({ ...facts, ...part })
  return told.ok ? (told.value?.id ?? 'new') : told.refusal.code
}

describe('申请', () => {
  test.each([
    ['没有同意', { agreedTo: null }, 'hardship/consent-missing'],
    ['同意的是旧说明', { agreedTo: '2020-01-01' }, 'hardship/consent-outdated'],
    [
      '纸质不用在手机上同意，也可以没有照片',
      { agreedTo: null, on: 'paper', wish: { ...wish, pictures: 0 } },
      'new',
    ],
    ['已有一份在等', { asks: [waiting] }, 'hardship/waiting-already'],
    ['要补材料的，接着补', { asks: [more] }, 'ask-1'],
    ['其他困难要写字', { wish: { ...wish, kind: 'other' } }, 'hardship/words-missing'],
    ['证明昨天到期', { wish: { ...wish, validUntil: plusDays(TODAY, -1) } }, 'hardship/evidence-over'],
    ['证明今天到期', { wish: { ...wish, validUntil: TODAY } }, 'new'],
    ['证明正好三年', { wish: { ...wish, validUntil: plusDays(TODAY, LONGEST_EVIDENCE_DAYS) } }, 'new'],
    [
      '证明三年多一天',
      { wish: { ...wish, validUntil: plusDays(TODAY, LONGEST_EVIDENCE_DAYS + 1) } },
      'hardship/evidence-too-long',
    ],
    ['没有照片', { wish: { ...wish, pictures: 0 } }, 'hardship/pictures-missing'],
    ['补材料时，原来的照片算数', { asks: [more], wish: { ...wish, pictures: 0 } }, 'ask-1'],
    ['加起来六张', { asks: [more], wish: { ...wish, pictures: 5 } }, 'ask-1'],
    ['加起来七张', { asks: [more], wish: { ...wish, pictures: 6 } }, 'hardship/too-many-pictures'],
    ['三十份以后', { asks: Array(30).fill(granted(TODAY, TODAY)) }, 'hardship/too-many'],
  ] as [string, Partial<Parameters<typeof askHardship>[0]>, string][])('%s', (_what, part, code) => {
    expect(outcome(part)).toBe(code)
  })

  test('没办完的能撤回，办完的、没有的不能', () => {
    expect(withdrawHardship(waiting).ok).toBe(true)
    expect(withdrawHardship(more).ok).toBe(true)
    expect(withdrawHardship(granted(TODAY, TODAY))).toMatchObject({
      refusal: { code: 'hardship/decided-already' },
    })
    expect(withdrawHardship(undefined)).toMatchObject({ refusal: { code: 'hardship/unknown-ask' } })
  })
})

describe('决定', () => {
  const clerk: Person = { _id: by, openid: '', name: '', phone: '', appointments: [], wards: [] }
  const pupilId = asId<'Pupil'>('p1')
  const parent = {
    ...clerk,
    wards: [{ pupilId, schoolId: asId<'School'>('s1'), relation: '妈妈', since: TODAY }],
  }
  const grant = (from: string, to: string): HardshipDecision => ({
    is: 'grant',
    percentOff: 50,
    from,
    to,
    reason: '',
  })
  test.each([
    ['自己的孩子', waiting, grant(TODAY, TODAY), parent, 'hardship/own-child'],
    ['没有这份', undefined, grant(TODAY, TODAY), clerk, 'hardship/unknown-ask'],
    ['办过了', granted(TODAY, TODAY), grant(TODAY, TODAY), clerk, 'hardship/decided-already'],
    ['不批没有原因', waiting, { is: 'refuse', reason: '' }, clerk, 'hardship/reason-missing'],
    ['要补没有说补什么', waiting, { is: 'more', reason: '' }, clerk, 'hardship/reason-missing'],
    ['等补的也能直接批', more, grant(TODAY, TODAY), clerk, 'yes'],
    ['先后颠倒', waiting, grant('2026-12-02', '2026-12-01'), clerk, 'hardship/days-wrong'],
    ['昨天就结束', waiting, grant('2026-11-01', '2026-11-22'), clerk, 'hardship/days-wrong'],
    ['从上月算起，到今天', waiting, grant('2026-10-01', TODAY), clerk, 'yes'],
    ['和证明同一天到期', waiting, grant(TODAY, '2027-08-31'), clerk, 'yes'],
    ['比证明晚一天', waiting, grant(TODAY, '2027-09-01'), clerk, 'hardship/beyond-evidence'],
  ] as [string, HardshipAsk | undefined, HardshipDecision, Person, string][])(
    '%s',
    (_what, ask, decision, person, code) => {
      const told = decideHardship({ ask, decision, by: person, pupilId, today: TODAY })
      expect(told.ok ? 'yes' : told.refusal.code).toBe(code)
    },
  )
})

describe('哪一天减免多少', () => {
  test.each([
    ['2026-11-22', null],
    ['2026-11-23', 100],
    ['2026-12-31', 100],
    ['2027-01-01', null],
  ])('%s：%s', (day, percentOff) => {
    expect(hardshipOn([granted('2026-11-23', '2026-12-31')], day)?.percentOff ?? null).toBe(percentOff)
  })

  test('同一天有两份，后决定的算', () => {
    const both = [granted(TODAY, TODAY, 5, 50), granted(TODAY, TODAY, 3, 100)]
    expect(hardshipOn(both, TODAY)?.percentOff).toBe(50)
    expect(hardshipOn([...both].reverse(), TODAY)?.percentOff).toBe(50)
  })

  test('没有批的，哪一天都没有减免', () => {
    const states = fc.constantFrom<HardshipAsk>(waiting, more, { ...asked, state: 'refused', said: said(1) })
    fc.assert(
      fc.property(fc.array(states), fc.integer({ min: -400, max: 400 }), (asks, days) => {
        expect(hardshipOn(asks, plusDays(TODAY, days))).toBeNull()
      }),
    )
  })

  test.each([
    [-1, false],
    [0, true],
    [30, true],
    [31, false],
  ])('还有 %i 天到期，是不是快到期：%s', (days, expiring) => {
    expect(isExpiring(plusDays(TODAY, days), TODAY)).toBe(expiring)
  })

  test('单子上先看在等的，再看快到期的', () => {
    const soon = granted(TODAY, plusDays(TODAY, 10))
    expect(hardshipStage([soon, waiting], TODAY)).toBe('waiting')
    expect(hardshipStage([soon, more], TODAY)).toBe('more')
    expect(hardshipStage([soon], TODAY)).toBe('expiring')
    expect(hardshipStage([granted(TODAY, plusDays(TODAY, 31))], TODAY)).toBe('granted')
    expect(hardshipStage([granted('2026-01-01', '2026-02-01')], TODAY)).toBe('over')
  })
})

test('总数从来不说出一小撮：不够五个就不说', () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { maxLength: 12 }), (exempt) => {
      const all = exempt.map((is) => ({ asks: is ? [granted(TODAY, TODAY)] : [waiting] }))
      const count = exempt.filter((is) => is).length
      expect(exemptCount(all, TODAY)).toBe(count < HANDFUL ? null : count)
    }),
  )
})
