/** 服务档案、培训、机构: killed after each of their requests and sent again, and said again later — the same records as without. */
import type { Action, Input } from '@/contract/api'
import { asId } from '@/domain/ids'
import { aSchool } from './given/aSchool'
import { written } from './given/barring'
import { BUREAU } from './given/planning'
import { aPaper, aProvider, aServiceFile } from './given/serving'
import { Town } from './given/Town'

const DAY = '2026-09-15'
/** More requests than any of these acts makes. */
const MOST = 30
const OP = 'test-op-the-one-act'

jest.setTimeout(240_000)

const sh = aSchool({ id: 'sh', day: DAY, pupilsEach: 1, clubs: [{ id: 'ball', capacity: 20 }] })
const schoolId = sh.school._id
const coach = sh.clubTeacher('ball')
const personId = coach._id
const providerId = asId<'Provider'>('tc')
const barred = {
  ...{ id: 'v1', side: 'bureau' as const, day: DAY, words: '虚假宣传', lifted: null },
  ...{ by: BUREAU._id, byName: '王科长', at: 1 },
}
const newcomer = { name: '罗教练', phone: '19900000007', from: DAY, to: null }
const passed = { decision: 'passed' as const, validUntil: '2027-03-01', reason: '' }

async function stand(): Promise<Town> {
  const town = await Town.with([sh], DAY)
  await town.cloud.db.insertMany('persons', [BUREAU])
  const violations = [{ ...barred, side: 'school' as const }]
  await town.cloud.db.insertMany('service_files', [aServiceFile(schoolId, coach, 'coach', { violations })])
  const papers = [aPaper('qualification', null, { id: 'old' })]
  await town.cloud.db.insertMany('providers', [aProvider('tc', [schoolId], { violations: [barred], papers })])
  await town.at(600)
  return town
}

interface Act {
  openid: string
  action: Action
  input: object
}
const act = <A extends Action>(openid: string, action: A, input: Omit<Input<A>, 'op'>): Act => ({
  ...{ openid, action, input: { ...input, op: OP } },
})
const office = sh.office.openid
const principal = sh.principal.openid
const bureau = BUREAU.openid
const of = { schoolId, personId }
const training = {
  schoolId,
  termId: sh.plan.termId,
  day: DAY,
  topic: '职责',
  minutes: 60,
  present: [personId],
}
const pictureless = { number: '', validUntil: '2027-08-31', pictures: [], words: '' }

const ACTS: Act[] = [
  act(office, 'people/saveServiceFile', {
    ...{ schoolId, personId: null, kind: 'coach', providerId: null, newcomer },
  }),
  act(office, 'people/saveServiceFile', {
    ...{ schoolId, personId, kind: 'parent', providerId: null, newcomer: null },
  }),
  act(office, 'people/savePaper', { ...of, kind: 'health', ...pictureless }),
  act(office, 'people/withdrawPaper', { ...of, paperId: 'paper-health', reason: '交错了人' }),
  act(principal, 'people/vet', { ...of, side: 'school', ...passed }),
  act(office, 'people/violation', { ...of, side: 'school', day: DAY, words: '体罚学生' }),
  act(principal, 'people/liftViolation', { ...of, side: 'school', violationId: 'v1', reason: '查明不实' }),
  act(office, 'people/saveTraining', { ...training, trainingId: null, reason: '' }),
  act(office, 'people/saveTraining', {
    ...{ ...training, trainingId: `training-${sh.plan.termId}`, reason: '补登两位' },
  }),
  act(bureau, 'people/saveProvider', {
    ...{ providerId: null, name: '新机构', licenceNo: 'LIC-9', licenceUntil: DAY },
    ...{ contact: '钱进', phone: '19900000005' },
  }),
  act(bureau, 'people/saveProviderPaper', { providerId, kind: 'other', ...pictureless }),
  act(bureau, 'people/withdrawProviderPaper', { providerId, paperId: 'old', reason: '证件作废' }),
  act(bureau, 'people/vetProvider', { providerId, ...passed }),
  act(bureau, 'people/providerViolation', { providerId, day: DAY, words: '虚假宣传' }),
  act(bureau, 'people/liftProviderViolation', { providerId, violationId: 'v1', reason: '查明不实' }),
  act(bureau, 'people/filePrice', {
    ...{ providerId, courseKind: null, courseName: '', unit: 'term', amountFen: 1, from: DAY, to: null },
  }),
  act(bureau, 'people/withdrawPrice', { providerId, priceId: 'price-tc', reason: '填错价格' }),
  act(bureau, 'people/listProvider', { providerId, year: '2027-2028', listed: true, reason: '' }),
  act(bureau, 'people/listProvider', { providerId, year: '2026-2027', listed: false, reason: '信誉不好' }),
  act(office, 'people/agree', { providerId, schoolId, from: DAY, to: '2027-01-01' }),
  act(office, 'people/endAgreement', {
    ...{ providerId, schoolId, agreementId: `agree-tc-${schoolId}`, reason: '服务不好' },
  }),
]

/** What somebody else does meanwhile. */
const BETWEEN: Act = {
  ...{ openid: office, action: 'people/violation' },
  input: { ...of, side: 'school', day: DAY, words: '又一次体罚', op: 'test-op-between' },
}

const send = async (town: Town, { openid, action, input }: Act) => {
  const [fn = '', name = ''] = action.split('/')
  const { result } = await town.cloud.invoke(fn, { action: name, input }, { openid })
  return result as { ok: boolean; say?: string }
}

test.each(ACTS.map((one, index) => [`${index + 1} ${one.action}`, one] as const))(
  '%s：死在哪一步，再发一次都一样；过后再发不变',
  async (_, one) => {
    const whole = await stand()
    const nothing = await written(whole)
    expect(await send(whole, one)).toMatchObject({ ok: true })
    const once = await written(whole)
    expect(once).not.toBe(nothing)
    expect(await send(whole, one)).toMatchObject({ ok: true })
    expect(await written(whole)).toBe(once)
    await send(whole, BETWEEN)
    await whole.at(700)
    const later = await written(whole)
    expect(await send(whole, one)).toMatchObject({ ok: true })
    expect(await written(whole)).toBe(later)
    await whole.close()
    for (let k = 1; k <= MOST; k += 1) {
      const town = await stand()
      const [fn = '', action = ''] = one.action.split('/')
      town.cloud.faults.killAfterRequest({ fn, action, k })
      await send(town, one).catch(() => undefined)
      const isOver = town.cloud.faults.pending.length > 0
      town.cloud.faults.clear()
      expect([k, await send(town, one)]).toMatchObject([k, { ok: true }])
      expect([k, await written(town)]).toEqual([k, once])
      await town.close()
      if (isOver) return
    }
    throw new Error('it never ended')
  },
)
