/** 禁止接送 at rest: sealed wherever it lies, opened for the rule alone, and never read as "nobody" when no key opens it. */
import type { Input } from '@/contract/api'
import type { BarredCollector, Pupil } from '@/domain/people/Pupil'
import type { CollectorChange } from '@/domain/people/CollectorChange'
import { aSchool } from './given/aSchool'
import { newOp, TOWN_ENV, Town } from './given/Town'

const DAY = '2026-11-23'
const NEW_KEY = `t2:${Buffer.alloc(32, 7).toString('base64')}`

describe('禁止接送，加密保存', () => {
  const school = aSchool({ id: 'sh', day: DAY, pupilsEach: 3 })
  const schoolId = school.school._id
  const child = school.pupil(1)
  const pupilId = child._id
  const mother = school.guardian(1).openid
  const grandmother = child.collectors[1]!
  const sessionId = `20261123_${school.careCourse(1)}`
  let town: Town
  const open = async (env: Record<string, string> = TOWN_ENV, given = school) => {
    town = await Town.with([given], DAY, { env })
  }
  afterEach(() => town.close())

  const given = (part: Partial<Pupil>) => ({
    ...school,
    pupils: school.pupils.map((pupil) => (pupil._id === pupilId ? { ...pupil, ...part } : pupil)),
  })
  const bar = (name: string, op = newOp()): Input<'custody/askToBar'> => ({
    ...{ pupilId, op, name, reason: '曾经强行带走孩子' },
  })
  const atTheGate = async () => {
    await town.openDay()
    await town.at(992)
    const marks = Object.fromEntries([1, 2, 3].map((n) => [school.pupil(n)._id, 'present'])) as Record<
      string,
      'present'
    >
    await town.ask(school.teacher(1).openid, 'attendance/submitRoll', {
      schoolId,
      sessionId,
      op: newOp(),
      marks,
    })
    await town.at(1110)
  }
  const byEye = (): Input<'custody/release'> => ({
    ...{ schoolId, pupilId, op: newOp() },
    claim: { how: 'eye', collectorId: grandmother.id, reason: '看过照片，认得奶奶' },
  })
  const releaseTo = () => town.call(school.gate.openid, 'custody/release', byEye())
  const PLAIN: BarredCollector = {
    ...{ name: grandmother.name, personId: null, collectorId: grandmother.id },
    ...{ reason: '曾经强行带走孩子', by: 'guardian' },
  }
  const LINE: CollectorChange = {
    ...{ op: 'an-old-act', at: 0, by: school.guardian(1)._id, byName: '家长1' },
    ...{ act: 'barred', about: grandmother.name, reason: '曾经强行带走孩子' },
  }
  /** What the whole database says, except where the same name stands as a collector. */
  const stored = async () =>
    JSON.stringify([
      ...(await town.all('pupils')).map(({ collectors: _listed, ...rest }) => rest),
      ...(await town.all('custody')),
      ...(await town.all('messages')),
    ])

  test('库里没有名字也没有原因：名单、变动、消息、当天的记录都没有；该看的人看得到', async () => {
    await open()
    await town.ask(mother, 'custody/askToBar', bar('沈大伟'))
    await town.openDay()
    await town.timer('notice', 'send')
    expect(await town.all('messages', { template: 'collectors' })).not.toEqual([])
    const text = await stored()
    expect(text).not.toContain('沈大伟')
    expect(text).not.toContain('强行')
    const page = await town.ask(mother, 'custody/collectors', { pupilId })
    expect(page.barred).toEqual([{ name: '沈大伟', reason: '曾经强行带走孩子', by: 'guardian' }])
    expect(page.changes[0]?.text).toContain('沈大伟')
    expect(page).not.toHaveProperty('changes.0.sealed')
    await town.ask(mother, 'custody/takeBackBar', { pupilId, op: newOp(), name: '沈大伟' })
    expect(await stored()).not.toContain('沈大伟')
    expect((await town.ask(mother, 'custody/collectors', { pupilId })).barred).toEqual([])
  })

  test('放行照样认得出，请求一个不多', async () => {
    await open()
    await atTheGate()
    const free = await town.call(school.gate.openid, 'custody/release', {
      ...byEye(),
      pupilId: school.pupil(2)._id,
      claim: { how: 'eye', collectorId: school.pupil(2).collectors[1]!.id, reason: '看过照片，认得奶奶' },
    })
    expect(free.reply.ok).toBe(true)
    await town.ask(mother, 'custody/askToBar', bar(grandmother.name))
    const { reply, requests } = await releaseTo()
    expect(reply).toMatchObject({ ok: false, refusal: { code: 'custody/collector-unknown' } })
    expect(requests).toBeLessThanOrEqual(6)
    expect(free.requests).toBeLessThanOrEqual(6)
  })

  test('以前明文存的：照样算数，下一次改动时一起加密', async () => {
    await open(TOWN_ENV, given({ barred: [PLAIN], collectorChanges: [LINE] }))
    await atTheGate()
    expect((await releaseTo()).reply.ok).toBe(false)
    await town.ask(mother, 'custody/addCollector', {
      ...{ pupilId, op: newOp(), name: '周姑姑', relation: '姑姑', phone: '13900000077', photo: null },
    })
    const text = await stored()
    expect(text).not.toContain('强行')
    const page = await town.ask(mother, 'custody/collectors', { pupilId })
    expect(page.barred).toEqual([{ name: PLAIN.name, reason: PLAIN.reason, by: 'guardian' }])
    expect(page.changes.map((one) => one.text).join()).toContain(PLAIN.name)
  })

  test.each([
    ['没有密钥', ''],
    ['密钥换了，旧的没留下', NEW_KEY],
  ])('%s：谁来接都不放，说清楚，值班领导马上知道；别的孩子照常；名单不会变成空的', async (_name, keys) => {
    await open()
    await town.ask(mother, 'custody/askToBar', bar('沈大伟'))
    const { barred, collectorChanges } = await town.one('pupils', pupilId)
    await town.close()
    await open({ ...TOWN_ENV, SEALING_KEYS: keys }, given({ barred, collectorChanges }))
    await atTheGate()
    const { reply } = await releaseTo()
    expect(reply).toMatchObject({ ok: false, refusal: { code: 'custody/barred-unreadable' } })
    await town.timer('notice', 'send')
    const told = await town.all('messages', { template: 'barred-attempt' })
    expect(told.map(({ personId }) => personId)).toEqual([school.dutyLeader._id])
    const list = (n: number) =>
      town.ask(school.gate.openid, 'custody/callList', {
        ...{ schoolId, op: newOp(), pupilId: school.pupil(n)._id },
      })
    expect((await list(1)).contacts).toEqual([])
    expect((await list(2)).contacts.map(({ name }) => name)).toEqual(
      school.pupil(2).collectors.map(({ name }) => name),
    )
    const book = await town.ask(school.gate.openid, 'custody/gateBook', { schoolId })
    expect(book.children.find((one) => one.pupilId === pupilId)?.collectors).toEqual([])
    const page = await town.ask(mother, 'custody/collectors', { pupilId })
    expect(page).toMatchObject({ barred: [], isBarredUnreadable: true })
    // Nothing anybody does to the lists takes the sealed one away.
    expect(await town.refusal(mother, 'custody/askToBar', bar('别的人'))).toBe('barred/unreadable')
    await town.ask(mother, 'custody/removeCollector', { pupilId, op: newOp(), collectorId: grandmother.id })
    expect((await town.one('pupils', pupilId)).barred).toEqual(barred)
    const other = school.pupil(2)
    const claim = { how: 'eye', collectorId: other.collectors[1]!.id, reason: '看过照片，认得奶奶' } as const
    await town.ask(school.gate.openid, 'custody/release', {
      schoolId,
      pupilId: other._id,
      op: newOp(),
      claim,
    })
  })

  test('没有密钥时新加禁止接送：不明文存，说马上打电话', async () => {
    await open({ ...TOWN_ENV, SEALING_KEYS: '' })
    expect(await town.refusal(mother, 'custody/askToBar', bar('沈大伟'))).toBe('barred/not-configured')
    expect(await stored()).not.toContain('沈大伟')
  })

  test('一个孩子的名单搬到另一个孩子名下，打不开，也就谁都不放', async () => {
    await open()
    await town.ask(mother, 'custody/askToBar', bar('沈大伟'))
    const { barred } = await town.one('pupils', pupilId)
    await town.close()
    await open(TOWN_ENV, {
      ...school,
      pupils: school.pupils.map((pupil) =>
        pupil._id === school.pupil(2)._id ? { ...pupil, barred } : pupil,
      ),
    })
    const page = await town.ask(school.guardian(2).openid, 'custody/collectors', {
      pupilId: school.pupil(2)._id,
    })
    expect(page.isBarredUnreadable).toBe(true)
  })
})
