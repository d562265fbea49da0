import { digest as countDay } from '@/domain/digest/digest'
import { brokenRules } from '@/domain/custody/rules'
import { asId, type PupilId, type SessionId } from '@/domain/ids'
import { aSchool, type GivenSchool } from './given/aSchool'
import { accepted } from './given/accepted'
import { DIGEST_REQUESTS } from './given/digestRequests'
import { newOp, Town } from './given/Town'

const DAY = '2026-11-23'
const sessionOf = (course: string): SessionId => asId(`20261123_${course}`)

type Marks = Record<string, 'present' | 'late' | 'leave' | 'absent'>
const allPresent = (school: GivenSchool, from: number, count: number): Marks =>
  Object.fromEntries(
    Array.from({ length: count }, (_, i) => [school.pupil(from + i)._id, 'present' as const]),
  )

describe('一个下午：点名、交接、放行、日报', () => {
  const school = aSchool({
    id: 'sh',
    day: DAY,
    homerooms: 2,
    pupilsEach: 45,
    clubs: [{ id: 'ball', capacity: 40 }],
  })
  const schoolId = school.school._id
  const teacher = school.teacher(1).openid
  const sessionId = sessionOf('sh-care-1')
  let town: Town
  beforeAll(async () => {
    const ball = { courseId: asId<'Course'>('sh-ball'), since: '2026-09-01' }
    for (const n of [1, 2, 3]) school.weeks[n - 1]!.places['1-club'] = ball
    town = await Town.with([school], DAY)
    await town.openDay()
  })
  afterAll(() => town.close())

  test('开门两次，一个孩子仍只有一份记录', async () => {
    await town.openDay()
    expect(await town.all('days')).toHaveLength(1)
    expect(await town.all('custody')).toHaveLength(90)
    expect(await town.all('sessions')).toHaveLength(4)
  })

  test('当天截止前申请延时托管：马上同意，排进延时班；重复申请不多占', async () => {
    await town.at(900)
    const guardian = school.guardian(4).openid
    const pupilId = school.pupil(4)._id
    const input = { pupilId, day: DAY, op: newOp(), untilMinute: 1140, collectorId: 'sh-g4' }
    expect(await town.ask(guardian, 'attendance/applyLate', input)).toEqual({ untilMinute: 1140, left: 19 })
    expect(await town.ask(guardian, 'attendance/applyLate', input)).toEqual({ untilMinute: 1140, left: 19 })
    const custody = await town.custody(pupilId)
    expect(custody.endsAtMinute).toBe(1140)
    expect(custody.itinerary.filter((leg) => leg.block === 'late')).toHaveLength(1)
    const options = await town.ask(guardian, 'attendance/lateOptions', { pupilId, day: DAY })
    expect(options.current?.untilMinute).toBe(1140)
  })

  test('截止那一刻起不能再申请，也不能取消', async () => {
    await town.at(1020)
    const pupilId = school.pupil(5)._id
    const late = { pupilId, day: DAY, op: newOp(), untilMinute: 1140, collectorId: 'sh-g5' }
    expect(await town.refusal(school.guardian(5).openid, 'attendance/applyLate', late)).toBe(
      'late/past-cut-off',
    )
    expect(
      await town.refusal(school.guardian(4).openid, 'attendance/cancelLate', {
        pupilId: school.pupil(4)._id,
        day: DAY,
        op: newOp(),
      }),
    ).toBe('late/past-cut-off')
    expect(await town.all('late_pickups')).toHaveLength(1)
  })

  test('点名四十五人，一人未到：六个请求以内，每个到的孩子都在这位老师手里', async () => {
    await town.at(992)
    const marks = {
      ...allPresent(school, 1, 45),
      [school.pupil(7)._id]: 'absent' as const,
      [school.pupil(8)._id]: 'late' as const,
    }
    const op = newOp()
    const { reply, requests } = await town.call(teacher, 'attendance/submitRoll', {
      schoolId,
      sessionId,
      op,
      marks,
    })
    expect(reply).toMatchObject({ ok: true, value: { present: 43, late: 1, absent: 1, elsewhere: [] } })
    expect(requests).toBeLessThanOrEqual(6)
    const held = (await town.all('custody')).filter((c) => c.holder === school.teacher(1)._id)
    expect(held).toHaveLength(44)
    expect((await town.custody(school.pupil(7)._id)).status).toBe('absent')

    const again = await town.call(teacher, 'attendance/submitRoll', { schoolId, sessionId, op, marks })
    expect(again.reply).toMatchObject({ ok: true, value: { present: 43, late: 1, absent: 1 } })
    expect((await town.custody(school.pupil(1)._id)).entries).toHaveLength(1)
    const other = await town.ask(teacher, 'attendance/submitRoll', {
      schoolId,
      sessionId,
      op: newOp(),
      marks,
    })
    expect(other).toMatchObject({ present: 43, late: 1, absent: 1, differences: [] })
    expect((await town.custody(school.pupil(1)._id)).entries).toHaveLength(1)
  })

  test('没到的孩子，家长和班主任各收到一条消息，重发不重复', async () => {
    await town.timer('notice', 'send')
    await town.timer('notice', 'send')
    const absence = await town.all('messages', { template: 'absence' })
    expect(absence.map((m) => m.personId).sort()).toEqual(['sh-g7', 'sh-t-1'])
  })

  test('十分钟还没点名，老师和值班领导各收到一次提醒', async () => {
    await town.at(1000)
    await town.timer('attendance', 'rollAlarm')
    await town.timer('attendance', 'rollAlarm')
    await town.timer('notice', 'send')
    const alarms = await town.all('messages', { template: 'roll-not-taken' })
    expect(alarms.map((m) => m.personId).sort()).toEqual(['sh-duty', 'sh-t-2'])
  })

  test('不当班的老师不能点别人的名；漏一个孩子、多一个孩子都不收，什么也不写', async () => {
    const second = sessionOf('sh-care-2')
    const marks = allPresent(school, 46, 45)
    const input = { schoolId, sessionId: second, op: newOp(), marks }
    expect(await town.refusal(teacher, 'attendance/submitRoll', input)).toBe('roll/not-on-duty')
    const own = school.teacher(2).openid
    const missing = { ...marks }
    delete missing[school.pupil(46)._id]
    expect(await town.refusal(own, 'attendance/submitRoll', { ...input, marks: missing })).toBe(
      'roll/incomplete',
    )
    const stranger = { ...marks, [school.pupil(1)._id]: 'present' as const }
    expect(await town.refusal(own, 'attendance/submitRoll', { ...input, marks: stranger })).toBe(
      'roll/not-expected',
    )
    expect((await town.custody(school.pupil(46)._id)).entries).toEqual([])
    await town.ask(own, 'attendance/submitRoll', input)
  })

  test('后来到的孩子改为到：记录追加，先前的标记留着', async () => {
    const pupilId = school.pupil(7)._id
    const op = newOp()
    const input = { schoolId, sessionId, op, pupilId, mark: 'late' as const, reason: '奶奶送来' }
    const row = await town.ask(teacher, 'attendance/correctMark', input)
    expect(row).toMatchObject({ mark: 'late', status: 'held' })
    await town.ask(teacher, 'attendance/correctMark', input)
    const custody = await town.custody(pupilId)
    expect(custody.entries.map((e) => e.kind)).toEqual(['away', 'received'])
    expect((await town.one('sessions', sessionId)).marks[pupilId]).toHaveLength(3)
  })

  test('交接四十五人：对方接手之前仍由交出的人负责；没见到的留在原处并有原因', async () => {
    await town.at(1045)
    const receiver = school.clubTeacher('ball')
    const all = Array.from({ length: 45 }, (_, i) => school.pupil(i + 1)._id)
    const offered = await town.call(teacher, 'custody/offer', {
      schoolId,
      op: newOp(),
      to: receiver._id,
      pupilIds: all,
    })
    expect(offered.requests).toBeLessThanOrEqual(6)
    expect(offered.reply).toMatchObject({ ok: true, value: { notMoved: [] } })
    expect((await town.custody(all[0]!)).holder).toBe(school.teacher(1)._id)

    const missing = all[9]!
    const answered = await town.call(receiver.openid, 'custody/answer', {
      schoolId,
      op: newOp(),
      accept: all.filter((id) => id !== missing),
      decline: [{ pupilId: missing, reason: '没见到' }],
    })
    expect(answered.requests).toBeLessThanOrEqual(6)
    expect(answered.reply).toMatchObject({ ok: true, value: { notMoved: [] } })
    expect((await town.custody(all[0]!)).holder).toBe(receiver._id)
    const left = await town.custody(missing)
    expect(left).toMatchObject({ holder: school.teacher(1)._id, offer: null })
    expect(left.entries.at(-1)).toMatchObject({ kind: 'declined', reason: '没见到' })
    expect(
      (await town.ask(teacher, 'custody/hands', { schoolId })).groups.flatMap((g) => g.children),
    ).toHaveLength(1)
  })

  test('两部手机同时接同一批孩子，只有一个成，没有孩子在两个人手里', async () => {
    const giver = school.clubTeacher('ball').openid
    const ids: PupilId[] = [20, 21, 22].map((n) => school.pupil(n)._id)
    await town.ask(giver, 'custody/offer', { schoolId, op: newOp(), to: school.gate._id, pupilIds: ids })
    const answers = await Promise.all(
      [1, 2].map(() =>
        town.ask(school.gate.openid, 'custody/answer', { schoolId, op: newOp(), accept: ids, decline: [] }),
      ),
    )
    expect(answers.every((a) => a.moved.length === 3)).toBe(true)
    for (const id of ids)
      expect((await town.custody(id)).entries.filter((e) => e.kind === 'accepted')).toHaveLength(2)
  })

  test('凭当天接送码放行一次：六个请求以内，再来一次被拒，家长收到消息', async () => {
    await town.at(1112)
    const pupilId = school.pupil(20)._id
    const shown = await town.ask(school.guardian(20).openid, 'custody/pickupCode', { pupilId })
    const code = shown.codes[0]!.code
    const seen = await town.ask(school.gate.openid, 'custody/look', {
      schoolId,
      op: newOp(),
      scanned: `${shown.token}.${code}`,
    })
    expect(seen.verdict).toEqual({
      is: 'yes',
      collectorText: '妈妈 家长20',
      photo: null,
      delegatedBy: null,
    })
    const op = newOp()
    const input = { schoolId, op, pupilId, claim: { how: 'code' as const, code } }
    const { reply, requests } = await town.call(school.gate.openid, 'custody/release', input)
    expect(reply).toMatchObject({ ok: true, value: { collectorText: '妈妈 家长20', inSchool: 89 } })
    expect(requests).toBeLessThanOrEqual(6)
    expect((await town.call(school.gate.openid, 'custody/release', input)).reply).toMatchObject({ ok: true })
    expect(await town.refusal(school.gate.openid, 'custody/release', { ...input, op: newOp() })).toBe(
      'custody/released-already',
    )
    await town.timer('notice', 'send')
    expect((await town.all('messages', { template: 'released' })).map((m) => m.personId)).toEqual(['sh-g20'])
  })

  test('错码五次锁住；别的孩子的码、昨天的码都不行；锁住后只能看人核对', async () => {
    const pupilId = school.pupil(21)._id
    const other = await town.ask(school.guardian(22).openid, 'custody/pickupCode', {
      pupilId: school.pupil(22)._id,
    })
    const wrong = other.codes[0]!.code
    for (let i = 0; i < 5; i += 1)
      expect(
        await town.refusal(school.gate.openid, 'custody/release', {
          schoolId,
          op: newOp(),
          pupilId,
          claim: { how: 'code', code: wrong },
        }),
      ).toBe('custody/code-wrong')
    const right = (await town.ask(school.guardian(21).openid, 'custody/pickupCode', { pupilId })).codes[0]!
      .code
    expect(
      await town.refusal(school.gate.openid, 'custody/release', {
        schoolId,
        op: newOp(),
        pupilId,
        claim: { how: 'code', code: right },
      }),
    ).toBe('custody/code-locked')
    await town.ask(school.gate.openid, 'custody/release', {
      schoolId,
      op: newOp(),
      pupilId,
      claim: { how: 'eye', collectorId: 'sh-gm21', reason: '手机没电，认得奶奶' },
    })
    expect((await town.custody(pupilId)).status).toBe('released')
  })

  test('被禁止接送的人：门口听到的话和别人一样，值班领导马上知道', async () => {
    const barred = aSchool({ id: 'bar', day: DAY })
    barred.pupils[0]!.barred = [
      { name: '家长1', personId: barred.guardian(1)._id, collectorId: null, reason: '法院裁定', by: 'court' },
    ]
    await town.add(barred)
    await town.openDay()
    await town.at(992)
    await town.ask(barred.teacher(1).openid, 'attendance/submitRoll', {
      schoolId: barred.school._id,
      sessionId: sessionOf('bar-care-1'),
      op: newOp(),
      marks: allPresent(barred, 1, 45),
    })
    const target = barred.pupil(1)._id
    const refusal = await town.call(barred.gate.openid, 'custody/release', {
      schoolId: barred.school._id,
      op: newOp(),
      pupilId: target,
      claim: { how: 'eye', collectorId: 'bar-g1', reason: '说是爸爸' },
    })
    const unknown = await town.call(barred.gate.openid, 'custody/release', {
      schoolId: barred.school._id,
      op: newOp(),
      pupilId: barred.pupil(2)._id,
      claim: { how: 'eye', collectorId: 'bar-g9', reason: '说是舅舅' },
    })
    const words = ({ reply }: typeof refusal) =>
      reply.ok || !('refusal' in reply) ? reply : [reply.refusal.code, reply.say]
    expect(words(refusal)).toEqual(words(unknown))
    expect((await town.custody(target)).status).toBe('held')
    await town.timer('notice', 'send')
    expect((await town.all('messages', { template: 'barred-attempt' })).map((m) => m.personId)).toEqual([
      'bar-duty',
    ])
  })

  test('没人接的孩子爬梯子：每一级一条记录，跑两遍也只一条，一天不会自己关上', async () => {
    for (const minute of [1110, 1121, 1131, 1141]) {
      await town.at(minute)
      await town.timer('custody', 'ladder')
      await town.timer('custody', 'ladder')
    }
    const waiting = await town.custody(school.pupil(30)._id)
    expect(
      waiting.entries.filter((e) => e.kind === 'called').map((e) => e.kind === 'called' && e.rung),
    ).toEqual([1, 2, 3, 4])
    expect(waiting.status).toBe('held')
    await town.at(1439)
    await town.timer('custody', 'ladder')
    expect((await town.custody(school.pupil(30)._id)).status).toBe('held')
  })

  test('日报的数与原始记录重数一致，推送一次，记录没有断', async () => {
    await town.at(1126)
    expect(await town.all('digests')).toEqual([])
    await town.ask(school.principal.openid, 'notice/grant', accepted('digest'))
    await town.timer('notice', 'digest')
    await town.timer('notice', 'digest')
    await town.timer('notice', 'send')
    await town.timer('notice', 'send')
    const pushes = town.cloud.wechat.pushes.filter((push) => push.openid === school.principal.openid)
    expect(pushes).toHaveLength(1)
    const { reply, requests } = await town.call(school.principal.openid, 'notice/digest', { schoolId })
    expect(requests).toBeLessThanOrEqual(DIGEST_REQUESTS)
    if (!reply.ok) throw new Error(reply.say)
    const day = await town.all('custody', { schoolId })
    const sessions = await town.all('sessions', { schoolId })
    const counted = countDay({
      now: reply.value.digest.at,
      day,
      sessions,
      messagesFailed: reply.value.digest.figures.messagesFailed,
    })
    expect(reply.value.digest.figures).toEqual(counted.figures)
    expect(JSON.stringify(pushes[0])).toContain(`应到90 已到${counted.figures.present}`)
    expect(brokenRules(await town.all('custody'))).toEqual([])
  })
})
