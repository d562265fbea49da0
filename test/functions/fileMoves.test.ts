/** 绑定任职: the file of the school's entry becomes the person's, whole, whoever writes into it in that second. */
import { UNNAMED_LASTS } from '@/domain/files/StoredFile'
import { serviceFileId, type PersonId } from '@/domain/ids'
import { aSchool } from './given/aSchool'
import { newOp, Town } from './given/Town'

const DAY = '2026-09-15'
const ROUNDS = 10

jest.setTimeout(120_000)

describe('外聘的人用自己的微信绑定', () => {
  const school = aSchool({ id: 'north', day: DAY, pupilsEach: 2 })
  const schoolId = school.school._id
  const office = school.office.openid
  const parent = school.guardian(1)
  let town: Town
  beforeEach(async () => {
    town = await Town.with([school], DAY)
  })
  afterEach(() => town.close())

  const coach = async () => {
    const page = await town.ask(office, 'people/saveServiceFile', {
      ...{ schoolId, op: newOp(), personId: null, kind: 'coach', providerId: null },
      newcomer: { name: '罗教练', phone: '19900000007', from: DAY, to: null },
    })
    return page.personId
  }
  const save = (personId: PersonId, number: string, pictures: string[] = []) =>
    town.call(office, 'people/savePaper', {
      ...{ schoolId, op: newOp(), personId, kind: 'identity', number, validUntil: '2027-08-31', words: '' },
      pictures,
    })
  const codeFor = async (personId: PersonId) =>
    (await town.ask(office, 'people/issueStaffInvite', { schoolId, op: newOp(), personId })).code
  const bind = (code: string, op = newOp()) =>
    town.ask(parent.openid, 'people/bindStaff', { op, code, name: '罗教练', phone: '19900000007' })
  const theirFile = () => town.ask(office, 'people/serviceFile', { schoolId, personId: parent._id })

  test('证件、号码、照片都跟着走；照片打得开，过几天也不会被清掉；原来的那份没有了', async () => {
    const personId = await coach()
    await save(personId, '320381199001011234', [await town.picture(office)])
    const code = await codeFor(personId)
    const op = newOp()
    await bind(code, op)
    await bind(code, op)
    const file = await theirFile()
    expect(file.papers.map(({ masked }) => masked)).toEqual(['3203************34'])
    expect(await town.all('service_files', { personId })).toEqual([])
    await town.cloud.clock.set(town.cloud.clock.now() + 40 * UNNAMED_LASTS)
    await town.timer('people', 'sweepFiles')
    const { links } = await town.ask(office, 'people/paperPictures', {
      ...{ schoolId, personId: parent._id, paperId: file.papers[0]!.id, op: newOp() },
    })
    expect(links).toHaveLength(1)
    expect((await fetch(links[0]!.url)).status).toBe(200)
    expect((await save(personId, '')).reply).toMatchObject({ refusal: { code: 'service/unknown-file' } })
  })

  test('本来在这所学校就有一份：两份并成一份，作废的照样作废', async () => {
    const first = await coach()
    await save(first, '111111')
    await bind(await codeFor(first))
    const page = await town.ask(office, 'people/saveServiceFile', {
      ...{ schoolId, op: newOp(), personId: null, kind: 'coach', providerId: null },
      newcomer: { name: '罗教练', phone: '19900000008', from: DAY, to: null },
    })
    const kept = await save(page.personId, '222222')
    const paperId = kept.reply.ok ? kept.reply.value.papers[0]!.id : ''
    const wrong = { schoolId, op: newOp(), personId: page.personId, paperId, reason: '号码写错了' }
    await town.ask(office, 'people/withdrawPaper', wrong)
    await bind(await codeFor(page.personId))
    const { papers } = await theirFile()
    expect(papers.map(({ withdrawn }) => withdrawn?.reason ?? null)).toEqual([null, '号码写错了'])
  })

  test('绑定的同一秒登记证件：说登记好了的，一定在新的那份里；原来的那份没有了', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const personId = await coach()
      await save(personId, '111111')
      const code = await codeFor(personId)
      const [{ reply }] = await Promise.all([save(personId, `99999${round}`), bind(code)])
      const stored = await town.one('service_files', serviceFileId(schoolId, parent._id))
      expect(stored.papers.length).toBeGreaterThanOrEqual(reply.ok ? 2 : 1)
      expect(await town.all('service_files', { personId })).toEqual([])
      await town.close()
      town = await Town.with([school], DAY)
    }
  })
})
