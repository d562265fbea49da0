import type { FeeRule, RefundRule } from '@/domain/billing/FeeRule'
import { feeRuleOn } from '@/domain/billing/feeRuleOn'
import { feeRuleText } from '@/domain/billing/feeRuleText'

const rule = (id: string, from: string, more: Partial<FeeRule> = {}): FeeRule => ({
  id,
  from,
  unit: 'term',
  capFen: 48_000,
  refund: { kind: 'by-day' },
  source: '苏教财〔2020〕2号',
  ...more,
})

describe('哪一条收费办法在用', () => {
  const rules = [rule('new', '2026-10-01'), rule('old', '2021-09-01')]
  test.each([
    ['2021-08-31', null],
    ['2021-09-01', 'old'],
    ['2026-09-30', 'old'],
    ['2026-10-01', 'new'],
  ])('%s 用 %s', (day, id) => expect(feeRuleOn(rules, day)?.id ?? null).toBe(id))

  test('一条都没有，就没有', () => expect(feeRuleOn([], '2026-09-01')).toBeNull())
})

describe('收费办法念给家长听', () => {
  test('怎么收、封顶多少、怎么退，一句一件事', () =>
    expect(feeRuleText(rule('r', '2021-09-01'))).toEqual([
      '按学期收费，服务费一学期最多 ¥480。',
      '第一次课之前退课全部退还；开课后退课，没上的课按次数退。',
      '代收费用在材料和机构，开课后不退。',
    ]))

  test('没有封顶就不提封顶', () =>
    expect(feeRuleText(rule('r', '2021-09-01', { capFen: null, unit: 'month' }))[0]).toBe(
      '按月收费，有课的月份才收。',
    ))

  test('分几步退的，每一步都念到，没有步子就是不退', () => {
    const text = (refund: RefundRule) => feeRuleText(rule('r', '2021-09-01', { refund }))[1]
    expect(
      text({
        kind: 'by-share',
        steps: [
          { upTo: 33, back: 66 },
          { upTo: 66, back: 33 },
        ],
      }),
    ).toMatch(/33% 之前退 66%.*66% 之前退 33%.*再往后不退/)
    expect(text({ kind: 'by-share', steps: [] })).toContain('不退服务费')
    expect(text({ kind: 'none' })).toContain('不退服务费')
    expect(text({ kind: 'half-month' })).toContain('半月')
    expect(text({ kind: 'month' })).toContain('月份')
  })
})
