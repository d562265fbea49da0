import type { DutyFailure } from '@/domain/failures/service'
import { nextStep } from '@/domain/service/nextStep'

const name = '罗教练'
const untrained: DutyFailure = { code: 'service/untrained', name }
const school: DutyFailure = { code: 'service/not-vetted', name, side: 'school' }
const bureau: DutyFailure = { code: 'service/not-vetted', name, side: 'bureau' }
const identity: DutyFailure = { code: 'service/paper-missing', name, paper: 'identity' }
const health: DutyFailure = { code: 'service/paper-missing', name, paper: 'health' }
const ended: DutyFailure = { code: 'service/paper-ended', name, paper: 'health', on: '2026-09-14' }
const passEnded: DutyFailure = { code: 'service/vetting-ended', name, side: 'school', on: '2026-09-14' }
const refused: DutyFailure = { code: 'service/vetting-refused', name, side: 'bureau' }
const licence: DutyFailure = { code: 'service/licence-ended', provider: '童创科技', on: '2026-09-14' }
const violation: DutyFailure = { code: 'service/violation', name }

describe('先办哪一件', () => {
  test.each<[string, DutyFailure[], string, string]>([
    ['什么都不缺，可以上岗', [], 'may', ''],
    [
      '缺的证件一次说完，先于审核和培训',
      [untrained, school, identity, health],
      'missing',
      '补身份证明、健康证明',
    ],
    ['过期的证件写明哪天到期', [untrained, ended], 'ended', '换新的健康证明（9月14日到期）'],
    ['审核到期，请原来的一方再审', [passEnded], 'ended', '请校长重新审核（9月14日到期）'],
    ['没有通过的先看原因', [refused], 'refused', '教育局没有通过，看看原因再补'],
    ['学校先审，教育局后审', [untrained, school, bureau], 'unvetted', '请校长审核'],
    ['只差教育局', [bureau], 'unvetted', '请教育局审核'],
    ['只差培训', [untrained], 'untrained', '参加本学期岗前培训，由教务处登记'],
    ['违规在一切之前', [identity, violation], 'barred', '有违规记录，解除以后才能上岗'],
  ])('%s', (_, lacks, state, step) => {
    expect(nextStep(lacks)).toEqual({ state, step })
  })

  test('机构的事照规则的话说', () => {
    const { state, step } = nextStep([untrained, licence])
    expect(state).toBe('provider')
    expect(step).toContain('童创科技的办学许可')
  })
})
