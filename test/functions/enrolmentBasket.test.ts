/** B3 · one basket for several children and schools; paper; who may do what; what it costs. */
import { CONSENT_VERSION } from '@/domain/enrolment/consent'
import { brokenSeats } from '@/domain/enrolment/waitingList'
import { asId } from '@/domain/ids'
import { atMinute, DAY as DAY_MS } from '@/domain/time'
import { agreedBy, aSchool, TERM } from './given/aSchool'
import { enrolling, upon } from './given/enrolling'
import { newOp, Town } from './given/Town'

const DAY = '2026-11-23'
const OPENS = atMinute(DAY, 480)
const CLOSES = atMinute(DAY, 1080)

const clubs = [
  { id: 'ball', capacity: 40 },
  { id: 'ink', capacity: 1 },
]
const make = () => {
  const here = aSchool({
    id: 'sh',
    day: DAY,
    clubs,
    pupilsEach: 12,
    window: { opensAt: OPENS, closesAt: CLOSES },
  })
  const there = aSchool({
    id: 'yt',
    day: DAY,
    clubs,
    pupilsEach: 12,
    window: { opensAt: OPENS, closesAt: CLOSES },
  })
  for (const n of [1, 2, 3, 4]) {
    const sister = there.pupil(n)
    sister.name = `阿依·古丽${n}`
    here.guardian(n).wards.push({
      pupilId: sister._id,
      schoolId: there.school._id,
      relation: '妈妈',
      since: TERM.firstDay,
      consents: agreedBy('on-paper', '家长'),
    })
  }
  for (const week of [...here.weeks, ...there.weeks])
    week.name = [...here.pupils, ...there.pupils].find((pupil) => pupil._id === week.pupilId)?.name ?? ''
  return { here, there }
}

describe('一个篮子', () => {
  const { here, there } = make()
  let town: Town
  beforeAll(async () => {
    town = await Town.with([here, there], DAY, { instances: 3 })
    await town.cloud.clock.set(OPENS)
  })
  afterAll(() => town.close())
  const guardian = (n: number) => here.guardian(n).openid
  const item = (pupilId: string, courseId: string) => {
    const [one] = enrolling(pupilId, courseId).items
    if (one === undefined) throw new Error('no item')
    return one
  }
  const both = (n: number, his: string, hers: string) => ({
    items: [item(here.pupil(n)._id, `sh-${his}`), item(there.pupil(n)._id, `yt-${hers}`)],
    signature: null,
    op: newOp(),
  })
  const held = async (pupilId: string) =>
    [
      ...new Set(
        Object.values((await town.one('weeks', `${pupilId}:${TERM._id}`)).places).map((p) => p.courseId),
      ),
    ].filter((course) => !/care/.test(course))

  test('两个孩子、两所学校，一次提交都报上；两个孩子的家长各收到一条', async () => {
    const { placements } = await town.ask(guardian(1), 'enrolment/enrol', both(1, 'ball', 'ink'))
    expect(placements).toMatchObject([
      { pupilId: 'sh-p1', courseId: 'sh-ball', state: 'placed', left: 39, since: '2026-11-24' },
      { pupilId: 'yt-p1', courseId: 'yt-ink', state: 'placed', left: 0, since: '2026-11-24' },
    ])
    await town.timer('notice', 'send')
    const told = await town.all('messages', { template: 'enrolled' })
    expect(told.map((message) => [message.personId, message.data['child']]).sort()).toEqual([
      ['sh-g1', here.pupil(1).name],
      ['sh-g1', '阿依·古丽1'],
      ['yt-g1', '阿依·古丽1'],
    ])
  })

  test('一门满了，一门也不报，说出是哪一门；名额原样退回', async () => {
    const before = await town.one('seats', 'sh-ball')
    const { reply } = await town.call(guardian(2), 'enrolment/enrol', both(2, 'ball', 'ink'))
    expect(reply).toMatchObject({ ok: false, refusal: { code: 'enrolment/full', course: 'ink' } })
    expect([await held('sh-p2'), await held('yt-p2')]).toEqual([[], []])
    const after = await town.one('seats', 'sh-ball')
    expect([after.left, after.claims]).toEqual([before.left, before.claims])
    expect((await town.one('weeks', `sh-p2:${TERM._id}`)).entries).toEqual([])
  })

  test('篮子里有别家的孩子，整个不行', async () => {
    const input = both(2, 'ball', 'ball')
    const mixed = { ...input, items: [...input.items, item(here.pupil(9)._id, 'sh-ball')] }
    expect(await town.refusal(guardian(2), 'enrolment/enrol', mixed)).toBe('access/not-allowed')
    expect(await held('sh-p2')).toEqual([])
  })

  test('同一个篮子连点八次、两部手机各点一次：只报一次，只有一条记录', async () => {
    const input = both(3, 'ball', 'ball')
    const replies = await Promise.all([
      ...Array.from({ length: 8 }, () => town.call(guardian(3), 'enrolment/enrol', input)),
      town.call(guardian(3), 'enrolment/enrol', { ...input, op: newOp() }),
    ])
    expect(replies.map(({ reply }) => (reply.ok ? 'ok' : reply.say))).toEqual(Array(9).fill('ok'))
    for (const pupil of ['sh-p3', 'yt-p3'])
      expect((await town.one('weeks', `${pupil}:${TERM._id}`)).entries).toHaveLength(1)
    for (const course of ['sh-ball', 'yt-ball'])
      expect(brokenSeats(await town.one('seats', course))).toEqual([])
  })

  test('退了课以后，原来那次提交迟到了又来一遍：不会又报上', async () => {
    const late = enrolling(here.pupil(5)._id, 'sh-ball')
    await town.ask(guardian(5), 'enrolment/enrol', late)
    await town.ask(guardian(5), 'enrolment/withdraw', upon(here.pupil(5)._id, 'sh-ball'))
    expect(await town.refusal(guardian(5), 'enrolment/enrol', late)).toBe('enrolment/changed-since')
    expect(await held('sh-p5')).toEqual([])
  })

  test('没签自愿申请，先要签；签了记在名册里，下次不用再签', async () => {
    const week = here.weeks.find((one) => one.pupilId === here.pupil(6)._id)
    if (week === undefined) throw new Error('no week')
    const fresh = await Town.with(
      [{ ...here, weeks: [{ ...week, consent: null }, ...here.weeks.filter((one) => one !== week)] }],
      DAY,
    )
    try {
      await fresh.cloud.clock.set(OPENS)
      const ask = enrolling(here.pupil(6)._id, 'sh-ball')
      expect(await fresh.refusal(guardian(6), 'enrolment/enrol', ask)).toBe('enrolment/consent-missing')
      const other = { ...ask, signature: { version: CONSENT_VERSION, signedName: '别人' } }
      expect(await fresh.refusal(guardian(6), 'enrolment/enrol', other)).toBe('enrolment/consent-name')
      expect((await fresh.one('seats', 'sh-ball')).left).toBe(40)
      const mine = { ...ask, signature: { version: CONSENT_VERSION, signedName: ' 家 长6 ' } }
      await fresh.ask(guardian(6), 'enrolment/enrol', mine)
      const { consent } = await fresh.one('weeks', week._id)
      expect(consent).toEqual({
        version: CONSENT_VERSION,
        signedName: '家 长6',
        by: 'sh-g6',
        at: OPENS,
        on: 'phone',
      })
      const board = await fresh.ask(guardian(6), 'enrolment/board', { pupilId: week.pupilId, termId: null })
      expect(board.signed).toBe(true)
    } finally {
      await fresh.close()
    }
  })

  test('换课：换上新的，旧的名额空出来；时间冲突的第三门不许', async () => {
    await town.ask(guardian(7), 'enrolment/enrol', enrolling(here.pupil(7)._id, 'sh-ball'))
    const before = (await town.one('seats', 'sh-ball')).left
    const swap = { ...upon(here.pupil(7)._id, 'sh-ink'), from: asId<'Course'>('sh-ball') }
    for (let i = 0; i < 2; i += 1) {
      const { placements } = await town.ask(guardian(7), 'enrolment/swap', swap)
      expect(placements).toMatchObject([
        { courseId: 'sh-ball', state: 'free', left: before + 1 },
        { courseId: 'sh-ink', state: 'placed', left: 0 },
      ])
    }
    await town.ask(guardian(8), 'enrolment/enrol', enrolling(here.pupil(8)._id, 'sh-ball'))
    const full = { ...upon(here.pupil(8)._id, 'sh-ink'), from: asId<'Course'>('sh-ball') }
    expect(await town.refusal(guardian(8), 'enrolment/swap', full)).toBe('enrolment/full')
    expect(await held('sh-p8')).toEqual(['sh-ball'])
    for (const course of ['sh-ball', 'sh-ink'])
      expect(brokenSeats(await town.one('seats', course))).toEqual([])
  })

  test('请求数：一个孩子一门课四个；选课页四个', async () => {
    const enrolled = await town.call(
      guardian(10),
      'enrolment/enrol',
      enrolling(here.pupil(10)._id, 'sh-ball'),
    )
    expect(enrolled.reply.ok && enrolled.requests).toBe(4)
    const board = await town.call(guardian(1), 'enrolment/board', {
      pupilId: here.pupil(1)._id,
      termId: null,
    })
    expect(board.reply.ok && board.requests).toBe(4)
  })

  test('选课页：兄弟姐妹（别的学校的也在）、窗口、价格、退费、挡着的课', async () => {
    const board = await town.ask(guardian(1), 'enrolment/board', { pupilId: here.pupil(1)._id, termId: null })
    expect(board.siblings).toMatchObject([{ pupilId: 'yt-p1', name: '阿依·古丽1', schoolId: 'yt' }])
    expect(board).toMatchObject({
      termId: TERM._id,
      terms: [{ termId: TERM._id, name: TERM.name }],
      window: { state: 'open', mode: 'first-come', opensAt: OPENS, closesAt: CLOSES },
      nextWindows: [],
      draw: null,
      signed: true,
      signerName: '家长1',
      since: '2026-11-24',
      fee: { unit: 'term' },
    })
    const [ball, ink] = ['sh-ball', 'sh-ink'].map((id) =>
      board.courses.find((course) => course.courseId === id),
    )
    expect(ball).toMatchObject({
      state: 'placed',
      since: '2026-11-24',
      refundFen: 12_000,
      quote: { serviceFen: 12_000, agencyFen: 0 },
    })
    expect(ink).toMatchObject({
      state: 'full',
      left: 0,
      clashWith: { courseId: 'sh-ball', name: 'ball' },
      refundFen: null,
    })
  })

  test('别的学期、别的学校：说没有公布', async () => {
    const nowhere = asId<'Term'>('2099-autumn')
    const ask = { pupilId: here.pupil(1)._id, termId: nowhere }
    expect(await town.refusal(guardian(1), 'enrolment/board', ask)).toBe('enrolment/plan-not-published')
    const [one] = enrolling(here.pupil(1)._id, 'sh-ball').items
    if (one === undefined) throw new Error('no item')
    const input = { items: [{ ...one, termId: nowhere }], signature: null, op: newOp() }
    expect(await town.refusal(guardian(1), 'enrolment/enrol', input)).toBe('enrolment/no-week')
    const foreign = enrolling(here.pupil(1)._id, 'yt-ball')
    expect(await town.refusal(guardian(1), 'enrolment/enrol', foreign)).toBe('enrolment/course-unknown')
  })
})

describe('纸质报名', () => {
  const { here, there } = make()
  let town: Town
  beforeAll(async () => {
    town = await Town.with([here, there], DAY)
  })
  afterAll(() => town.close())
  const office = here.office.openid
  type Act = Parameters<typeof paper>[1]
  const paper = (
    n: number,
    act:
      | { kind: 'enrol'; courseIds: string[] }
      | { kind: 'withdraw' | 'wait' | 'stopWaiting' | 'accept'; courseId: string }
      | { kind: 'swap'; from: string; courseId: string },
    more: { signedName?: string; words?: string; pupilId?: string } = {},
  ) => ({
    schoolId: here.school._id,
    pupilId: here.pupil(n)._id as string,
    termId: TERM._id,
    signedName: '买买提·艾力',
    words: '家里没有手机',
    op: newOp(),
    act,
    ...more,
  })
  const enrol = (n: number, ...courseIds: string[]) => paper(n, { kind: 'enrol', courseIds })

  test.each([
    ['开始前一毫秒', OPENS - 1, 1, 'enrolment/not-opened-yet'],
    ['开始那一刻', OPENS, 1, 'ok'],
    ['截止那一刻', CLOSES, 2, 'ok'],
    ['学期当中', CLOSES + 20 * DAY_MS, 3, 'ok'],
    ['学期最后一天', atMinute(TERM.lastDay, 0), 4, 'enrolment/term-over'],
  ])('%s', async (_, at, n, expected) => {
    await town.cloud.clock.set(at)
    const { reply } = await town.call(office, 'enrolment/onPaper', enrol(n, 'sh-ball'))
    expect(reply.ok ? 'ok' : 'refusal' in reply ? reply.refusal.code : 'fault').toBe(expected)
  })

  test('记下是谁凭哪张纸办的；家长收到同样的通知，写明是纸质报名', async () => {
    await town.cloud.clock.set(OPENS)
    const [entry] = (await town.one('weeks', `sh-p1:${TERM._id}`)).entries
    expect(entry).toMatchObject({ how: 'paper', by: 'sh-office', words: '家里没有手机', from: '2026-11-24' })
    await town.timer('notice', 'send')
    const [told] = await town.all('messages', { personId: 'sh-g1', template: 'enrolled' })
    expect(told?.data['note']).toBe('纸质报名，2026年11月24日起上课')
  })

  test('签字的人、办的原因，缺一样都不行；空白也不行', async () => {
    for (const more of [{ signedName: '' }, { words: '' }, { signedName: '  ' }])
      expect(
        await town.refusal(
          office,
          'enrolment/onPaper',
          paper(5, { kind: 'enrol', courseIds: ['sh-ball'] }, more),
        ),
      ).toBe('enrolment/paper-incomplete')
  })

  test('别的学校的孩子、不存在的孩子、别的学校的办公室：不行', async () => {
    for (const pupilId of ['yt-p1', 'nobody']) {
      const theirs = paper(1, { kind: 'enrol', courseIds: ['yt-ball'] }, { pupilId })
      expect(await town.refusal(office, 'enrolment/onPaper', theirs)).toBe('access/other-school')
      const board = { schoolId: here.school._id, pupilId, termId: null }
      expect(await town.refusal(office, 'enrolment/paperBoard', board)).toBe('access/other-school')
    }
    for (const openid of [
      there.office.openid,
      here.principal.openid,
      here.guardian(1).openid,
      here.teacher(1).openid,
    ])
      expect(await town.refusal(openid, 'enrolment/onPaper', enrol(6, 'sh-ball'))).toBe('access/not-allowed')
  })

  test('满了也凭纸候补、让位、换课、退课，和家长点的是同一套规矩', async () => {
    await town.cloud.clock.set(CLOSES)
    const done = async (n: number, act: Act) =>
      (await town.ask(office, 'enrolment/onPaper', paper(n, act))).placements.map((row) => row.state)
    expect(await done(7, { kind: 'enrol', courseIds: ['sh-ink'] })).toEqual(['placed'])
    expect(await town.refusal(office, 'enrolment/onPaper', enrol(8, 'sh-ink'))).toBe('enrolment/full')
    expect(await done(8, { kind: 'wait', courseId: 'sh-ink' })).toEqual(['waiting'])
    expect(await done(8, { kind: 'enrol', courseIds: ['sh-ball'] })).toEqual(['placed'])
    expect(await done(7, { kind: 'swap', from: 'sh-ink', courseId: 'sh-ball' })).toEqual(['free', 'placed'])
    expect(await done(8, { kind: 'accept', courseId: 'sh-ink' })).toEqual(['placed', 'free'])
    expect(await done(8, { kind: 'withdraw', courseId: 'sh-ink' })).toEqual(['free'])
    expect(await town.one('seats', 'sh-ink')).toMatchObject({ left: 1, waiting: 0, offered: 0 })
  })

  test('截止以后有人排着，办公室也不能插队', async () => {
    await town.ask(office, 'enrolment/onPaper', enrol(9, 'sh-ink'))
    await town.ask(office, 'enrolment/onPaper', paper(10, { kind: 'wait', courseId: 'sh-ink' }))
    expect(await town.refusal(office, 'enrolment/onPaper', enrol(11, 'sh-ink'))).toBe('enrolment/others-wait')
  })

  test('按姓名、按拼音首字母找孩子，说有没有家长用小程序；只找本校', async () => {
    const find = (words: string) =>
      town.ask(office, 'enrolment/findPupil', { schoolId: here.school._id, words })
    const { pupils } = await find(here.pupil(1).name)
    expect(pupils).toEqual([
      {
        pupilId: 'sh-p1',
        name: here.pupil(1).name,
        homeroomName: '三(1)班',
        grade: 3,
        hasApp: true,
      },
    ])
    expect((await find('ABC')).pupils).toHaveLength(12)
    expect((await find('阿依·古丽1')).pupils).toEqual([])
    expect((await find('')).pupils).toEqual([])
  })
})

describe('覆盖面与报名台', () => {
  const { here, there } = make()
  let town: Town
  beforeAll(async () => {
    town = await Town.with([here, there], DAY)
    const bureau = { ...here.principal, _id: asId<'Person'>('bureau'), openid: 'openid-bureau', wards: [] }
    await town.cloud.db.insertMany('persons', [
      { ...bureau, appointments: [{ schoolId: null, role: 'bureau', from: TERM.firstDay, to: null }] },
    ])
    await town.cloud.clock.set(OPENS)
    for (const n of [1, 2])
      await town.ask(here.guardian(n).openid, 'enrolment/enrol', enrolling(`sh-p${n}`, 'sh-ball'))
    await town.ask(here.guardian(3).openid, 'enrolment/enrol', enrolling('sh-p3', 'sh-ink'))
    await town.ask(here.guardian(4).openid, 'enrolment/wait', { ...upon('sh-p4', 'sh-ink'), signature: null })
  })
  afterAll(() => town.close())
  const schoolId = here.school._id

  test('学校当场数；全市看数好的，没数过的说没有；定时器数过就有了', async () => {
    const mine = await town.ask(here.office.openid, 'enrolment/coverage', { schoolId, termId: null })
    const figures = { pupils: 12, asked: 12, placed: 12, waiting: 1, fiveDays: 12 }
    expect(mine).toMatchObject({ ...figures, at: OPENS, homerooms: [{ name: '三(1)班', ...figures }] })
    const city = () => town.ask('openid-bureau', 'enrolment/cityCoverage', { termId: null })
    const rows = async () =>
      (await city()).schools.map(({ schoolId: id, at, pupils, hasPlan }) => [id, at, pupils, hasPlan])
    expect(await rows()).toEqual([
      ['sh', OPENS, 12, true],
      ['yt', null, 0, true],
    ])
    await town.timer('enrolment', 'countCoverage')
    expect(await rows()).toEqual([
      ['sh', OPENS, 12, true],
      ['yt', OPENS, 12, true],
    ])
    expect((await city()).city).toMatchObject({ pupils: 24, placed: 24 })
  })

  test('窗口关着就等到夜里才数；夜里数一遍', async () => {
    await town.cloud.clock.set(CLOSES)
    await town.timer('enrolment', 'countCoverage')
    expect((await town.one('coverages', `yt:${TERM._id}`)).at).toBe(OPENS)
    const night = atMinute('2026-11-24', 5)
    await town.cloud.clock.set(night)
    await town.timer('enrolment', 'countCoverage')
    expect((await town.one('coverages', `yt:${TERM._id}`)).at).toBe(night)
    await town.cloud.clock.set(OPENS)
  })

  test('教育局看不到孩子，学校看不到别校', async () => {
    const stored = JSON.stringify(await town.all('coverages'))
    for (const pupil of here.pupils) expect(stored).not.toContain(pupil.name)
    expect(await town.refusal(there.office.openid, 'enrolment/coverage', { schoolId, termId: null })).toBe(
      'access/not-allowed',
    )
    expect(await town.refusal(here.office.openid, 'enrolment/cityCoverage', { termId: null })).toBe(
      'access/not-allowed',
    )
  })

  test('报名台：窗口、每门课报了几个留着几个排着几个、托管差几位老师', async () => {
    const desk = await town.ask(here.office.openid, 'enrolment/drawDesk', { schoolId, termId: null })
    expect(desk.windows).toMatchObject([{ windowId: 'w1', opensAt: OPENS, closesAt: CLOSES, draw: null }])
    expect(desk.courses).toMatchObject([
      { courseId: 'sh-ball', capacity: 40, taken: 2, offered: 0, waiting: 0, wished: 0 },
      { courseId: 'sh-ink', capacity: 1, taken: 1, offered: 0, waiting: 1, wished: 0 },
    ])
    expect(desk.coverage.pupils).toBe(12)
    expect(desk.shortage).toEqual([])
  })
})
