import {
  HEALTH_CONSENT_VERSION,
  healthText,
  saveHealth,
  type HealthKind,
  type HealthNote,
} from '@/domain/people/health'

const note = (kind: HealthKind, what = '', act = ''): HealthNote => ({ kind, what, act })
const code = (...given: Parameters<typeof saveHealth>) => {
  const decided = saveHealth(...given)
  return decided.ok ? 'ok' : decided.refusal.code
}

describe('健康提示', () => {
  test.each([
    [note('allergy', '花生', '马上叫校医'), '过敏：花生。马上叫校医'],
    [note('asthma'), '哮喘'],
    [note('asthma', '跑步后发作', '包里有喷雾'), '哮喘：跑步后发作。包里有喷雾'],
    [note('other', '刚做过手术，不能跑'), '刚做过手术，不能跑'],
  ])('老师读到一句话 %#', (given, words) => {
    expect(healthText(given)).toBe(words)
  })

  test('不单独同意、同意的是旧的说明，都不保存', () => {
    const notes = [note('allergy', '花生')]
    expect(code(notes, null)).toBe('health/consent-missing')
    expect(code(notes, '2020-01-01')).toBe('health/consent-outdated')
    expect(code(notes, HEALTH_CONSENT_VERSION)).toBe('ok')
  })

  test('全部删除不需要同意：随时可以收回', () => {
    expect(code([], null)).toBe('ok')
  })

  test.each<[HealthKind, string]>([
    ['allergy', 'health/words-missing'],
    ['medicine', 'health/words-missing'],
    ['other', 'health/words-missing'],
    ['asthma', 'ok'],
    ['seizure', 'ok'],
  ])('「%s」没写是什么：%s', (kind, expected) => {
    expect(code([note(kind)], HEALTH_CONSENT_VERSION)).toBe(expected)
  })
})
