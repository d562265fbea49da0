/** 内容检查: what others will read is looked at first, by the rule of `domain/words`. */
import type { Input } from '@/contract/api'
import { STRUCK_OUT } from '@/domain/words/looked'
import type { TextVerdict } from '@test/platform/cloud/WeChat'
import { aSchool } from './given/aSchool'
import { codeFor, filledIn, nobodyBound } from './given/binding'
import { BUREAU, madeWhole, NEXT, planTown, writtenOf } from './given/planning'
import { newOp, Town } from './given/Town'

const DAY = '2026-11-23'
const AD = '加微信领优惠'
const school = aSchool({ id: 'sh', day: DAY, pupilsEach: 4 })
const other = aSchool({ id: 'ot', day: DAY, pupilsEach: 2 })
const schoolId = school.school._id
const pupil = (n: number) => school.pupil(n)._id
const guardian = (n: number) => school.guardian(n).openid
const teacher = school.teacher(1).openid

let town: Town
const stored = async () => JSON.stringify(await town.cloud.db.dump())
const checks = () => town.cloud.wechat.checks
const adsAreRisky = () => town.cloud.wechat.judgeWith((content) => (content.includes(AD) ? 'risky' : 'pass'))
const always = (verdict: TextVerdict) => town.cloud.wechat.judgeWith(() => verdict)

const SILENCES: [string, TextVerdict][] = [
  ['两小时没用过小程序（61010）', { errcode: 61010 }],
  ['调用太多（45009）', { errcode: 45009 }],
  ['网关出错', 'http500'],
  ['断线', 'lost'],
]

describe('请假的附言，老师会看到', () => {
  beforeEach(async () => {
    town = await Town.with([school, other], DAY)
    await town.openDay()
    await town.at(600)
  })
  afterEach(() => town.close())

  const leave = (words: string, op = newOp()): Input<'attendance/askLeave'> => ({
    pupilId: pupil(1),
    op,
    from: DAY,
    to: DAY,
    reason: 'sick',
    words,
  })
  const leavesOf = async () => (await town.all('leaves', {})).flatMap(({ leaves }) => leaves)

  test('写之前问微信一次，用本人的 openid；数据库请求一个不多；没写字就不问', async () => {
    const plain = await town.call(guardian(2), 'attendance/askLeave', { ...leave(''), pupilId: pupil(2) })
    expect(checks()).toEqual([])
    const spoken = await town.call(guardian(1), 'attendance/askLeave', leave('发烧 38 度'))
    expect(checks()).toEqual([{ openid: guardian(1), scene: 2, content: '发烧 38 度' }])
    expect(spoken.requests).toBe(plain.requests)
    expect(await leavesOf()).toHaveLength(2)
  })

  test('不合适：说是哪一句，什么也没写；换个说法就成', async () => {
    adsAreRisky()
    const before = await stored()
    const { reply } = await town.call(guardian(1), 'attendance/askLeave', leave(`${AD}，名额不多`))
    expect(reply).toMatchObject({
      ok: false,
      refusal: { code: 'words/unfit', quote: '加微信领优惠，名额不多' },
      say: '「加微信领优惠，名额不多」没有通过微信的内容检查，没有保存。请换个说法再提交。',
    })
    expect(await stored()).toBe(before)
    await town.ask(guardian(1), 'attendance/askLeave', leave('发烧'))
    expect((await leavesOf()).map(({ words }) => words)).toEqual(['发烧'])
  })

  test('藏在看不见的字里也查得出：查的就是会存下的那几个字', async () => {
    adsAreRisky()
    expect(await town.refusal(guardian(1), 'attendance/askLeave', leave('加微\u200b信领\u202e优惠'))).toBe(
      'words/unfit',
    )
  })

  test.each(SILENCES)('微信没有回应（%s）：照样请假，日志里有一行，没有原话', async (_, silence) => {
    always(silence)
    await town.ask(guardian(1), 'attendance/askLeave', leave('发烧'))
    expect((await leavesOf()).map(({ words }) => words)).toEqual(['发烧'])
    const lines = town.cloud.logs.filter((line) => line.includes('"what":"words"'))
    expect(lines).toHaveLength(1)
    expect(lines[0]).toContain('"deed":"attendance/askLeave"')
    expect(town.cloud.logs.join()).not.toContain('发烧')
  })

  test('拿不准的（review）照样通过，日志里有一行', async () => {
    always('review')
    await town.ask(guardian(1), 'attendance/askLeave', leave('发烧'))
    expect(town.cloud.logs.join()).toContain('"doubtful":1')
  })

  test('同一件事再发一次，还是一次请假', async () => {
    const input = leave('发烧')
    const first = await town.ask(guardian(1), 'attendance/askLeave', input)
    expect(await town.ask(guardian(1), 'attendance/askLeave', input)).toEqual(first)
    expect(await leavesOf()).toHaveLength(1)
  })

  test('没有权利的人、不认识的人，微信那里一句也不问', async () => {
    expect(await town.refusal(guardian(2), 'attendance/askLeave', leave('发烧'))).toBe('access/not-allowed')
    expect(await town.refusal(other.guardian(1).openid, 'attendance/askLeave', leave('发烧'))).toBe(
      'access/not-allowed',
    )
    expect(await town.refusal('openid-of-nobody', 'attendance/askLeave', leave('发烧'))).toBe(
      'access/unknown-caller',
    )
    expect(checks()).toEqual([])
  })

  test('找人时打的字、禁止接送的名字和理由，不给微信看', async () => {
    adsAreRisky()
    await town.ask(school.office.openid, 'custody/findPupil', { schoolId, words: '赵' })
    await town.ask(school.office.openid, 'custody/barCollector', {
      ...{ schoolId, pupilId: pupil(1), op: newOp() },
      ...{ name: '奶奶1', reason: `裁定书：${AD}` },
    })
    expect(checks()).toEqual([])
    expect((await town.one('pupils', pupil(1))).barred).toMatchObject({ key: 't1' })
  })
})

describe('说孩子在哪里的事，不等检查', () => {
  const SESSION = '20261123_sh-care-1'
  beforeEach(async () => {
    town = await Town.with([school], DAY)
    await town.openDay()
    await town.at(992)
  })
  afterEach(() => town.close())

  const roll = (notes: Record<string, string>) => ({
    ...{ schoolId, sessionId: SESSION, op: newOp() },
    marks: Object.fromEntries(school.pupils.map(({ _id }) => [_id, 'present' as const])),
    sweep: Object.fromEntries(Object.entries(notes).map(([id, note]) => [id, { homework: null, note }])),
  })
  const notes = async () =>
    Object.fromEntries(
      Object.entries((await town.one('sessions', SESSION)).sweep).map(([id, { note }]) => [id, note]),
    )

  test('点名带着四个孩子的话：一次问完；其中一句不合适，名照样点上，只划去那一句', async () => {
    const fine = { [pupil(1)]: '今天很专心', [pupil(2)]: '跳绳破纪录', [pupil(3)]: '水壶忘了' }
    const plain = await town.call(teacher, 'attendance/submitRoll', roll(fine))
    expect(plain.reply.ok).toBe(true)
    expect(checks()).toHaveLength(1)
    expect(checks()[0]?.content).toBe('今天很专心\n跳绳破纪录\n水壶忘了')
    adsAreRisky()
    const { reply } = await town.call(teacher, 'attendance/submitRoll', roll({ ...fine, [pupil(4)]: AD }))
    expect(reply).toMatchObject({ ok: true, value: { present: 4 } })
    expect(await notes()).toEqual({ ...fine, [pupil(4)]: STRUCK_OUT })
    expect(checks()).toHaveLength(1 + 1 + 4)
  })

  test('几句话放在一起才像、分开都不像：都留下', async () => {
    town.cloud.wechat.judgeWith((content) => (content.includes('\n') ? 'risky' : 'pass'))
    await town.ask(teacher, 'attendance/submitRoll', roll({ [pupil(1)]: '加油', [pupil(2)]: '再来' }))
    expect(await notes()).toMatchObject({ [pupil(1)]: '加油', [pupil(2)]: '再来' })
  })

  test('报告孩子不见：描述不合适也马上报告，划去描述；微信不回应，描述照留', async () => {
    await town.ask(teacher, 'attendance/submitRoll', roll({}))
    const report = (n: number, words: string) =>
      town.ask(teacher, 'custody/reportMissing', { schoolId, op: newOp(), pupilId: pupil(n), words })
    adsAreRisky()
    await report(1, AD)
    expect((await town.custody(pupil(1))).missing).toMatchObject({ words: STRUCK_OUT })
    always({ errcode: 61010 })
    await report(2, '穿红色外套')
    expect((await town.custody(pupil(2))).missing).toMatchObject({ words: '穿红色外套' })
  })

  test('微信一直不答话：等三秒就走，孩子的事不卡在这里', async () => {
    always('timeout')
    const began = Date.now()
    await town.ask(teacher, 'attendance/submitRoll', roll({ [pupil(1)]: '今天很专心' }))
    expect(Date.now() - began).toBeLessThan(8_000)
    expect(await notes()).toEqual({ [pupil(1)]: '今天很专心' })
  })
})

describe('谁都看得到的文字，没查过不放出去', () => {
  const sh = aSchool({
    id: 'sh',
    day: DAY,
    homerooms: 2,
    pupilsEach: 3,
    clubs: [{ id: 'ball', capacity: 30 }],
  })
  const own = { schoolId: sh.school._id, termId: NEXT._id }
  const desk = sh.office.openid
  beforeEach(async () => {
    town = await planTown([sh], DAY)
  })
  afterEach(() => town.close())

  const written = async (about: string): Promise<number> => {
    const begun = writtenOf(await town.ask(desk, 'plan/begin', { ...own, from: 'empty', op: newOp() }))
    const content = madeWhole(sh, begun.content)
    const courses = Object.fromEntries(
      Object.entries(content.courses).map(([id, course]) => [
        id,
        course.kind === 'sport' ? { ...course, about } : course,
      ]),
    )
    return (
      await town.ask(desk, 'plan/save', {
        ...own,
        rev: begun.rev,
        content: { ...content, courses },
        op: newOp(),
      })
    ).rev
  }
  const file = (rev: number) => ({ ...own, rev, op: newOp() })

  test('方案：存草稿不查，备案时查；不合适的那一句说得出来，草稿还在，改了就能备案', async () => {
    adsAreRisky()
    const rev = await written(`跑一跑。${AD}`)
    expect(checks()).toEqual([])
    const before = await stored()
    const { reply } = await town.call(desk, 'plan/file', file(rev))
    expect(reply).toMatchObject({
      ok: false,
      refusal: { code: 'words/unfit', quote: '跑一跑。加微信领优惠' },
    })
    expect(checks()[0]).toMatchObject({ openid: desk, scene: 1 })
    expect(await stored()).toBe(before)
    always('pass')
    expect((await town.ask(desk, 'plan/file', file(rev))).state).toBe('filed')
  })

  test.each(SILENCES)('微信没有回应（%s）：不备案，请人用手机打开一次再来；草稿还在', async (_, silence) => {
    const rev = await written('跑一跑。')
    always(silence)
    expect(await town.refusal(desk, 'plan/file', file(rev))).toBe('words/not-looked-at')
    expect(await town.all('plan_versions', {})).toEqual([])
    always('pass')
    expect((await town.ask(desk, 'plan/file', file(rev))).state).toBe('filed')
  })

  test('已经备案的同一次提交再发来：不再问，答案一样', async () => {
    const rev = await written('跑一跑。')
    const input = file(rev)
    await town.ask(desk, 'plan/file', input)
    const asked = checks().length
    expect((await town.ask(desk, 'plan/file', input)).state).toBe('filed')
    expect(checks()).toHaveLength(asked)
  })

  test('学期的名字全市看得到：没查过不存', async () => {
    const term = {
      termId: NEXT._id,
      name: '2027年春季学期（新）',
      firstDay: NEXT.firstDay,
      lastDay: NEXT.lastDay,
    }
    always({ errcode: 61010 })
    expect(await town.refusal(BUREAU.openid, 'plan/saveTerm', { ...term, op: newOp() })).toBe(
      'words/not-looked-at',
    )
    expect((await town.all('cities', {}))[0]?.terms.map(({ name }) => name)).not.toContain(term.name)
  })
})

test('绑定时写的姓名和称呼，别人要看着它点头：不合适就请人改，邀请码不算用过', async () => {
  const fresh = nobodyBound(aSchool({ id: 'sh', day: DAY, pupilsEach: 2 }))
  town = await Town.with([fresh], DAY)
  const { code } = await codeFor(town, fresh, 1)
  adsAreRisky()
  const mother = 'openid-of-a-mother'
  expect(await town.refusal(mother, 'people/bind', filledIn(fresh, 1, code, { relation: AD }))).toBe(
    'words/unfit',
  )
  expect(checks()[0]?.openid).toBe(mother)
  expect(await town.ask(mother, 'people/bind', filledIn(fresh, 1, code))).toMatchObject({ kind: 'bound' })
  await town.close()
})
