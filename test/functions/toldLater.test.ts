import { markInForce } from '@/domain/attendance/mergeMarks'
import { brokenRules } from '@/domain/custody/rules'
import { asId } from '@/domain/ids'
import { atMinute, MINUTE } from '@/domain/time'
import { aSchool } from './given/aSchool'
import { newOp, Town } from './given/Town'

const DAY = '2026-11-23'
const SESSION = asId<'Session'>('20261123_sh-care-1')
const school = aSchool({ id: 'sh', day: DAY, homerooms: 2, pupilsEach: 45, clubs: [] })
school.pupils[5]!.barred = [
  { collectorId: 'sh-gm6', personId: null, name: '某人', reason: '法院裁定', by: 'court' },
]
const other = aSchool({ id: 'fs', day: DAY })
const schoolId = school.school._id
const teacher = school.teacher(1).openid
const pupil = (n: number) => school.pupil(n)._id
const everyone = Array.from({ length: 45 }, (_, i) => pupil(i + 1))
const marksWith = (more: Record<string, 'absent' | 'late' | 'leave'> = {}) => ({
  ...Object.fromEntries(everyone.map((id) => [id, 'present' as const])),
  ...more,
})
const minute = (at: number) => atMinute(DAY, at)

describe('一节课，两部手机', () => {
  let town: Town
  beforeEach(async () => {
    town = await Town.with([school, other], DAY)
    await town.openDay()
    await town.at(992)
  })
  afterEach(async () => {
    expect(brokenRules(await town.all('custody', { schoolId }))).toEqual([])
    await town.close()
  })
  const submit = (op: string, marks: ReturnType<typeof marksWith>, more: object = {}) =>
    town.ask(teacher, 'attendance/submitRoll', { schoolId, sessionId: SESSION, op, marks, ...more })
  const inForce = async (n: number) => markInForce((await town.one('sessions', SESSION)).marks[pupil(n)])

  test('第二部手机后确认：两边都在，后说的算，不一样的点出名字；七个请求以内', async () => {
    await submit(newOp(), marksWith({ [pupil(7)]: 'absent' }))
    await town.at(995)
    const op = newOp()
    const told = { schoolId, sessionId: SESSION, op, marks: marksWith({ [pupil(8)]: 'absent' }) }
    const { reply, requests } = await town.call(teacher, 'attendance/submitRoll', told)
    // The seventh: who receives a child is on duty again.
    expect(requests).toBeLessThanOrEqual(7)
    expect(reply).toMatchObject({
      ok: true,
      value: {
        differences: [
          { pupilId: pupil(7), mine: 'present', theirs: 'absent', stands: 'present' },
          { pupilId: pupil(8), mine: 'absent', theirs: 'present', stands: 'absent' },
        ],
      },
    })
    expect((await town.custody(pupil(7))).status).toBe('held')
    expect((await town.custody(pupil(8))).status).toBe('absent')
    const session = await town.one('sessions', SESSION)
    expect(session.marks[pupil(7)]?.map((event) => event.mark)).toEqual(['absent', 'present'])
    expect(session.merged).toHaveLength(1)
    const read = () => town.ask(teacher, 'attendance/roll', { schoolId, sessionId: SESSION })
    expect((await read()).differences).toMatchObject([
      { pupilId: pupil(7), said: [{ mark: 'absent' }, { mark: 'present' }], stands: 'present' },
      { pupilId: pupil(8), said: [{ mark: 'present' }, { mark: 'absent' }], stands: 'absent' },
    ])

    const before = await town.all('custody', { schoolId })
    const again = await town.call(teacher, 'attendance/submitRoll', told)
    expect(again.reply).toMatchObject({ ok: true, value: { differences: [{}, {}] } })
    expect(await town.all('custody', { schoolId })).toEqual(before)
    expect((await town.one('sessions', SESSION)).marks[pupil(7)]).toHaveLength(2)
    await town.ask(teacher, 'attendance/correctMark', {
      schoolId,
      sessionId: SESSION,
      op: newOp(),
      pupilId: pupil(8),
      mark: 'late',
      reason: '',
    })
    expect((await read()).differences.map((one) => one.pupilId)).toEqual([pupil(7)])
  })

  test('没有网络时点的那一份后到：先说的不盖后说的，写下自己的时间', async () => {
    await town.at(1000)
    await submit(newOp(), marksWith({ [pupil(7)]: 'absent' }))
    await town.at(1010)
    const { differences } = await submit(newOp(), marksWith(), { happenedAt: minute(992) })
    expect(differences).toMatchObject([{ pupilId: pupil(7), stands: 'absent' }])
    expect(await inForce(7)).toBe('absent')
    expect((await town.custody(pupil(7))).status).toBe('absent')
    expect((await town.one('sessions', SESSION)).marks[pupil(1)]?.map(({ at }) => at)).toEqual([
      minute(1000),
      minute(992),
    ])
  })

  test('没有网络时的点名联网后到：记录写收到的时间，也写发生的时间；不在将来，不早于可以点名', async () => {
    await town.at(1020)
    await submit(newOp(), marksWith({ [pupil(2)]: 'absent' }), {
      happenedAt: minute(995),
      changedAt: { [pupil(2)]: minute(400) },
    })
    const [entry] = (await town.custody(pupil(1))).entries
    expect(entry).toMatchObject({ kind: 'received', at: minute(1020), happenedAt: minute(995) })
    const session = await town.one('sessions', SESSION)
    expect(session.marks[pupil(2)]?.[0]?.at).toBe(minute(975))
    expect(session.marks[pupil(1)]?.[0]?.at).toBe(minute(995))
  })

  test('当时就说的，不另写发生的时间；说成将来的，按现在', async () => {
    await submit(newOp(), marksWith(), { happenedAt: minute(992) + 90 * MINUTE })
    const [entry] = (await town.custody(pupil(1))).entries
    expect(entry).toMatchObject({ at: minute(992) })
    expect(entry).not.toHaveProperty('happenedAt')
  })

  test('两部手机同一刻提交：都记下，没有孩子有两个人负责', async () => {
    const calls = [marksWith({ [pupil(7)]: 'absent' }), marksWith({ [pupil(8)]: 'absent' })].map((marks) =>
      town.call(teacher, 'attendance/submitRoll', { schoolId, sessionId: SESSION, op: newOp(), marks }),
    )
    for (const { reply } of await Promise.all(calls)) expect(reply.ok).toBe(true)
    const session = await town.one('sessions', SESSION)
    expect(session.merged).toHaveLength(1)
    expect(session.marks[pupil(7)]).toHaveLength(2)
    for (const n of [7, 8])
      expect((await town.custody(pupil(n))).status).toBe((await inForce(n)) === 'absent' ? 'absent' : 'held')
  })

  test('不当班的老师不能合并，什么也不写', async () => {
    await submit(newOp(), marksWith())
    const before = await town.one('sessions', SESSION)
    const told = { schoolId, sessionId: SESSION, op: newOp(), marks: marksWith({ [pupil(7)]: 'absent' }) }
    expect(await town.refusal(school.teacher(2).openid, 'attendance/submitRoll', told)).toBe(
      'roll/not-on-duty',
    )
    expect(await town.refusal(other.teacher(1).openid, 'attendance/submitRoll', told)).toBe(
      'access/not-allowed',
    )
    expect(await town.one('sessions', SESSION)).toEqual(before)
  })

  test('后来点的一份把人记成没到：家长和班主任知道；先前已知道的不再打扰', async () => {
    await submit(newOp(), marksWith({ [pupil(7)]: 'absent' }))
    await town.timer('notice', 'send')
    await town.at(996)
    await submit(newOp(), marksWith({ [pupil(7)]: 'absent', [pupil(8)]: 'absent' }))
    await town.timer('notice', 'send')
    const told = await town.all('messages', { template: 'absence' })
    const guardians = told.map((message) => message.personId).filter((id) => id.startsWith('sh-g'))
    expect(guardians.sort()).toEqual(['sh-g7', 'sh-g8'])
  })
})

describe('接手和放行，联网后才说', () => {
  let town: Town
  beforeEach(async () => {
    town = await Town.with([school, other], DAY)
    await town.openDay()
    await town.at(992)
    await town.ask(teacher, 'attendance/submitRoll', {
      schoolId,
      sessionId: SESSION,
      op: newOp(),
      marks: marksWith(),
    })
    await town.at(1048)
  })
  afterEach(async () => {
    expect(brokenRules(await town.all('custody', { schoolId }))).toEqual([])
    await town.close()
  })
  const offerTo = (to: typeof school.gate, by = teacher, pupilIds = everyone) =>
    town.ask(by, 'custody/offer', { schoolId, op: newOp(), to: to._id, pupilIds })
  const accept = (openid: string, op: string, happenedAt: number, pupilIds = everyone) =>
    town.call(openid, 'custody/answer', { schoolId, op, accept: pupilIds, decline: [], happenedAt })

  test('接手四十五人，十七分钟后才送到：六个请求以内，送两次只记一次，时间是接手那一刻', async () => {
    await offerTo(school.gate)
    await town.at(1066)
    const op = newOp()
    const { reply, requests } = await accept(school.gate.openid, op, minute(1049))
    expect(reply).toMatchObject({ ok: true, value: { notMoved: [] } })
    expect(requests).toBeLessThanOrEqual(6)
    await accept(school.gate.openid, op, minute(1049))
    const { entries, holder } = await town.custody(pupil(1))
    expect(holder).toBe(school.gate._id)
    expect(entries.filter((entry) => entry.kind === 'accepted')).toMatchObject([
      { at: minute(1066), happenedAt: minute(1049) },
    ])
  })

  test('接手以后对方收回、别人又交来：早先那次接手不算在后来的交接上', async () => {
    await offerTo(school.gate)
    await town.at(1052)
    await town.ask(teacher, 'custody/withdraw', { schoolId, op: newOp(), pupilIds: everyone })
    await town.at(1060)
    await offerTo(school.gate)
    await town.at(1066)
    const { reply } = await accept(school.gate.openid, newOp(), minute(1049))
    expect(reply).toMatchObject({ ok: true, value: { moved: [] } })
    expect((await town.custody(pupil(1))).holder).toBe(school.teacher(1)._id)
  })

  test('前一天的事今天才送到：不记，什么也不写', async () => {
    await offerTo(school.gate)
    const yesterday = minute(1049) - 24 * 60 * MINUTE
    const before = await town.all('custody', { schoolId })
    const { reply } = await accept(school.gate.openid, newOp(), yesterday)
    expect(reply).toMatchObject({ ok: false, refusal: { code: 'custody/told-another-day' } })
    const told = {
      schoolId,
      op: newOp(),
      pupilId: pupil(1),
      claim: { how: 'eye' as const, collectorId: 'sh-gm1', reason: '手机没电' },
      happenedAt: yesterday,
    }
    expect(await town.refusal(school.gate.openid, 'custody/release', told)).toBe('custody/told-another-day')
    expect(await town.all('custody', { schoolId })).toEqual(before)
  })

  test('看人核对放行后来才送到：时间是放行那一刻；别人已放行过的，说清楚', async () => {
    await town.at(1100)
    const told = {
      schoolId,
      op: newOp(),
      pupilId: pupil(5),
      claim: { how: 'eye' as const, collectorId: 'sh-gm5', reason: '手机没电，核对了本人' },
      happenedAt: minute(1071),
    }
    await town.ask(school.gate.openid, 'custody/release', told)
    await town.ask(school.gate.openid, 'custody/release', told)
    const released = (await town.custody(pupil(5))).entries.filter((entry) => entry.kind === 'released')
    expect(released).toMatchObject([{ at: minute(1100), happenedAt: minute(1071) }])
    expect(await town.refusal(school.dutyLeader.openid, 'custody/release', { ...told, op: newOp() })).toBe(
      'custody/released-already',
    )
  })

  test('没有网络时给了被禁止的人、联网后才送到：不记放行，值班领导马上知道', async () => {
    await town.at(1100)
    const told = {
      schoolId,
      op: newOp(),
      pupilId: pupil(6),
      claim: { how: 'eye' as const, collectorId: 'sh-gm6', reason: '手机没电，核对了本人' },
      happenedAt: minute(1071),
    }
    expect(await town.refusal(school.gate.openid, 'custody/release', told)).toBe('custody/collector-unknown')
    expect((await town.custody(pupil(6))).status).toBe('held')
    await town.timer('notice', 'send')
    expect(await town.all('messages', { template: 'barred-attempt' })).not.toEqual([])
  })
})

describe('校门册', () => {
  let town: Town
  beforeAll(async () => {
    const barring = { ...school, pupils: school.pupils.map((one) => ({ ...one })) }
    barring.pupils[1]!.sound = 'same'
    barring.pupils[2]!.sound = 'same'
    town = await Town.with([barring, other], DAY)
    await town.openDay()
    await town.at(992)
  })
  afterAll(() => town.close())

  test('每个孩子：谁能接、和谁读音一样；被禁止的人不在册上，四个请求以内', async () => {
    const { reply, requests } = await town.call(school.gate.openid, 'custody/gateBook', { schoolId })
    if (!reply.ok) throw new Error(reply.say)
    expect(requests).toBeLessThanOrEqual(4)
    expect(reply.value.children).toHaveLength(90)
    const of = (n: number) => reply.value.children.find((child) => child.pupilId === pupil(n))
    expect(of(4)?.collectors.map(({ id }) => id)).toContain('sh-gm4')
    expect(of(6)?.collectors.map(({ id }) => id)).not.toContain('sh-gm6')
    expect(JSON.stringify(reply.value)).not.toContain('法院')
    expect(JSON.stringify(reply.value)).not.toContain('1990000')
    expect(of(2)?.alikes.map(({ pupilId }) => pupilId)).toEqual([pupil(3)])
  })

  test('老师、校长、别的学校的门岗都看不到', async () => {
    for (const openid of [teacher, school.principal.openid, other.gate.openid])
      expect(await town.refusal(openid, 'custody/gateBook', { schoolId })).toBe('access/not-allowed')
  })
})
