import { say, type Failure } from '@/domain/failure'
import { at } from './given/days'
import { EVERY_REFUSAL } from './given/refusals'

const told = (failure: Failure) => say(failure)

describe.each(EVERY_REFUSAL.map((refusal) => [refusal.code, refusal] as const))('拒绝 %s', (_, refusal) => {
  const sentence = say(refusal)

  test('有一句完整的中文，以句号或问号结尾', () => {
    expect(sentence).toMatch(/[一-鿿]{2,}/)
    expect(sentence).toMatch(/[。？]$/)
    expect(sentence.trim()).toBe(sentence)
  })

  test('没有漏填的事实，也没有给机器看的词', () => {
    expect(sentence).not.toMatch(/undefined|null|NaN|Infinity|Invalid|\[object|\$\{|「」|（）/)
    // A file's ending is on the office's own screen.
    expect(sentence.replace(/\.(?:xlsx|xls|csv)(?![A-Za-z])/g, '')).not.toMatch(/[A-Za-z]{2,}/)
    expect(sentence).not.toMatch(/\d{6,}/)
  })
})

describe('拒绝的话', () => {
  test('每个事实都说得出：时间、名字、剩几次', () => {
    expect(told({ code: 'enrolment/window-closed', closedAt: at('18:00') })).toContain('9月8日 18:00')
    expect(told({ code: 'enrolment/window-not-open', opensAt: at('08:00') })).toContain('9月8日 08:00')
    expect(told({ code: 'enrolment/clash', course: '机器人', other: '合唱' })).toMatch(/机器人.*合唱/)
    expect(told({ code: 'custody/held-by-other', pupil: '刘梓辰', holder: '周岚老师' })).toMatch(
      /刘梓辰.*周岚老师/,
    )
    expect(told({ code: 'late/past-cut-off', cutOffMinute: 1020, teacher: '林舟' })).toMatch(/17:00.*林舟/)
    expect(told({ code: 'roll/too-early', startsAt: '16:30', opensAt: at('16:15') })).toMatch(/16:30.*16:15/)
  })

  test('接送码错了说还能试几次，最后一次说已锁住', () => {
    const wrong = (triesLeft: number) => told({ code: 'custody/code-wrong', pupil: '刘梓辰', triesLeft })
    expect(wrong(4)).toContain('4 次')
    expect(wrong(1)).toContain('1 次')
    expect(wrong(0)).toContain('锁住')
    expect(wrong(0)).not.toContain('0 次')
  })

  test.each([
    [['甲甲'], '还有1个孩子没有标记：甲甲。'],
    [['甲甲', '乙乙', '丙丙'], '还有3个孩子没有标记：甲甲、乙乙、丙丙。'],
    [['甲甲', '乙乙', '丙丙', '丁丁'], '还有4个孩子没有标记：甲甲、乙乙、丙丙等。'],
  ])('没标全的名单说总数，最多念三个名字，没念完就说等：%j', (names, sentence) => {
    expect(told({ code: 'roll/incomplete', names })).toBe(sentence)
  })

  test('早退的话说得出是谁、该走哪里', () => {
    expect(told({ code: 'roll/left-early-by-gate', pupil: '刘梓辰' })).toMatch(/刘梓辰.*校门/)
  })

  test('禁止接送的人听到的话不露底：不提禁止，不提孩子', () => {
    const sentence = told({ code: 'custody/collector-barred', pupil: '刘梓辰' })
    expect(sentence).toBe(told({ code: 'custody/collector-unknown', pupil: '刘梓辰' }))
    expect(sentence).not.toMatch(/禁|不能|不得|刘梓辰/)
  })

  test('除了门口那两句，别的拒绝各有各的话', () => {
    const first = new Map(EVERY_REFUSAL.map((refusal) => [refusal.code, say(refusal)]))
    first.delete('custody/collector-barred')
    expect(new Set(first.values()).size).toBe(first.size)
  })
})
