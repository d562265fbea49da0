import type { Draw } from '@/domain/draw/Draw'
import {
  confirmNumber,
  EARLIEST_SOURCE,
  enterNumber,
  NEVER_CAME_AFTER,
  renameSource,
} from '@/domain/draw/number'
import { asId } from '@/domain/ids'
import { aStandingDraw } from '@test/domain/given/aStandingDraw'
import { at } from '@test/domain/given/days'
import { refusalOf, valueOf } from '@test/domain/given/refusal'

const [HE, QI] = [asId<'Person'>('he'), asId<'Person'>('qi')]
const FIXED = at('21:30')
const sealed = (more: Partial<Draw> = {}) =>
  aStandingDraw({ state: 'sealed', sealedAt: at('18:01'), listHash: 'a'.repeat(64), ...more })
const entered = {
  value: '03 12 17',
  by: HE,
  byName: '何校长',
  at: FIXED,
  witnesses: '王女士',
  op: 'op-enter',
}
const numbered = (more: Partial<Draw> = {}) => sealed({ state: 'numbered', number: entered, ...more })
const confirmed = numbered({
  state: 'confirmed',
  confirmed: { by: QI, byName: '齐主任', at: FIXED, op: 'op-confirm' },
})

const enter = (more: Partial<Parameters<typeof enterNumber>[0]> = {}) =>
  enterNumber({
    now: FIXED,
    draw: sealed(),
    by: HE,
    byName: '何校长',
    op: 'op-enter',
    number: ' 03  12 17 ',
    witnesses: ' 王女士 ',
    ...more,
  })
const confirm = (more: Partial<Parameters<typeof confirmNumber>[0]> = {}) =>
  confirmNumber({
    now: FIXED,
    draw: numbered(),
    by: QI,
    byName: '齐主任',
    op: 'op-confirm',
    number: '031217',
    ...more,
  })
const rename = (more: Partial<Parameters<typeof renameSource>[0]> = {}) =>
  renameSource({
    now: FIXED,
    draw: sealed({ sealedAt: FIXED }),
    by: HE,
    byName: '何校长',
    op: 'op-rename',
    source: ' 福彩双色球下一期 ',
    fixedAt: FIXED + EARLIEST_SOURCE,
    reason: '封存时已经开奖',
    ...more,
  })

describe('第一个人录入', () => {
  test('照公布的样子记下，带见证人', () => expect(valueOf(enter())).toEqual(entered))

  test.each([
    ['还在填志愿', { draw: aStandingDraw(), now: at('18:00') - 1 }, 'draw/not-closed'],
    ['截止了还没封存', { draw: aStandingDraw(), now: at('18:00') }, 'draw/not-sealed'],
    ['号码产生前 1 毫秒', { now: FIXED - 1 }, 'draw/number-too-early'],
    ['封存和号码同时', { draw: sealed({ sealedAt: FIXED }) }, 'draw/sealed-too-late'],
    [
      '封存比号码晚，还没到号码的时间也一样',
      { draw: sealed({ sealedAt: FIXED + 1 }), now: 0 },
      'draw/sealed-too-late',
    ],
    ['别人录过了', { draw: numbered(), op: 'op-other' }, 'draw/numbered-already'],
    ['已经确认', { draw: confirmed, op: 'op-other' }, 'draw/confirmed-already'],
    ['不是数字', { number: '三十一' }, 'draw/number-malformed'],
    ['没有见证人', { witnesses: '  ' }, 'draw/witnesses-missing'],
  ])('%s：不收', (_, more, code) => expect(refusalOf(enter(more)).code).toBe(code))

  test('封存早 1 毫秒就能用，号码产生的那一毫秒就能录', () =>
    expect(enter({ draw: sealed({ sealedAt: FIXED - 1 }) }).ok).toBe(true))

  test('同一次录入再来一遍，什么也不改；确认以后也一样', () => {
    expect(valueOf(enter({ draw: numbered() }))).toBe('already')
    expect(valueOf(enter({ draw: confirmed }))).toBe('already')
  })
})

describe('第二个人再录一遍', () => {
  test('写法不同、数字相同，就是一样', () => {
    expect(valueOf(confirm())).toEqual({ kind: 'confirmed', digits: '031217' })
    expect(valueOf(confirm({ number: '０３ 1217' }))).toEqual({ kind: 'confirmed', digits: '031217' })
  })

  test('少一个零也是不一样：两遍都作废', () =>
    expect(valueOf(confirm({ number: '31217' }))).toEqual({ kind: 'differs', byName: '何校长' }))

  test.each([
    ['还没有第一遍', { draw: sealed() }, 'draw/number-missing'],
    ['同一个人', { by: HE }, 'draw/same-person'],
    ['不是数字', { number: '' }, 'draw/number-malformed'],
    ['已经确认', { draw: confirmed, op: 'op-other' }, 'draw/confirmed-already'],
    [
      '已经抽签',
      { draw: { ...confirmed, state: 'drawn' as const }, op: 'op-other' },
      'draw/confirmed-already',
    ],
  ])('%s：不收', (_, more, code) => expect(refusalOf(confirm(more)).code).toBe(code))

  test('同一次确认再来一遍：确认过的还是确认，不一样的还是不一样', () => {
    expect(valueOf(confirm({ draw: confirmed }))).toBe('already')
    const thrownAway = sealed({ differed: { op: 'op-confirm', byName: '何校长' } })
    expect(refusalOf(confirm({ draw: thrownAway }))).toEqual({
      code: 'draw/number-differs',
      byName: '何校长',
    })
    expect(refusalOf(confirm({ draw: thrownAway, op: 'op-other' })).code).toBe('draw/number-missing')
  })
})

describe('改定公开号码', () => {
  test('封存晚了才行，带着缘由记下，旧的也留着', () =>
    expect(valueOf(rename())).toEqual({
      publicNumber: { source: '福彩双色球下一期', fixedAt: FIXED + EARLIEST_SOURCE },
      change: {
        op: 'op-rename',
        was: { source: '福彩双色球', fixedAt: FIXED },
        reason: '封存时已经开奖',
        by: HE,
        byName: '何校长',
        at: FIXED,
      },
    }))

  test('号码好好的，谁也不能换；过了两天没有人录入，就当没有产生', () => {
    const good = { draw: sealed() }
    expect(refusalOf(rename({ ...good, now: FIXED + NEVER_CAME_AFTER - 1 })).code).toBe('draw/source-stands')
    const late = FIXED + NEVER_CAME_AFTER
    expect(rename({ ...good, now: late, fixedAt: late + EARLIEST_SOURCE }).ok).toBe(true)
    expect(refusalOf(rename({ draw: numbered(), now: late, fixedAt: late + EARLIEST_SOURCE })).code).toBe(
      'draw/source-stands',
    )
  })

  test.each([
    ['还在填志愿', { draw: aStandingDraw(), now: at('09:00') }, 'draw/not-closed'],
    ['已经确认', { draw: confirmed }, 'draw/confirmed-already'],
    ['没写哪一期', { source: ' ' }, 'draw/source-wrong'],
    ['早 1 毫秒', { fixedAt: FIXED + EARLIEST_SOURCE - 1 }, 'draw/source-wrong'],
    ['缘由不到四个字', { reason: '晚了 ' }, 'draw/reason-missing'],
  ])('%s：不行', (_, more, code) => expect(refusalOf(rename(more)).code).toBe(code))

  test('同一次改定再来一遍，什么也不改', () => {
    const renamed = valueOf(rename())
    if (renamed === 'already') throw new Error('it was not renamed before')
    const { publicNumber, change } = renamed
    expect(valueOf(rename({ draw: sealed({ publicNumber, sourceChanges: [change] }) }))).toBe('already')
  })
})
