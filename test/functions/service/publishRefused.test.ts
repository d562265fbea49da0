/** Art. 6, 8, 10: a plan that was whole when the bureau noted it is looked at once more before it goes out. */
import type { Action, Input } from '@/contract/api'
import { asId } from '@/domain/ids'
import { atMinute } from '@/domain/time'
import { aSchool } from '../given/aSchool'
import { written } from '../given/barring'
import { BUREAU, clubCourse, madeWhole, NEXT, planTown, writtenOf } from '../given/planning'
import { aProvider, aServiceFile } from '../given/serving'
import { newOp, type Town } from '../given/Town'

const DAY = '2026-11-23'
const sh = aSchool({ id: 'sh', day: DAY, pupilsEach: 1, clubs: [{ id: 'ball', capacity: 30 }] })
const { office, principal } = sh
const schoolId = sh.school._id
const own = { schoolId, termId: NEXT._id }
const coach = sh.clubTeacher('ball')
const providerId = asId<'Provider'>('tc')
const act = () => ({ op: newOp(), providerId })

describe('备案以后才变的', () => {
  let town: Town
  let version = 0
  beforeEach(async () => {
    town = await planTown([sh], DAY)
    await town.cloud.db.insertMany('service_files', [aServiceFile(schoolId, coach, 'coach')])
    const until = '2027-03-01'
    const provider = aProvider('tc', [schoolId], { licenceUntil: until })
    const prices = provider.prices.map((one) => ({ ...one, unit: 'term' as const }))
    await town.cloud.db.insertMany('providers', [{ ...provider, prices }])
    const begun = await town.ask(office.openid, 'plan/begin', { ...own, from: 'empty', op: newOp() })
    const { rev, content } = writtenOf(begun)
    const ball = clubCourse(sh, 'ball', 30, { kind: 'science', providerId, agencyFeeFen: 1 })
    const whole = madeWhole(sh, content)
    const input = { ...whole, courses: { ...whole.courses, [ball._id]: ball } }
    const saved = await town.ask(office.openid, 'plan/save', { ...own, rev, content: input, op: newOp() })
    expect(saved.gaps).toEqual([])
    const filed = await town.ask(office.openid, 'plan/file', { ...own, rev: saved.rev, op: newOp() })
    version = filed.version
    await town.ask(BUREAU.openid, 'plan/decide', {
      ...{ ...own, version, decision: 'noted', words: '', op: newOp() },
    })
  })
  afterEach(() => town.close())

  const publish = () => ({ ...own, version, op: newOp() })
  const refused = async () => {
    const before = await written(town)
    expect(await town.refusal(office.openid, 'plan/publish', publish())).toBe('plan/gaps')
    expect(await written(town)).toBe(before)
    expect(await town.all('plans', { termId: NEXT._id })).toEqual([])
  }
  const published = async () =>
    expect(await town.ask(office.openid, 'plan/publish', publish())).toMatchObject({ state: 'published' })
  const doing =
    <A extends Action>(openid: string, action: A, input: () => Input<A>) =>
    (): Promise<unknown> =>
      town.ask(openid, action, input())
  const verdict = { validUntil: null, reason: '材料不实' }
  const ofCoach = () => ({ schoolId, op: newOp(), personId: coach._id })

  test.each<[string, () => Promise<unknown>, (() => Promise<unknown>) | null]>([
    [
      '教练有了违规，解除了就行',
      doing(office.openid, 'people/violation', () => ({
        ...{ ...ofCoach(), side: 'school', day: DAY, words: '体罚学生' },
      })),
      async () => {
        const [file] = await town.all('service_files')
        await town.ask(principal.openid, 'people/liftViolation', {
          ...{ ...ofCoach(), side: 'school', violationId: file?.violations[0]?.id ?? '', reason: '查明不实' },
        })
      },
    ],
    [
      '校长收回了审核，重新通过就行',
      doing(principal.openid, 'people/vet', () => ({
        ...{ ...ofCoach(), side: 'school', decision: 'refused', ...verdict },
      })),
      doing(principal.openid, 'people/vet', () => ({
        ...{ ...ofCoach(), side: 'school', decision: 'passed', validUntil: '2027-03-01', reason: '' },
      })),
    ],
    [
      '健康证明作废了',
      doing(office.openid, 'people/withdrawPaper', () => ({
        ...{ ...ofCoach(), paperId: 'paper-health', reason: '证明是假的' },
      })),
      null,
    ],
    [
      '学校终止了协议，再签就行',
      doing(office.openid, 'people/endAgreement', () => ({
        ...{ ...act(), schoolId, agreementId: `agree-tc-${schoolId}`, reason: '服务不好' },
      })),
      doing(office.openid, 'people/agree', () => ({ ...act(), schoolId, from: DAY, to: '2027-03-01' })),
    ],
    [
      '移出白名单，列回去就行',
      doing(BUREAU.openid, 'people/listProvider', () => ({
        ...{ ...act(), year: '2026-2027', listed: false, reason: '信誉不好' },
      })),
      doing(BUREAU.openid, 'people/listProvider', () => ({
        ...{ ...act(), year: '2026-2027', listed: true, reason: '' },
      })),
    ],
    [
      '机构的审核收回了，重新通过就行',
      doing(BUREAU.openid, 'people/vetProvider', () => ({ ...act(), decision: 'refused', ...verdict })),
      doing(BUREAU.openid, 'people/vetProvider', () => ({
        ...{ ...act(), decision: 'passed', validUntil: '2027-03-01', reason: '' },
      })),
    ],
    [
      '备案价作废了，再备案就行',
      doing(BUREAU.openid, 'people/withdrawPrice', () => ({
        ...{ ...act(), priceId: 'price-tc', reason: '填错价格' },
      })),
      doing(BUREAU.openid, 'people/filePrice', () => ({
        ...{ ...act(), courseKind: null, courseName: '', unit: 'term', amountFen: 1 },
        ...{ from: '2026-09-01', to: null },
      })),
    ],
  ])('%s', async (_, spoil, mend) => {
    await spoil()
    await refused()
    if (mend === null) return
    await mend()
    await published()
  })

  test('许可的最后一天公布得了，过了一天公布不了', async () => {
    await town.cloud.clock.set(atMinute('2027-03-02', 480))
    await refused()
    await town.cloud.clock.set(atMinute('2027-02-01', 480))
    await published()
  })
})
