import { asId } from '@/domain/ids'
import { aSchool } from './given/aSchool'
import { BUREAU } from './given/planning'
import { newOp, Town } from './given/Town'

const DAY = '2026-09-15'

describe('服务档案', () => {
  const north = aSchool({ id: 'north', day: DAY, pupilsEach: 2, clubs: [{ id: 'ball', capacity: 20 }] })
  const schoolId = north.school._id
  const office = north.office.openid
  const principal = north.principal.openid
  let town: Town

  beforeEach(async () => {
    town = await Town.with([north], DAY)
    await town.cloud.db.insertMany('persons', [BUREAU])
  })
  afterEach(() => town.close())

  const coach = async () => {
    const page = await town.ask(office, 'people/saveServiceFile', {
      ...{ schoolId, op: newOp(), personId: null, kind: 'coach', providerId: null },
      newcomer: { name: '罗教练', phone: '19900000007', from: DAY, to: null },
    })
    return page.personId
  }
  const paper = (personId: string, kind: 'identity' | 'health', number = '') =>
    town.ask(office, 'people/savePaper', {
      ...{ schoolId, op: newOp(), personId, kind, number, validUntil: '2027-08-31', pictures: [], words: '' },
    })
  const all = ['identity', 'health', 'no-record', 'qualification', 'agreement'] as const

  test('校外人员建档、交证件、学校和教育局都审核通过、培训后才没有缺', async () => {
    const personId = await coach()
    for (const kind of all)
      await town.ask(office, 'people/savePaper', {
        ...{ schoolId, op: newOp(), personId, kind, number: kind === 'identity' ? '320381199001011234' : '' },
        ...{ validUntil: '2027-08-31', pictures: [], words: '' },
      })
    const verdict = { decision: 'passed' as const, validUntil: '2027-08-31', reason: '' }
    await town.ask(principal, 'people/vet', { schoolId, op: newOp(), personId, side: 'school', ...verdict })
    await town.ask(BUREAU.openid, 'people/vet', {
      ...{ schoolId, op: newOp(), personId, side: 'bureau', ...verdict },
    })
    await town.ask(office, 'people/saveTraining', {
      ...{ schoolId, op: newOp(), termId: north.plan.termId, trainingId: null },
      ...{ day: DAY, topic: '职责与安全', minutes: 90, present: [personId], reason: '' },
    })
    const page = await town.ask(office, 'people/serviceFile', { schoolId, personId })
    expect(page.lacks).toEqual([])
    expect(page.papers[0]?.masked).toBe('3203************34')
    expect(JSON.stringify(await town.all('service_files'))).not.toContain('320381199001011234')
    const { rows } = await town.ask(principal, 'people/service', { schoolId })
    expect(rows.find((row) => row.personId === personId)).toMatchObject({
      kind: 'coach',
      lacks: [],
      waitsFor: [],
    })
  })

  test('证件没有交齐，不能通过审核；自己不能审核自己', async () => {
    const personId = await coach()
    await paper(personId, 'health')
    const verdict = { decision: 'passed' as const, validUntil: '2027-08-31', reason: '' }
    expect(
      await town.refusal(principal, 'people/vet', {
        ...{ schoolId, op: newOp(), personId, side: 'school', ...verdict },
      }),
    ).toBe('service/no-papers')
    expect(
      await town.refusal(principal, 'people/vet', {
        ...{ schoolId, op: newOp(), personId, side: 'bureau', ...verdict },
      }),
    ).toBe('service/not-your-side')
  })

  test('机构由教育局登记、审核、备案价格、列入白名单，学校登记协议后才没有缺', async () => {
    const bureau = BUREAU.openid
    const { providerId } = await town.ask(bureau, 'people/saveProvider', {
      ...{ op: newOp(), providerId: null, name: '童创科技', licenceNo: '教民3203811234', contact: '钱进' },
      ...{ licenceUntil: '2027-08-31', phone: '19900000005' },
    })
    const act = () => ({ op: newOp(), providerId })
    await town.ask(bureau, 'people/vetProvider', {
      ...{ ...act(), decision: 'passed', validUntil: '2027-08-31', reason: '' },
    })
    await town.ask(bureau, 'people/listProvider', { ...act(), year: '2026-2027', listed: true, reason: '' })
    const page = await town.ask(bureau, 'people/filePrice', {
      ...{ ...act(), courseKind: 'science', courseName: '', unit: 'lesson', amountFen: 8000 },
      ...{ from: '2026-09-01', to: null },
    })
    expect(page).toMatchObject({ lacks: [], prices: [{ amountFen: 8000 }] })
    const before = await town.ask(office, 'people/providers', { schoolId })
    expect(before.providers[0]?.lacks).toHaveLength(1)
    const after = await town.ask(office, 'people/agree', { ...act(), schoolId, from: DAY, to: '2027-07-31' })
    expect(after.providers[0]).toMatchObject({ lacks: [], agreements: [{ schoolId }] })
  })

  test('同一个操作发两遍只算一次', async () => {
    const personId = await coach()
    const input = {
      ...{ schoolId, op: newOp(), personId: asId<'Person'>(personId), kind: 'health' as const, number: '' },
      ...{ validUntil: '2027-08-31', pictures: [], words: '' },
    }
    await town.ask(office, 'people/savePaper', input)
    const again = await town.ask(office, 'people/savePaper', input)
    expect(again.papers).toHaveLength(1)
  })

  test('证件的照片只在点开时给链接，每看一次留一条记录；别人的、作废的看不到', async () => {
    const personId = await coach()
    const placed = await town.picture(office)
    const page = await town.ask(office, 'people/savePaper', {
      ...{ schoolId, op: newOp(), personId, kind: 'health', number: '', validUntil: '2027-08-31', words: '' },
      pictures: [placed],
    })
    const [kept] = page.papers
    expect(kept?.pictures).toHaveLength(1)
    const of = { schoolId, personId, paperId: kept!.id }
    const { links } = await town.ask(principal, 'people/paperPictures', { ...of, op: newOp() })
    expect(links).toHaveLength(1)
    expect(await town.all('audit', { kind: 'seen' })).toMatchObject([{ text: '看了 罗教练 的证件照片' }])
    expect(await town.refusal(north.teacher(1).openid, 'people/paperPictures', { ...of, op: newOp() })).toBe(
      'access/not-allowed',
    )
    const mine = { schoolId, paperId: kept!.id, op: newOp() }
    expect(await town.refusal(north.teacher(1).openid, 'people/myPaperPictures', mine)).toBe(
      'service/unknown-file',
    )
    await town.ask(office, 'people/withdrawPaper', { ...of, op: newOp(), reason: '交错了人' })
    expect(await town.refusal(office, 'people/paperPictures', { ...of, op: newOp() })).toBe(
      'service/unknown-entry',
    )
  })
})
