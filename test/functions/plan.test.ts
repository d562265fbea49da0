/** 一校一案: from an empty term to the published guide, on the local cloud. */
import type { PlanContent } from '@/domain/plan/Plan'
import { sha256 } from '@/domain/sha256'
import { asId } from '@/domain/ids'
import { atMinute, HOUR } from '@/domain/time'
import { aSchool, TERM } from './given/aSchool'
import { CONSENT_VERSION } from '@/domain/enrolment/consent'
import {
  BUREAU,
  BY_DRAW,
  FIRST_COME,
  CLOSES,
  clubCourse,
  courseId,
  madeWhole,
  NEXT,
  OPENS,
  planTown,
  writtenOf,
} from './given/planning'
import { newOp, type Town } from './given/Town'

const DAY = '2026-11-23'
const school = (id: string) =>
  aSchool({ id, day: DAY, homerooms: 2, pupilsEach: 3, clubs: [{ id: 'ball', capacity: 30 }] })
const sh = school('sh')
const yt = school('yt')
const own = { schoolId: sh.school._id, termId: NEXT._id }
const desk = sh.office.openid
const bureau = BUREAU.openid

let town: Town
beforeEach(async () => {
  town = await planTown([sh, yt], DAY)
})
afterEach(() => town.close())

const begin = async () =>
  writtenOf(await town.ask(desk, 'plan/begin', { ...own, from: 'empty', op: newOp() }))
const save = (rev: number, content: PlanContent) =>
  town.ask(desk, 'plan/save', { ...own, rev, content, op: newOp() })
const whole = async (more: Partial<PlanContent> = {}) => {
  const { rev, content } = await begin()
  return save(rev, madeWhole(sh, content, more))
}
const filed = async (more: Partial<PlanContent> = {}) =>
  town.ask(desk, 'plan/file', { ...own, rev: (await whole(more)).rev, op: newOp() })
const decide = (version: number, decision: 'noted' | 'returned', words = '') =>
  town.ask(bureau, 'plan/decide', { ...own, version, decision, words, op: newOp() })
const noted = async (more: Partial<PlanContent> = {}) => {
  const { version } = await filed(more)
  await decide(version, 'noted')
  return version
}
const published = async (more: Partial<PlanContent> = {}) =>
  town.ask(desk, 'plan/publish', { ...own, version: await noted(more), op: newOp() })
const draftNow = () => town.one('plan_drafts', `${own.schoolId}:${own.termId}`)

describe('从空白学期到公布的指南', () => {
  test('写、退回、再改、备案、公布，每一版都留着，人人看得到指南', async () => {
    const begun = await town.ask(desk, 'plan/begin', { ...own, from: 'empty', op: newOp() })
    expect(begun.gaps.map((gap) => gap.gap)).toEqual([
      'late-teacher',
      'late-venue',
      'fee-missing',
      'window-missing',
    ])
    const first = writtenOf(begun)
    const saved = await save(first.rev, madeWhole(sh, first.content))
    expect(saved).toMatchObject({ state: 'draft', version: 1, gaps: [] })
    expect((await town.ask(desk, 'plan/file', { ...own, rev: saved.rev, op: newOp() })).state).toBe('filed')

    const seen = await town.ask(bureau, 'plan/version', { ...own, version: 1 })
    expect(seen).toMatchObject({ state: 'filed', filedByName: '许敏', schoolName: 'sh小学' })
    expect(seen.content.courses[courseId(sh, 'ball')]?.teacherName).toBe('李ball老师')
    const returned = await decide(1, 'returned', '请写明足球的场地安排')
    expect(returned).toMatchObject({ state: 'returned', version: 1, words: '请写明足球的场地安排' })

    const back = writtenOf(await town.ask(desk, 'plan/desk', own))
    expect(back).toMatchObject({
      state: 'returned',
      version: 2,
      words: '请写明足球的场地安排',
      decidedBy: '王科长',
    })
    const ball = clubCourse(sh, 'ball', 36)
    const again = await save(back.rev, {
      ...back.content,
      courses: { ...back.content.courses, [ball._id]: ball },
    })
    await town.ask(desk, 'plan/file', { ...own, rev: again.rev, op: newOp() })
    expect(await decide(2, 'noted')).toMatchObject({ state: 'noted', version: 2, publishedVersion: null })
    expect(await town.refusal(null, 'plan/guide', own)).toBe('enrolment/plan-not-published')

    const out = await town.ask(desk, 'plan/publish', { ...own, version: 2, op: newOp() })
    expect(out).toMatchObject({ state: 'published', version: 2 })
    const { reply } = await town.call(null, 'plan/guide', own)
    if (!reply.ok) throw new Error(reply.say)
    expect(reply.value).toMatchObject({
      schoolName: 'sh小学',
      termName: NEXT.name,
      version: 2,
      stage: 'primary',
    })
    expect(reply.value.care).toEqual([
      expect.objectContaining({ grades: [3], startsAtMinute: 990, endsAtMinute: 1110 }),
    ])
    expect(reply.value.courses).toEqual([expect.objectContaining({ name: 'ball', capacity: 36 })])
    expect(reply.value.week).toHaveLength(5)
    expect(JSON.stringify(reply.value)).not.toMatch(/1990000000[1-9]|sh-p1|teacherId/)

    const { versions } = await town.ask(bureau, 'plan/versions', own)
    expect(versions.map(({ version, state }) => [version, state])).toEqual([
      [2, 'published'],
      [1, 'returned'],
    ])
    const kept = await town.ask(desk, 'plan/version', { ...own, version: 1 })
    expect(kept.content.courses[courseId(sh, 'ball')]?.capacity).toBe(30)
  })

  test('公布时：名额、每个孩子的报名记录、抽签的承诺都在，通知到教务和校长', async () => {
    await published()
    const seats = await town.one('seats', courseId(sh, 'ball'))
    expect(seats).toMatchObject({ capacity: 30, left: 30, waiting: 0, claims: {}, reserved: null })
    const weeks = await town.all('weeks', own)
    expect(weeks).toHaveLength(6)
    expect(weeks.every((week) => week.consent === null && week.entries.length === 0)).toBe(true)
    const [draw] = await town.all('draws', own)
    const [secret] = await town.all('draw_secrets')
    expect(draw).toMatchObject({
      state: 'open',
      windowId: 'w1',
      opensAt: OPENS,
      closesAt: CLOSES,
      secret: null,
    })
    expect(secret?.secret).toMatch(/^[0-9a-f]{64}$/)
    expect(draw?.commitment).toBe(sha256(secret!.secret))
    await town.timer('notice', 'send')
    const told = await town.all('messages', { template: 'plan' })
    expect(told.map((message) => [message.personId, message.data.what]).sort()).toEqual(
      ['sh-office', 'sh-principal'].flatMap((who) => [
        [who, '已经公布'],
        [who, '教育局已备案，可以公布'],
      ]),
    )
  })

  test('照着在用的方案写下学期：课程换新编号，窗口不带过来', async () => {
    const from = { ...own, from: 'plan-in-force' as const, op: newOp() }
    const { content } = writtenOf(await town.ask(desk, 'plan/begin', from))
    const ids = Object.keys(content.courses)
    expect(ids).toHaveLength(3)
    expect(ids.every((id) => id.startsWith('sh_2027-spring_'))).toBe(true)
    expect(content.windows).toEqual([])
    expect(await town.refusal(desk, 'plan/begin', { ...from, op: newOp() })).toBe('plan/begun-already')
    expect(writtenOf(await town.ask(desk, 'plan/begin', from)).rev).toBe(1)
  })

  test('没说学期：在写的那一份，没有在写的就是在用的', async () => {
    const any = { schoolId: own.schoolId, termId: null }
    expect((await town.ask(desk, 'plan/desk', any)).term._id).toBe(TERM._id)
    await begin()
    expect((await town.ask(desk, 'plan/desk', any)).term._id).toBe(NEXT._id)
    const unknown = { ...own, termId: asId<'Term'>('2030-autumn') }
    expect(await town.refusal(desk, 'plan/desk', unknown)).toBe('plan/term-unknown')
  })
})

describe('每一步只在该走的时候走', () => {
  test('还差东西不能送备案', async () => {
    const { rev } = await begin()
    const { reply } = await town.call(desk, 'plan/file', { ...own, rev, op: newOp() })
    expect(reply).toMatchObject({ refusal: { code: 'plan/gaps', count: 4 } })
    expect(await town.all('plan_versions')).toEqual([])
  })

  test('没有草稿、已送备案、已备案、已公布的时候', async () => {
    const content = madeWhole(sh, (await begin()).content)
    const at = (rev: number) => ({ ...own, rev, content, op: newOp() })
    const other = { ...own, schoolId: yt.school._id }
    expect(await town.refusal(yt.office.openid, 'plan/save', { ...at(1), ...other })).toBe('plan/none')
    expect(await town.refusal(desk, 'plan/takeBack', { ...own, op: newOp() })).toBe('plan/not-filed')
    const { rev } = await save(1, content)
    expect(
      await town.refusal(bureau, 'plan/decide', {
        ...own,
        version: 1,
        decision: 'noted',
        words: '',
        op: newOp(),
      }),
    ).toBe('plan/not-filed')
    await town.ask(desk, 'plan/file', { ...own, rev, op: newOp() })
    const state = await draftNow()
    expect(await town.refusal(desk, 'plan/save', at(state.rev))).toBe('plan/not-writable')
    expect(await town.refusal(desk, 'plan/file', { ...own, rev: state.rev, op: newOp() })).toBe(
      'plan/not-writable',
    )
    expect(await town.refusal(desk, 'plan/publish', { ...own, version: 1, op: newOp() })).toBe(
      'plan/not-noted',
    )
    for (const words of ['', ' 不行 ', '不可以'])
      expect(
        await town.refusal(bureau, 'plan/decide', {
          ...own,
          version: 1,
          decision: 'returned',
          words,
          op: newOp(),
        }),
      ).toBe('plan/reason-missing')
    await decide(1, 'noted')
    expect(await town.refusal(desk, 'plan/publish', { ...own, version: 2, op: newOp() })).toBe(
      'plan/not-noted',
    )
    await town.ask(desk, 'plan/publish', { ...own, version: 1, op: newOp() })
    expect(await town.refusal(desk, 'plan/save', at((await draftNow()).rev))).toBe('plan/not-writable')
    expect(await town.refusal(desk, 'plan/takeBack', { ...own, op: newOp() })).toBe('plan/not-filed')
  })

  test('收回以后是下一版，收回的那一版也留着', async () => {
    await noted()
    const op = newOp()
    const back = await town.ask(desk, 'plan/takeBack', { ...own, op })
    expect(back).toMatchObject({ state: 'draft', version: 2, gaps: [] })
    expect(await town.ask(desk, 'plan/takeBack', { ...own, op })).toEqual(back)
    const { versions } = await town.ask(desk, 'plan/versions', own)
    expect(versions.map(({ version, state }) => [version, state])).toEqual([[1, 'taken-back']])
    expect(await town.refusal(desk, 'plan/publish', { ...own, version: 1, op: newOp() })).toBe(
      'plan/not-noted',
    )
  })

  test('时间来不及的窗口不能备案，也不能公布', async () => {
    const { rev } = await whole()
    await town.cloud.clock.set(OPENS)
    expect(await town.refusal(desk, 'plan/file', { ...own, rev, op: newOp() })).toBe('plan/window-late')
    await town.cloud.clock.set(OPENS - 1)
    await town.ask(desk, 'plan/file', { ...own, rev, op: newOp() })
    await decide(1, 'noted')
    await town.cloud.clock.set(OPENS)
    expect(await town.refusal(desk, 'plan/publish', { ...own, version: 1, op: newOp() })).toBe(
      'plan/window-late',
    )
    expect(await town.all('draws')).toEqual([])
    await town.cloud.clock.set(OPENS - 1)
    await town.ask(desk, 'plan/publish', { ...own, version: 1, op: newOp() })
    expect(await town.all('draws')).toHaveLength(1)
  })
})

describe('两轮抽签抢同一门课', () => {
  /** The supplement draw closes in the minute in which the main draw's number is fixed: it would find no seat. */
  const second = {
    ...BY_DRAW,
    id: 'w2',
    name: '补抽',
    round: 'supplement' as const,
    opensAt: CLOSES,
    closesAt: CLOSES + HOUR,
    publicNumber: { source: '第2027024期', fixedAt: CLOSES + 2 * HOUR },
  }

  test('不能备案；后一轮晚一毫秒截止就可以', async () => {
    const { rev, content } = await begin()
    const saved = await save(rev, madeWhole(sh, content, { windows: [BY_DRAW, second] }))
    expect(saved.gaps.map(({ gap }) => gap)).toEqual(['draw-shared'])
    const { reply } = await town.call(desk, 'plan/file', { ...own, rev: saved.rev, op: newOp() })
    expect(reply).toMatchObject({ refusal: { code: 'plan/gaps', count: 1 } })
    const later = { ...second, closesAt: second.closesAt + 1 }
    const mended = await save(saved.rev, madeWhole(sh, content, { windows: [BY_DRAW, later] }))
    expect(mended.gaps).toEqual([])
  })

  test('以前备案过的也不能公布，什么也没开始', async () => {
    const version = await noted()
    const draft = await draftNow()
    await town.close()
    town = await planTown([sh, yt], DAY)
    const content = { ...draft.content, windows: [BY_DRAW, second] }
    await town.cloud.db.insertMany('plan_drafts', [{ ...draft, content }])
    const { reply } = await town.call(desk, 'plan/publish', { ...own, version, op: newOp() })
    expect(reply).toMatchObject({ refusal: { code: 'plan/gaps', count: 1 } })
    expect((await draftNow()).publishing).toBeNull()
    expect([await town.all('draws'), await town.all('plans', own)]).toEqual([[], []])
  })
})

describe('两个人同时写', () => {
  test('同一版上各存各的：一个存上，另一个知道是谁先存的', async () => {
    const { rev, content } = await begin()
    const by = [desk, sh.principal.openid]
    const sent = await Promise.all(
      by.map((openid, index) =>
        town.call(openid, 'plan/save', {
          ...own,
          rev,
          content: { ...content, offerHours: 10 + index },
          op: newOp(),
        }),
      ),
    )
    const winner = sent.findIndex(({ reply }) => reply.ok)
    const loser = sent[1 - winner]!.reply
    expect(sent.filter(({ reply }) => reply.ok)).toHaveLength(1)
    expect(loser).toMatchObject({ refusal: { code: 'plan/changed-meanwhile', rev: rev + 1 } })
    expect(await draftNow()).toMatchObject({ rev: rev + 1, content: { offerHours: 10 + winner } })
  })

  test('同一次保存发两遍、发五遍，都只存一次，答得一样', async () => {
    const { rev, content } = await begin()
    const input = { ...own, rev, content: { ...content, offerHours: 8 }, op: newOp() }
    const all = await Promise.all(Array.from({ length: 5 }, () => town.ask(desk, 'plan/save', input)))
    expect(new Set(all.map((one) => JSON.stringify(one))).size).toBe(1)
    const later = await save(all[0]!.rev, { ...content, offerHours: 9 })
    expect((await town.ask(desk, 'plan/save', input)).rev).toBe(later.rev)
    expect(await draftNow()).toMatchObject({ rev: rev + 2, content: { offerHours: 9 } })
  })

  test('两位科长同时定：只有一个算数', async () => {
    await filed()
    const both = await Promise.all([
      town.call(bureau, 'plan/decide', { ...own, version: 1, decision: 'noted', words: '', op: newOp() }),
      town.call(bureau, 'plan/decide', {
        ...own,
        version: 1,
        decision: 'returned',
        words: '场地不够用',
        op: newOp(),
      }),
    ])
    expect(both.filter(({ reply }) => reply.ok)).toHaveLength(1)
    const draft = await draftNow()
    const [version] = await town.all('plan_versions', own)
    expect(version?.state).toBe(draft.state)
  })

  test('同时送备案和保存：备案的就是存下的那一份', async () => {
    let { rev } = await whole()
    const { content } = await draftNow()
    for (let round = 0; round < 4; round += 1) {
      const typed = { ...content, offerHours: 12 + round }
      const [, sent] = await Promise.all([
        town.call(desk, 'plan/save', { ...own, rev, content: typed, op: newOp() }),
        town.call(sh.principal.openid, 'plan/file', { ...own, rev, op: newOp() }),
      ])
      const draft = await draftNow()
      const version = (await town.all('plan_versions', own)).find((one) => one.version === draft.version)
      if (sent.reply.ok) {
        expect(version?.content).toEqual(draft.content)
        ;({ rev } = await town.ask(desk, 'plan/takeBack', { ...own, op: newOp() }))
      } else {
        expect(draft.state).toBe('draft')
        rev = draft.rev
      }
    }
  })
})

describe('别人的东西碰不到', () => {
  test('别校的教务、本校的老师和家长、教育局，各自不能做的', async () => {
    const { rev, content } = await begin()
    const input = { ...own, rev, content, op: newOp() }
    for (const openid of [yt.office.openid, sh.teacher(1).openid, sh.guardian(1).openid, bureau]) {
      expect(await town.refusal(openid, 'plan/save', input)).toBe('access/not-allowed')
      expect(await town.refusal(openid, 'plan/file', { ...own, rev, op: newOp() })).toBe('access/not-allowed')
      expect(await town.refusal(openid, 'plan/desk', own)).toBe('access/not-allowed')
    }
    await filed().catch(() => undefined)
    const verdict = { ...own, version: 1, decision: 'noted' as const, words: '', op: newOp() }
    for (const openid of [desk, sh.principal.openid, yt.office.openid])
      expect(await town.refusal(openid, 'plan/decide', verdict)).toBe('access/not-allowed')
    expect(await town.refusal(desk, 'plan/filings', { termId: null })).toBe('access/not-allowed')
    expect(await town.refusal('openid-nobody', 'plan/desk', own)).toBe('access/unknown-caller')
  })

  test('课程编号只能是本校本学期的', async () => {
    const { rev, content } = await begin()
    const withId = (id: string, key = id): PlanContent => {
      const course = { ...clubCourse(sh, 'x', 10), _id: asId<'Course'>(id) }
      return { ...content, courses: { ...content.courses, [asId<'Course'>(key)]: course } }
    }
    for (const [id, key] of [
      ['yt_2027-spring_ball'],
      ['sh_2026-autumn_ball'],
      ['yt-ball'],
      ['sh-ball'],
      ['constructor'],
      ['sh_2027-spring_a', 'sh_2027-spring_b'],
    ] as [string, string?][])
      expect(
        await town.refusal(desk, 'plan/save', { ...own, rev, content: withId(id, key), op: newOp() }),
      ).toBe('plan/course-id-wrong')
    expect(await draftNow()).toMatchObject({ rev })
  })

  test('老师的名字按任命，不按填的', async () => {
    const { rev, content } = await begin()
    const ball = clubCourse(sh, 'ball', 10, { teacherName: '别人' })
    await save(rev, { ...content, courses: { ...content.courses, [ball._id]: ball } })
    expect((await draftNow()).content.courses[ball._id]?.teacherName).toBe('李ball老师')
  })
})

describe('改已经公布的方案', () => {
  /** The autumn plan of the town is in force, its windows are open, children are in its club. */
  const autumn = { schoolId: sh.school._id, termId: TERM._id }
  const ball = asId<'Course'>('sh-ball')

  test('新开一版还是原来的课程编号和窗口', async () => {
    await published()
    const next = writtenOf(await town.ask(desk, 'plan/begin', { ...own, from: 'empty', op: newOp() }))
    expect(next).toMatchObject({ state: 'draft', version: 2 })
    expect(Object.keys(next.content.courses)).toContain(courseId(sh, 'ball'))
    expect(next.content.windows).toHaveLength(1)
    const old = writtenOf(await town.ask(desk, 'plan/begin', { ...autumn, from: 'empty', op: newOp() }))
    expect(old).toMatchObject({ version: 2 })
    expect(Object.keys(old.content.courses)).toContain(ball)
  })

  /** The next version of the spring plan, noted, with `edit` applied. */
  async function nextVersion(edit: (content: PlanContent) => PlanContent): Promise<number> {
    const next = writtenOf(await town.ask(desk, 'plan/begin', { ...own, from: 'empty', op: newOp() }))
    const { rev } = await save(next.rev, edit(next.content))
    const { version } = await town.ask(desk, 'plan/file', { ...own, rev, op: newOp() })
    await decide(version, 'noted')
    return version
  }
  const capacity =
    (to: number) =>
    (content: PlanContent): PlanContent => ({
      ...content,
      courses: { ...content.courses, [courseId(sh, 'ball')]: clubCourse(sh, 'ball', to) },
    })
  const publishRefusal = (version: number) =>
    town.call(desk, 'plan/publish', { ...own, version, op: newOp() }).then(({ reply }) => reply)
  const seats = () => town.one('seats', courseId(sh, 'ball'))
  const firstCome = { windows: [FIRST_COME] }
  const enrolled = async (count: number) => {
    await town.cloud.clock.set(OPENS)
    for (let n = 1; n <= count; n += 1)
      await town.ask(sh.guardian(n).openid, 'enrolment/enrol', {
        items: [{ pupilId: sh.pupil(n)._id, termId: NEXT._id, courseId: courseId(sh, 'ball') }],
        signature: {
          version: CONSENT_VERSION,
          signedName: `家长${n}`,
        },
        op: newOp(),
      })
  }

  test.each([
    [36, 34],
    [3, 1],
    [2, 0],
  ])('报了 2 人，名额改成 %i：还剩 %i，和总是容量', async (to, left) => {
    await published(firstCome)
    await enrolled(2)
    const version = await nextVersion(capacity(to))
    await town.ask(desk, 'plan/publish', { ...own, version, op: newOp() })
    expect(await seats()).toMatchObject({ capacity: to, left })
    expect(Object.keys((await seats()).claims)).toHaveLength(2)
  })

  test('备案以后又有人报，名额就不能少于人数，什么也没变', async () => {
    await published(firstCome)
    await enrolled(1)
    const version = await nextVersion((content) => capacity(1)(content))
    await enrolled(2)
    expect(await publishRefusal(version)).toMatchObject({ refusal: { code: 'plan/seats-taken', taken: 2 } })
    expect(await seats()).toMatchObject({ capacity: 30, left: 28 })
    expect(await draftNow()).toMatchObject({ state: 'noted', publishing: null })
    expect(await town.one('plans', `${own.schoolId}:${own.termId}`)).toMatchObject({ version: 1 })
  })

  test('有孩子的课不能删、不能换日子；没人的可以删', async () => {
    await published(firstCome)
    const without = (content: PlanContent): PlanContent => ({
      ...content,
      courses: Object.fromEntries(
        Object.entries(content.courses).filter(([id]) => id !== courseId(sh, 'ball')),
      ),
    })
    const version = await nextVersion(without)
    await enrolled(1)
    expect(await publishRefusal(version)).toMatchObject({
      refusal: { code: 'plan/course-in-use', placed: 1 },
    })
    await town.ask(desk, 'plan/takeBack', { ...own, op: newOp() })
    await town.ask(sh.guardian(1).openid, 'enrolment/withdraw', {
      pupilId: sh.pupil(1)._id,
      termId: NEXT._id,
      courseId: courseId(sh, 'ball'),
      op: newOp(),
    })
    const { rev } = await draftNow()
    const again = await town.ask(desk, 'plan/file', { ...own, rev, op: newOp() })
    await decide(again.version, 'noted')
    await town.ask(desk, 'plan/publish', { ...own, version: again.version, op: newOp() })
    expect(await seats()).toMatchObject({ capacity: 0, left: 0 })
    expect(
      (await town.one('plans', `${own.schoolId}:${own.termId}`)).courses[courseId(sh, 'ball')],
    ).toBeUndefined()
  })

  test('有孩子的托管课没有名额可数，也不能删、不能换班', async () => {
    await published(firstCome)
    await town.cloud.clock.set(OPENS)
    const care = courseId(sh, 'sh-h1')
    await town.ask(sh.guardian(1).openid, 'enrolment/enrol', {
      items: [{ pupilId: sh.pupil(1)._id, termId: NEXT._id, courseId: care }],
      signature: {
        version: CONSENT_VERSION,
        signedName: '家长1',
      },
      op: newOp(),
    })
    const next = writtenOf(await town.ask(desk, 'plan/begin', { ...own, from: 'empty', op: newOp() }))
    const ofGrade = { ...next.content.courses[care]!, homeroomId: null }
    const venues = next.content.venues.map((venue) => ({ ...venue, seats: 90 }))
    const { rev } = await save(next.rev, {
      ...next.content,
      venues,
      courses: { ...next.content.courses, [care]: ofGrade },
    })
    const { reply } = await town.call(desk, 'plan/file', { ...own, rev, op: newOp() })
    expect(reply).toMatchObject({ refusal: { code: 'plan/gaps', count: 1 } })
  })

  test('开始了的窗口只能延长截止时间', async () => {
    await published()
    const window = (more: object) => (content: PlanContent) => ({
      ...content,
      windows: content.windows.map((one) => ({ ...one, ...more })),
    })
    const filing = async (edit: (content: PlanContent) => PlanContent) => {
      const draft = await draftNow()
      const { rev, content } =
        draft.state === 'published'
          ? writtenOf(await town.ask(desk, 'plan/begin', { ...own, from: 'empty', op: newOp() }))
          : draft
      const inForce = (await town.one('plans', `${own.schoolId}:${own.termId}`)).windows
      const saved = await save(rev, edit({ ...content, windows: inForce }))
      const { reply } = await town.call(desk, 'plan/file', { ...own, rev: saved.rev, op: newOp() })
      return reply.ok ? 'filed' : 'refusal' in reply ? reply.refusal.code : 'fault'
    }
    await town.cloud.clock.set(OPENS - 1)
    expect(await filing(window({ opensAt: OPENS + 1 }))).toBe('filed')
    await town.ask(desk, 'plan/takeBack', { ...own, op: newOp() })
    await town.cloud.clock.set(OPENS)
    expect(await filing(window({ opensAt: OPENS + 1 }))).toBe('plan/window-begun')
    expect(await filing(window({ name: '别的名字' }))).toBe('plan/window-begun')
    expect(await filing(window({ closesAt: CLOSES - 1 }))).toBe('plan/window-begun')
    expect(
      await filing((content) => ({
        ...content,
        windows: content.windows.map((one) => ({ ...one, id: 'w2' })),
      })),
    ).toBe('plan/window-begun')
    await town.cloud.clock.set(CLOSES)
    expect(await filing(window({ closesAt: CLOSES + HOUR / 2 }))).toBe('plan/window-over')
    await town.cloud.clock.set(CLOSES - 1)
    expect(await filing(window({ closesAt: CLOSES + HOUR / 2 }))).toBe('filed')
    const { version } = await draftNow()
    await decide(version, 'noted')
    await town.ask(desk, 'plan/publish', { ...own, version, op: newOp() })
    const [draw] = await town.all('draws', own)
    expect(draw).toMatchObject({ opensAt: OPENS, closesAt: CLOSES + HOUR / 2 })
    expect(await town.all('draw_secrets')).toHaveLength(1)
  })

  test('没开始的窗口去掉，抽签也跟着去掉；再加回来还是同一个承诺', async () => {
    await published()
    const [before] = await town.all('draws', own)
    const version = await nextVersion((content) => ({ ...content, ...firstCome }))
    await town.ask(desk, 'plan/publish', { ...own, version, op: newOp() })
    expect(await town.all('draws')).toEqual([])
    const back = await nextVersion((content) => ({ ...content, windows: [BY_DRAW] }))
    await town.ask(desk, 'plan/publish', { ...own, version: back, op: newOp() })
    const [after] = await town.all('draws', own)
    expect(after?.commitment).toBe(before?.commitment)
  })

  test('学校定过的校历和调过的课都留着', async () => {
    await published()
    await town.ask(desk, 'plan/setClosed', {
      schoolId: sh.school._id,
      day: '2026-12-25',
      reason: '校运动会',
      op: newOp(),
    })
    const begun = writtenOf(await town.ask(desk, 'plan/begin', { ...autumn, from: 'empty', op: newOp() }))
    expect(begun.version).toBe(2)
    const before = await town.one('plans', `${autumn.schoolId}:${autumn.termId}`)
    expect(before.calendar.closed).toEqual({ '2026-12-25': '校运动会' })
    expect((await town.one('plans', `${own.schoolId}:${own.termId}`)).calendar.closed).toEqual({})
    const version = await nextVersion((content) => ({ ...content, offerHours: 48 }))
    await town.ask(desk, 'plan/publish', { ...own, version, op: newOp() })
    expect(await town.one('plans', `${own.schoolId}:${own.termId}`)).toMatchObject({
      offerHours: 48,
      version: 2,
      changes: [],
    })
  })
})

describe('教育局看全市', () => {
  test('每所学校都在，没写的也在，做到哪一步都看得见', async () => {
    const states = async () =>
      (await town.ask(bureau, 'plan/filings', { termId: NEXT._id })).filings.map((one) => [
        one.schoolName,
        one.state,
        one.version,
        one.publishedVersion,
      ])
    expect(await states()).toEqual([
      ['sh小学', 'none', null, null],
      ['yt小学', 'none', null, null],
    ])
    await filed()
    expect((await states())[0]).toEqual(['sh小学', 'filed', 1, null])
    const { filings } = await town.ask(bureau, 'plan/filings', { termId: NEXT._id })
    expect(filings[0]).toMatchObject({ filedByName: '许敏', filedAt: atMinute(DAY, 420) })
    await decide(1, 'returned', '请再核对场地')
    expect((await states())[0]).toEqual(['sh小学', 'returned', 1, null])
    const now = await town.ask(bureau, 'plan/filings', { termId: null })
    expect(now.term._id).toBe(TERM._id)
    expect(now.filings[0]).toMatchObject({ state: 'published', publishedVersion: 1 })
  })

  test('没定课表的调休日列出来，过去的不算', async () => {
    await town.cloud.clock.set(atMinute('2026-09-15', 420))
    const { filings } = await town.ask(bureau, 'plan/filings', { termId: TERM._id })
    expect(filings[0]?.undecidedDays).toEqual(['2026-09-20', '2026-10-10'])
    await town.cloud.clock.set(atMinute('2026-09-21', 420))
    const later = await town.ask(bureau, 'plan/filings', { termId: TERM._id })
    expect(later.filings[0]?.undecidedDays).toEqual(['2026-10-10'])
  })
})

test('没绑定的人也看得到全市的指南，过去的学期不在里面', async () => {
  await published()
  const heads = async () => {
    const { reply } = await town.call('openid-stranger', 'plan/guides', {})
    if (!reply.ok) throw new Error(reply.say)
    return reply.value.guides.map((one) => [one.schoolName, one.termName])
  }
  expect(await heads()).toEqual([
    ['sh小学', TERM.name],
    ['sh小学', NEXT.name],
    ['yt小学', TERM.name],
  ])
  await town.cloud.clock.set(atMinute('2027-01-23', 420))
  expect(await heads()).toEqual([['sh小学', NEXT.name]])
})

test('一屏、一存、一公布各用几次数据库', async () => {
  const { rev, content } = await begin()
  const opened = await town.call(desk, 'plan/desk', own)
  const saved = await town.call(desk, 'plan/save', { ...own, rev, content, op: newOp() })
  expect(opened.requests).toBeLessThanOrEqual(12)
  expect(saved.requests).toBeLessThanOrEqual(13)
  await published().catch(() => undefined)
  const guide = await town.call(null, 'plan/guide', { schoolId: own.schoolId, termId: null })
  expect(guide.requests).toBeLessThanOrEqual(2)
  const all = await town.call(null, 'plan/guides', {})
  expect(all.requests).toBeLessThanOrEqual(2)
  const filings = await town.call(bureau, 'plan/filings', { termId: NEXT._id })
  expect(filings.requests).toBeLessThanOrEqual(7)
})
