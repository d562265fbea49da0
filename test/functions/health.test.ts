/** 健康提示: sealed at rest, read by whoever has the child, by nobody else. */
import type { Input } from '@/contract/api'
import { HEALTH_CONSENT_VERSION, HEALTH_UNREADABLE, type PupilHealth } from '@/domain/people/health'
import { aSchool } from './given/aSchool'
import { newOp, TOWN_ENV, Town } from './given/Town'

const DAY = '2026-11-23'
const school = aSchool({ id: 'sh', day: DAY, homerooms: 2, pupilsEach: 3 })
const schoolId = school.school._id
const child = school.pupil(1)
const pupilId = child._id
const mother = school.guardian(1).openid
const teacher = school.teacher(1)
const sessionId = `20261123_${school.careCourse(1)}`
const PEANUTS = { kind: 'allergy', what: '花生', act: '马上叫校医' } as const
const LINE = '过敏：花生。马上叫校医'

const save = (part: Partial<Input<'people/saveHealth'>> = {}): Input<'people/saveHealth'> => ({
  pupilId,
  op: newOp(),
  notes: [PEANUTS],
  agreedTo: HEALTH_CONSENT_VERSION,
  ...part,
})

describe('健康提示', () => {
  let town: Town
  const open = async (env: Record<string, string> = TOWN_ENV, given = school) => {
    town = await Town.with([given], DAY, { env })
  }
  /** The school with what one child's notes look like in the database, at another child or as they are. */
  const withHealth = (owner: string, health: PupilHealth | null | undefined) => ({
    ...school,
    pupils: school.pupils.map((pupil) =>
      pupil._id === owner ? { ...pupil, health: health ?? null } : pupil,
    ),
  })
  const lines = async (openid: string) =>
    (await town.ask(openid, 'attendance/roll', { schoolId, sessionId })).rows.find(
      (row) => row.pupilId === pupilId,
    )?.health
  afterEach(() => town.close())

  test('开课前写的，点名时带班老师看到；别的班的老师看不到', async () => {
    await open()
    await town.ask(mother, 'people/saveHealth', save())
    await town.openDay()
    await town.at(992)
    expect(await lines(teacher.openid)).toEqual([LINE])
    expect(await lines(school.teacher(2).openid)).toEqual([])
  })

  test('当天写的、当天删的，马上算数；点名不多一个请求', async () => {
    await open()
    await town.openDay()
    await town.at(992)
    const before = await town.call(teacher.openid, 'attendance/roll', { schoolId, sessionId })
    await town.ask(mother, 'people/saveHealth', save())
    const after = await town.call(teacher.openid, 'attendance/roll', { schoolId, sessionId })
    expect(await lines(teacher.openid)).toEqual([LINE])
    expect(after.requests).toBe(before.requests)
    await town.ask(mother, 'people/saveHealth', save({ notes: [], agreedTo: null }))
    expect(await lines(teacher.openid)).toEqual([])
    expect(await town.custody(pupilId)).not.toHaveProperty('health')
  })

  test('交接：交的人和接的人看到，没有关系的人看不到', async () => {
    await open()
    await town.ask(mother, 'people/saveHealth', save())
    await town.openDay()
    await town.at(992)
    const here = [1, 2, 3].map((n) => [school.pupil(n)._id, 'present'])
    const marks = Object.fromEntries(here) as Record<string, 'present'>
    await town.ask(teacher.openid, 'attendance/submitRoll', { schoolId, sessionId, op: newOp(), marks })
    const hands = async (openid: string) =>
      JSON.stringify(await town.ask(openid, 'custody/hands', { schoolId }))
    expect(await hands(teacher.openid)).toContain(LINE)
    expect(await hands(school.gate.openid)).not.toContain('花生')
    await town.ask(teacher.openid, 'custody/offer', {
      schoolId,
      op: newOp(),
      to: school.gate._id,
      pupilIds: [pupilId],
    })
    expect(await hands(school.gate.openid)).toContain(LINE)
    expect(await hands(school.teacher(2).openid)).not.toContain('花生')
  })

  test('库里没有一个明文字；换到别的孩子名下打不开', async () => {
    await open()
    await town.ask(mother, 'people/saveHealth', save())
    await town.openDay()
    const stored = [await town.all('pupils'), await town.all('custody')]
    expect(JSON.stringify(stored)).not.toContain('花生')
    const { health } = await town.one('pupils', pupilId)
    const sister = school.pupil(2)
    await town.close()
    await open(TOWN_ENV, withHealth(sister._id, health))
    const page = await town.ask(school.guardian(2).openid, 'people/health', { pupilId: sister._id })
    expect(page).toMatchObject({ notes: [], isUnreadable: true })
  })

  test('没有密钥：不明文保存，说清楚，什么也没写', async () => {
    await open({ PICKUP_CODE_KEY: TOWN_ENV.PICKUP_CODE_KEY })
    expect(await town.refusal(mother, 'people/saveHealth', save())).toBe('health/not-configured')
    expect(await town.one('pupils', pupilId)).not.toHaveProperty('health')
  })

  test('换了密钥，旧的还在就打得开；旧的拿掉了，老师看到「读不出来」，不是什么都没有', async () => {
    const oldKey = TOWN_ENV.SEALING_KEYS
    const newKey = `t2:${Buffer.alloc(32, 7).toString('base64')}`
    await open()
    await town.ask(mother, 'people/saveHealth', save())
    const { health } = await town.one('pupils', pupilId)
    for (const [keys, expected] of [
      [`${newKey},${oldKey}`, LINE],
      [newKey, HEALTH_UNREADABLE],
    ] as const) {
      await town.close()
      await open({ ...TOWN_ENV, SEALING_KEYS: keys }, withHealth(pupilId, health))
      await town.openDay()
      await town.at(992)
      expect(await lines(teacher.openid)).toEqual([expected])
    }
  })

  test('同一次保存迟到再来，不盖掉后来写的', async () => {
    await open()
    const first = save()
    await town.ask(mother, 'people/saveHealth', first)
    await town.ask(mother, 'people/saveHealth', save({ notes: [{ ...PEANUTS, what: '芒果' }] }))
    const again = await town.ask(mother, 'people/saveHealth', first)
    expect(again.notes).toEqual([{ ...PEANUTS, what: '芒果' }])
  })
})
