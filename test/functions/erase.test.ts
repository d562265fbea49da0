/** 保存期限到了：离校孩子和家长的名字从整个数据库里消失，账还对得上，别人的一个字没动。 */
import { createHash } from 'node:crypto'
import { joinPages, type DayRecord } from '@/domain/custody/DayRecord'
import { brokenRules } from '@/domain/custody/rules'
import { verifyDay } from '@/domain/custody/verifyDay'
import { asId } from '@/domain/ids'
import { ERASED_PERSON, ERASED_PUPIL } from '@/domain/retention/erased'
import { goesFrom, RETENTION_DEFAULT } from '@/domain/retention/retention'
import { atMinute, plusDays } from '@/domain/time'
import { aLeaver, DAY, everything, LAST, naming } from './given/aLeaver'
import { BUREAU } from './given/planning'
import { newOp, Town } from './given/Town'

const DUE = goesFrom(LAST, RETENTION_DEFAULT)
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

describe('资料抹去', () => {
  const { school, pupilId, mother, live } = aLeaver()
  const schoolId = school.school._id
  let town: Town
  const night = async (day: string, times = 1) => {
    await town.cloud.clock.set(atMinute(day, 130))
    for (let n = 0; n < times; n += 1) await town.timer('people', 'eraseLeavers')
  }
  const theDay = async (): Promise<DayRecord | null> => {
    const { openid } = school.principal
    return joinPages([
      await town.ask(openid, 'custody/exportDay', { schoolId, day: DAY, op: newOp(), page: 1 }),
    ])
  }
  const open = async (given = school) => {
    town = await Town.with([given], DAY)
    await town.cloud.db.insertMany('persons', [BUREAU])
    await live(town)
  }
  afterEach(() => town.close())

  test('到期前一夜什么都不动；到期那夜全部抹去，账还核对得上，别人的没有动', async () => {
    await open()
    const before = await everything(town)
    expect(naming(before).length).toBeGreaterThan(20)
    await night(plusDays(DUE, -1))
    expect(await everything(town)).toEqual(before)

    await night(DUE, 2)
    const after = await everything(town)
    expect(naming(after)).toEqual([])
    expect(Object.values(after).filter((text) => text.includes(pupilId) && text.includes('"iv"'))).toEqual([])
    expect(town.cloud.bucket.paths()).toEqual([])
    expect(await town.all('pupils', { _id: pupilId })).toMatchObject([{ name: ERASED_PUPIL, collectors: [] }])
    expect(await town.all('persons', { _id: mother._id })).toMatchObject([
      { name: ERASED_PERSON, phone: '', wards: [] },
    ])
    const isOthers = (where: string, text: string) =>
      !where.startsWith('digests/') &&
      !/"hidden"/.test(text) &&
      !text.includes(pupilId) &&
      !text.includes(mother._id)
    for (const [where, text] of Object.entries(before))
      if (isOthers(where, text)) expect([where, after[where]]).toEqual([where, text])

    expect(brokenRules(await town.all('custody'))).toEqual([])
    const record = await theDay()
    const verdict = record && verifyDay(record, sha256)
    expect(verdict).toMatchObject({ ok: true, digests: [{ holds: true }] })
    expect(verdict?.erased).toBeGreaterThan(2)
  })

  test('还有一个孩子在校的家长留着；离职满期的老师抹去，在职的不动', async () => {
    const ward = { ...mother.wards[0], pupilId: school.pupil(2)._id, schoolId, relation: '妈妈', since: DAY }
    const teacher = school.teacher(1)
    const gone = {
      ...{
        _id: asId<'Person'>('gone'),
        openid: 'openid-gone',
        name: '令狐离职',
        phone: '13755559999',
        wards: [],
      },
      appointments: [{ schoolId, role: 'teacher' as const, from: '2020-09-01', to: '2026-11-20' }],
    }
    await open({
      ...school,
      persons: [
        ...school.persons.map((one) =>
          one._id === mother._id ? { ...one, wards: [...one.wards, ward] } : one,
        ),
        gone,
      ],
    })
    await night(DUE, 2)
    const [person] = await town.all('persons', { _id: mother._id })
    expect(person).toMatchObject({ name: mother.name, phone: mother.phone })
    expect(person?.wards.map((one) => one.pupilId)).toEqual([ward.pupilId])
    expect(await town.all('persons', { _id: gone._id })).toMatchObject([
      { name: ERASED_PERSON, phone: '', appointments: [] },
    ])
    expect(await town.all('persons', { _id: teacher._id })).toMatchObject([{ name: teacher.name }])
    expect(JSON.stringify(await everything(town))).not.toContain('令狐离职')
  })

  test('教育局改期限：缩短要先知道会抹去几个孩子，知道了才改得成；同一次再发不变；别人改不了', async () => {
    await open()
    await town.cloud.clock.set(atMinute('2027-09-01', 600))
    const set = (months: number, reaches: number, op = newOp()) => ({ months, reaches, op })
    const { reply } = await town.call(BUREAU.openid, 'plan/setRetention', set(9, 0))
    expect(reply).toMatchObject({ refusal: { code: 'retention/reaches', months: 9, pupils: 1 } })
    expect((await town.ask(BUREAU.openid, 'plan/cityCalendar', {})).retentionMonths).toBe(RETENTION_DEFAULT)
    const agreed = set(9, 1)
    for (const input of [agreed, agreed])
      expect((await town.ask(BUREAU.openid, 'plan/setRetention', input)).retentionMonths).toBe(9)
    expect((await town.all('cities'))[0]?.acts?.map(({ kind }) => kind)).toEqual(['retention'])
    expect(await town.ask(BUREAU.openid, 'plan/setRetention', set(24, 0))).toMatchObject({
      retentionMonths: 24,
    })
    for (const months of [5, 121, 6.5])
      expect(await town.refusal(BUREAU.openid, 'plan/setRetention', set(months, 9))).toBe('input/malformed')
    expect(await town.refusal(school.principal.openid, 'plan/setRetention', set(12, 9))).toBe(
      'access/not-allowed',
    )
  })
})
