/** Wishes, sealing and the number through the real functions: boundaries, two phones, two people, nothing secret in public. */
import { CONSENT_VERSION } from '@/domain/enrolment/consent'
import { EARLIEST_SOURCE } from '@/domain/draw/number'
import { TICKET_PATTERN } from '@/domain/draw/ticket'
import { verifyDraw } from '@/domain/draw/verifyDraw'
import { brokenSeats } from '@/domain/enrolment/waitingList'
import { asId, weekId } from '@/domain/ids'
import { sha256 } from '@/domain/sha256'
import { atMinute } from '@/domain/time'
import {
  aDrawSchool,
  CLOSES,
  confirmDraw,
  FIXED,
  openDraw,
  OPENS,
  runUntilDone,
  SEALED,
  siblings,
  twinOf,
  wishesOf,
  wishing,
  type DrawSchool,
} from './given/aDrawSchool'
import { TERM } from './given/aSchool'
import { enrolling } from './given/enrolling'
import { newOp, Town } from './given/Town'

const DAY = '2026-11-23'
const CLUBS = [
  { id: 'ball', capacity: 2, weekdays: [2 as const] },
  { id: 'chess', capacity: 1, weekdays: [2 as const] },
  { id: 'zither', capacity: 3, weekdays: [5 as const] },
]
const PUPILS = 12

let town: Town
let school: DrawSchool
const principal = () => school.principal.openid
const dutyLeader = () => school.dutyLeader.openid
const guardian = (n: number) => school.guardian(n).openid
const save = (n: number, ranked: Record<string, string[]>, by = n, more: object = {}) =>
  town.ask(guardian(by), 'enrolment/wishes', { ...wishing(school, n, ranked), ...more })
const saved = async (n: number) =>
  (await wishesOf(town, school)).find(({ pupilId }) => pupilId === school.pupil(n)._id)
const draw = () => town.one('draws', school.drawId)
const number = (value: string, witnesses = '家委会王女士', op = newOp()) => ({
  ...school.name,
  number: value,
  witnesses,
  op,
})
const again = (value: string, op = newOp()) => ({ ...school.name, number: value, op })
const edit = async (name: string, id: string, fields: object) => {
  const before = town
  town = await twinOf(before, { [name]: { [id]: () => fields } })
  await before.close()
}
const setTime = (minute: number, ms = 0) => town.cloud.clock.set(atMinute(DAY, minute) + ms)

beforeEach(async () => {
  school = aDrawSchool({ id: 'sh', day: DAY, pupils: PUPILS, clubs: CLUBS })
  siblings(school, 1, 2, 3)
  town = await Town.with([school], DAY)
})
afterEach(() => town.close())

describe('承诺', () => {
  test('定时器在窗口打开前立好抽签，公布密钥的指纹；再跑不换', async () => {
    await town.timer('enrolment', 'readyDraws')
    const { commitment } = await draw()
    const [kept] = await town.all('draw_secrets')
    expect(kept?.secret).toMatch(/^[0-9a-f]{64}$/)
    expect(sha256(kept?.secret ?? '')).toBe(commitment)
    await town.timer('enrolment', 'readyDraws')
    expect((await draw()).commitment).toBe(commitment)
    const shown = await town.ask('openid-of-nobody', 'enrolment/draw', school.name)
    expect(shown).toMatchObject({ state: 'open', commitment, secret: null, seed: null, groups: [] })
    expect(JSON.stringify(shown)).not.toContain(kept?.secret)
  })

  test('打开的那一毫秒还没有承诺：不再补，也不收志愿', async () => {
    await setTime(OPENS)
    await town.timer('enrolment', 'readyDraws')
    expect(await town.all('draws')).toEqual([])
    expect(await town.refusal(guardian(4), 'enrolment/wishes', wishing(school, 4, { ball: ['ball'] }))).toBe(
      'draw/not-ready',
    )
    expect(await town.refusal(null, 'enrolment/draw', school.name)).toBe('draw/none')
  })

  test('打开前方案改了时间，抽签跟着改；打开后只能延后截止', async () => {
    await town.timer('enrolment', 'readyDraws')
    const { commitment } = await draw()
    const [first, second] = school.plan.windows
    const change = (more: object) =>
      edit('plans', school.plan._id, { windows: [{ ...first, ...more }, second] })
    await change({ closesAt: atMinute(DAY, 660), name: '改名' })
    await town.timer('enrolment', 'readyDraws')
    expect(await draw()).toMatchObject({ closesAt: atMinute(DAY, 660), name: '改名', commitment })
    await setTime(OPENS)
    await change({ closesAt: atMinute(DAY, 600), name: '又改' })
    await town.timer('enrolment', 'readyDraws')
    expect(await draw()).toMatchObject({ closesAt: atMinute(DAY, 660), name: '改名' })
    await change({ closesAt: atMinute(DAY, 700) })
    await town.timer('enrolment', 'readyDraws')
    expect(await draw()).toMatchObject({ closesAt: atMinute(DAY, 700), name: '改名' })
  })
})

describe('填志愿', () => {
  beforeEach(() => openDraw(town))

  test('打开的那一毫秒起，到截止前一毫秒为止', async () => {
    await setTime(OPENS, -1)
    const input = wishing(school, 4, { ball: ['ball'] })
    expect(await town.refusal(guardian(4), 'enrolment/wishes', input)).toBe('enrolment/window-not-open')
    await setTime(OPENS)
    await town.ask(guardian(4), 'enrolment/wishes', input)
    await setTime(CLOSES, -1)
    await save(4, { ball: ['chess', 'ball'] })
    await setTime(CLOSES)
    expect(await town.refusal(guardian(4), 'enrolment/wishes', wishing(school, 4, {}))).toBe(
      'enrolment/window-closed',
    )
    expect((await saved(4))?.wishes).toEqual({ 'sh-ball': ['sh-chess', 'sh-ball'] })
  })

  test('不超过六次请求；编号八位，改志愿不换编号；看板上看得到自己的', async () => {
    const first = await town.call(guardian(4), 'enrolment/wishes', wishing(school, 4, { ball: ['ball'] }))
    expect(first.requests).toBeLessThanOrEqual(6)
    const view = await save(4, { ball: ['chess', 'ball'], zither: ['zither'] })
    expect(view.ticket).toMatch(TICKET_PATTERN)
    expect(view.groups).toEqual([
      { id: 'sh-ball', courseIds: ['sh-ball', 'sh-chess'] },
      { id: 'sh-zither', courseIds: ['sh-zither'] },
    ])
    const board = await town.ask(guardian(4), 'enrolment/board', {
      pupilId: school.pupil(4)._id,
      termId: null,
    })
    expect(board.draw).toEqual(view)
  })

  test('同一次保存发八遍，就是一次；旧的那次晚到，不盖掉新的', async () => {
    const input = wishing(school, 4, { ball: ['ball'] })
    await Promise.all(Array.from({ length: 8 }, () => town.ask(guardian(4), 'enrolment/wishes', input)))
    expect((await saved(4))?.entries).toHaveLength(1)
    await save(4, { ball: ['chess'] })
    const late = await town.ask(guardian(4), 'enrolment/wishes', input)
    expect(late.wishes).toEqual({ 'sh-ball': ['sh-chess'] })
    expect((await saved(4))?.entries).toHaveLength(2)
  })

  test('两部手机同时存，两次都算数，留下的是其中一次的全部', async () => {
    await Promise.all([save(4, { ball: ['ball'] }), save(4, { zither: ['zither'] })])
    const own = await saved(4)
    expect(own?.entries).toHaveLength(2)
    expect(Object.keys(own?.wishes ?? {})).toHaveLength(1)
  })

  test('全部取消：空着留下；从没填过的不留任何记录', async () => {
    await save(4, { ball: ['ball'] })
    expect((await save(4, {})).wishes).toEqual({})
    expect(await save(5, { ball: [] })).toMatchObject({ ticket: null, savedAt: null })
    expect(await saved(5)).toBeUndefined()
  })

  test('没有签过自愿申请：要签，签一次就够', async () => {
    await edit('weeks', weekId(school.pupil(4)._id, TERM._id), { consent: null })
    const input = wishing(school, 4, { ball: ['ball'] })
    expect(await town.refusal(guardian(4), 'enrolment/wishes', input)).toBe('enrolment/consent-missing')
    const signature = { version: CONSENT_VERSION, signedName: '家长4' }
    const wrong = { ...input, signature: { ...signature, signedName: '别人' } }
    expect(await town.refusal(guardian(4), 'enrolment/wishes', wrong)).toBe('enrolment/consent-name')
    await town.ask(guardian(4), 'enrolment/wishes', { ...input, signature })
    await save(4, { ball: ['chess'] })
    expect((await saved(4))?.consent).toMatchObject({ signedName: '家长4', on: 'phone' })
  })

  test('填志愿时签过，这个学期就签过了：再改志愿、报基本托管都不用再签', async () => {
    const id = weekId(school.pupil(4)._id, TERM._id)
    await edit('weeks', id, { consent: null, places: {} })
    const signature = { version: CONSENT_VERSION, signedName: '家长4' }
    await save(4, { ball: ['ball'] }, 4, { signature })
    expect((await town.one('weeks', id)).consent).toMatchObject({ signedName: '家长4', on: 'phone' })
    const board = { pupilId: school.pupil(4)._id, termId: TERM._id }
    expect((await town.ask(guardian(4), 'enrolment/board', board)).signed).toBe(true)
    await save(4, { ball: ['chess'] })
    await town.ask(guardian(4), 'enrolment/enrol', enrolling(school.pupil(4)._id, school.careCourse(1)))
    expect((await town.one('weeks', id)).entries).toHaveLength(1)
  })

  test('别人的孩子、别的学期、先报先得的窗口、没有的窗口：都不收', async () => {
    const input = wishing(school, 4, { ball: ['ball'] })
    const refused = (openid: string, more: object) =>
      town.refusal(openid, 'enrolment/wishes', { ...input, ...more })
    expect(await refused(guardian(5), {})).toBe('access/not-allowed')
    expect(await refused(principal(), {})).toBe('access/not-allowed')
    expect(await refused(guardian(4), { termId: asId<'Term'>('2027-spring') })).toBe(
      'enrolment/plan-not-published',
    )
    expect(await refused(guardian(4), { windowId: 'w2' })).toBe('draw/not-by-draw')
    expect(await refused(guardian(4), { windowId: 'w9' })).toBe('draw/none')
    expect(await town.all('wishes')).toEqual([])
  })

  test('一次抽签里没有两个孩子同一个编号：数据库不收', async () => {
    await save(4, { ball: ['ball'] })
    const twice = { ...(await saved(4)), _id: 'x', pupilId: 'x' }
    await expect(town.cloud.db.insertMany('wishes', [twice])).rejects.toThrow()
  })
})

describe('同签', () => {
  beforeEach(() => openDraw(town))
  const together = (n: number | null) => ({ together: n === null ? null : school.pupil(n)._id })

  test('在一个孩子那里勾，另一个那里也看得到；取消也是', async () => {
    await save(1, { ball: ['ball'] })
    expect((await save(2, { ball: ['ball'] }, 1, together(1))).together).toBe(school.pupil(1)._id)
    const board = await town.ask(guardian(1), 'enrolment/board', {
      pupilId: school.pupil(1)._id,
      termId: null,
    })
    expect(board.draw?.together).toBe(school.pupil(2)._id)
    expect((await save(1, { ball: ['chess'] }, 1, together(null))).together).toBeNull()
    expect((await saved(2))?.together).toBeNull()
  })

  test('第一次填的孩子没有动过勾选：兄弟那里勾的还在', async () => {
    await save(1, { ball: ['ball'] }, 1, together(2))
    expect((await save(2, { ball: ['ball'] }, 1, together(null))).together).toBe(school.pupil(1)._id)
  })

  test('不是自己的孩子、不是自己家的、自己和自己：不行', async () => {
    const refused = (openid: string, n: number, other: number) =>
      town.refusal(openid, 'enrolment/wishes', {
        ...wishing(school, n, { ball: ['ball'] }),
        ...together(other),
      })
    expect(await refused(guardian(1), 1, 4)).toBe('draw/together-wrong')
    expect(await refused(guardian(2), 2, 1)).toBe('draw/together-wrong')
    expect(await refused(guardian(1), 1, 1)).toBe('draw/together-wrong')
  })

  test('勾选的孩子法院不许他接：也不行', async () => {
    const barred = school.guardian(1).wards.map((ward) => ({
      ...ward,
      courtBarred: ward.pupilId === school.pupil(2)._id,
    }))
    await edit('persons', school.guardian(1)._id, { wards: barred })
    expect(
      await town.refusal(guardian(1), 'enrolment/wishes', {
        ...wishing(school, 1, { ball: ['ball'] }),
        ...together(2),
      }),
    ).toBe('draw/together-wrong')
  })
})

describe('封存', () => {
  beforeEach(() => openDraw(town))

  test('截止后等路上的保存落地再封；名额留着，谁也拿不走', async () => {
    await save(4, { ball: ['ball'] })
    await setTime(CLOSES, 29_999)
    await town.timer('enrolment', 'seal')
    expect((await draw()).state).toBe('open')
    await setTime(CLOSES, 30_000)
    await town.timer('enrolment', 'seal')
    expect(await draw()).toMatchObject({
      state: 'sealed',
      applicants: 1,
      lists: 1,
      sealedAt: atMinute(DAY, CLOSES) + 30_000,
    })
    for (const [id, seats] of [
      ['sh-ball', 2],
      ['sh-chess', 1],
      ['sh-zither', 3],
    ] as const) {
      const kept = await town.one('seats', id)
      expect(kept).toMatchObject({ left: 0, reserved: { drawId: school.drawId, seats } })
      expect(brokenSeats(kept)).toEqual([])
    }
  })

  test('已经有人候补的名额先给候补的人，抽签只分剩下的', async () => {
    await edit('seats', 'sh-zither', {
      waiters: { [school.pupil(9)._id]: atMinute(DAY, OPENS) },
      waiting: 1,
      joined: 1,
    })
    await save(4, { zither: ['zither'] })
    await town.at(SEALED)
    await town.timer('enrolment', 'seal')
    expect(await town.one('seats', 'sh-zither')).toMatchObject({ left: 1, reserved: { seats: 2 } })
    const { groups } = await draw()
    expect(groups.map(({ courses }) => courses.map(({ seats }) => seats))).toEqual([[2, 1], [2]])
  })

  test('公布的名单没有孩子的身份；封存以后可以核对，再跑不变', async () => {
    await save(4, { ball: ['ball'], zither: ['zither'] })
    await save(5, { ball: ['chess'] })
    await town.at(SEALED)
    await town.timer('enrolment', 'seal')
    const shown = await town.ask('openid-of-nobody', 'enrolment/draw', school.name)
    const list = await town.ask('openid-of-nobody', 'enrolment/drawList', { ...school.name, part: 0 })
    expect(list.entries).toHaveLength(2)
    expect(Object.keys(list).sort()).toEqual(['entries', 'part', 'results'])
    expect(JSON.stringify(list)).not.toMatch(/sh-p\d/)
    expect(verifyDraw(shown, [list])).toEqual([])
    expect(await town.refusal(null, 'enrolment/drawList', { ...school.name, part: 1 })).toBe(
      'draw/list-part-unknown',
    )
    await town.at(SEALED + 3)
    await town.timer('enrolment', 'seal')
    expect(await town.ask('openid-of-nobody', 'enrolment/draw', school.name)).toEqual(shown)
  })

  test('一个志愿也没有：空名单照样走完，名额全放回来', async () => {
    await confirmDraw(town, school)
    await runUntilDone(town, school)
    expect(await draw()).toMatchObject({ state: 'done', applicants: 0, lists: 0 })
    expect(await town.one('seats', 'sh-ball')).toMatchObject({ left: 2, reserved: null })
    expect(verifyDraw(await town.ask('openid-of-nobody', 'enrolment/draw', school.name), [])).toEqual([])
  })
})

describe('公开号码', () => {
  beforeEach(async () => {
    await openDraw(town)
    await save(4, { ball: ['ball'] })
    await town.at(SEALED)
  })
  const seal = () => town.timer('enrolment', 'seal')

  test('封存前、产生前一毫秒都不收；没有职务的人不能录', async () => {
    expect(await town.refusal(principal(), 'enrolment/enterNumber', number('03 12'))).toBe('draw/not-sealed')
    await seal()
    await setTime(FIXED, -1)
    expect(await town.refusal(principal(), 'enrolment/enterNumber', number('03 12'))).toBe(
      'draw/number-too-early',
    )
    await setTime(FIXED)
    for (const openid of [guardian(4), school.teacher(1).openid, school.gate.openid])
      expect(await town.refusal(openid, 'enrolment/enterNumber', number('03 12'))).toBe('access/not-allowed')
    const entered = await town.ask(principal(), 'enrolment/enterNumber', number('03 12'))
    expect(entered.number).toEqual({
      value: '03 12',
      byName: '何校长',
      witnesses: '家委会王女士',
      at: atMinute(DAY, FIXED),
    })
    expect(entered).toMatchObject({ state: 'numbered', secret: null, seed: null })
  })

  test('同一个人不能录两遍；第二个人录得不一样，两遍都作废；重发还是这句话', async () => {
    await seal()
    await setTime(FIXED)
    await town.ask(principal(), 'enrolment/enterNumber', number('03 12'))
    expect(await town.refusal(principal(), 'enrolment/confirmNumber', again('0312'))).toBe('draw/same-person')
    const op = newOp()
    expect(await town.refusal(dutyLeader(), 'enrolment/confirmNumber', again('0313', op))).toBe(
      'draw/number-differs',
    )
    expect(await draw()).toMatchObject({ state: 'sealed', number: null, secret: null })
    expect(await town.refusal(dutyLeader(), 'enrolment/confirmNumber', again('0313', op))).toBe(
      'draw/number-differs',
    )
    expect(await town.refusal(dutyLeader(), 'enrolment/confirmNumber', again('0312'))).toBe(
      'draw/number-missing',
    )
    await town.ask(principal(), 'enrolment/enterNumber', number('03 12'))
    const confirmed = await town.ask(dutyLeader(), 'enrolment/confirmNumber', again('03　12'))
    expect(confirmed).toMatchObject({ state: 'confirmed', confirmedByName: '齐主任' })
    expect(sha256(confirmed.secret ?? '')).toBe(confirmed.commitment)
    expect(confirmed.seed).toBe(sha256(`anfang-draw-1\n${confirmed.secret}\n${confirmed.listHash}\n0312`))
  })

  test('密钥被人换过：不抽，当故障处理，什么也不公布', async () => {
    await seal()
    await setTime(FIXED)
    await town.ask(principal(), 'enrolment/enterNumber', number('03 12'))
    await edit('draw_secrets', school.drawId, { secret: 'f'.repeat(64) })
    const { reply } = await town.call(dutyLeader(), 'enrolment/confirmNumber', again('0312'))
    expect(reply.ok || 'refusal' in reply).toBe(false)
    expect(await draw()).toMatchObject({ state: 'numbered', secret: null, seed: null })
  })

  test('封存晚于号码：那个号码不能用，改定下一期并写明缘由，全部公开', async () => {
    await setTime(FIXED)
    await seal()
    await setTime(FIXED + 1)
    expect(await town.refusal(principal(), 'enrolment/enterNumber', number('03 12'))).toBe(
      'draw/sealed-too-late',
    )
    const fixedAt = atMinute(DAY, FIXED + 1) + EARLIEST_SOURCE
    const renaming = { ...school.name, source: '下一期', fixedAt, reason: '封存时已经开奖', op: newOp() }
    expect(await town.refusal(dutyLeader(), 'enrolment/renameSource', renaming)).toBe('access/not-allowed')
    await town.ask(principal(), 'enrolment/renameSource', renaming)
    const shown = await town.ask(principal(), 'enrolment/renameSource', renaming)
    expect(shown).toMatchObject({ source: '下一期', fixedAt })
    expect(shown.sourceChanges).toEqual([
      {
        source: '福彩双色球第 2026135 期',
        fixedAt: atMinute(DAY, FIXED),
        reason: '封存时已经开奖',
        byName: '何校长',
        at: atMinute(DAY, FIXED + 1),
      },
    ])
    await town.cloud.clock.set(fixedAt)
    expect(await town.refusal(principal(), 'enrolment/renameSource', { ...renaming, op: newOp() })).toBe(
      'draw/source-stands',
    )
    await town.ask(principal(), 'enrolment/enterNumber', number('07'))
  })

  test('还没有号码时催也没用：停在等号码的地方', async () => {
    const run = () => town.refusal(principal(), 'enrolment/runDraw', { ...school.name, op: newOp() })
    await setTime(CLOSES, -1)
    expect(await run()).toBe('draw/not-closed')
    await setTime(CLOSES)
    expect(await run()).toBe('draw/not-sealed')
    await town.at(SEALED)
    const going = () => town.ask(principal(), 'enrolment/runDraw', { ...school.name, op: newOp() })
    expect((await going()).state).toBe('sealed')
    await setTime(FIXED)
    expect((await going()).state).toBe('sealed')
    await town.ask(principal(), 'enrolment/enterNumber', number('03 12'))
    expect(await going()).toMatchObject({ state: 'numbered', secret: null })
  })
})

describe('登记结果', () => {
  beforeEach(async () => {
    await openDraw(town)
    for (let n = 4; n <= 8; n += 1) await save(n, { ball: ['ball', 'chess'] })
  })
  const placed = async (courseId: string) =>
    (await town.all('weeks')).filter(({ places }) =>
      Object.values(places).some((place) => place.courseId === courseId),
    )

  test('抽中以后、登记以前课表变了：不硬塞，名额归候补的下一位', async () => {
    await confirmDraw(town, school)
    const shown = await town.ask(principal(), 'enrolment/draw', school.name)
    expect(shown.state).toBe('confirmed')
    const chess = { '2-club': { courseId: asId<'Course'>('sh-chess'), since: '2026-11-24' } }
    // Everybody holds chess by now: nobody's ball fits any more.
    for (let n = 4; n <= 8; n += 1)
      await edit('weeks', weekId(school.pupil(n)._id, TERM._id), { places: chess })
    await runUntilDone(town, school)
    expect(await placed('sh-ball')).toEqual([])
    const ball = await town.one('seats', 'sh-ball')
    expect(ball).toMatchObject({ left: 2, reserved: null, claims: {} })
    expect(ball.waiting).toBe(3)
    await town.timer('enrolment', 'offerSeats')
    const offered = await town.one('seats', 'sh-ball')
    expect(Object.keys(offered.offers)).toHaveLength(2)
    expect(brokenSeats(offered)).toEqual([])
  })

  test('登记的同时家长改了课表：两件事都算数', async () => {
    await confirmDraw(town, school)
    const leaveCare = (n: number) =>
      town.ask(guardian(n), 'enrolment/withdraw', {
        pupilId: school.pupil(n)._id,
        termId: TERM._id,
        courseId: school.careCourse(1),
        op: newOp(),
      })
    await Promise.all([runUntilDone(town, school), ...[4, 5, 6, 7, 8].map(leaveCare)])
    expect(await placed(school.careCourse(1))).toHaveLength(PUPILS - 5)
    expect(await placed('sh-ball')).toHaveLength(2)
    expect(await placed('sh-chess')).toHaveLength(1)
    for (const id of ['sh-ball', 'sh-chess']) expect(brokenSeats(await town.one('seats', id))).toEqual([])
  })

  test('两个定时器一起跑：每个孩子只登记一次', async () => {
    await confirmDraw(town, school)
    await Promise.all([
      town.timer('enrolment', 'runDraws'),
      town.timer('enrolment', 'runDraws'),
      runUntilDone(town, school),
    ])
    await runUntilDone(town, school)
    const weeks = await town.all('weeks')
    for (const { entries } of weeks) expect(entries.length).toBeLessThanOrEqual(1)
    expect(Object.keys((await town.one('seats', 'sh-ball')).claims)).toHaveLength(2)
    await town.at(FIXED + 5)
    await town.timer('enrolment', 'reconcile')
    expect(Object.keys((await town.one('seats', 'sh-ball')).claims)).toHaveLength(2)
  })

  test('志愿里签的自愿申请跟着进孩子的记录', async () => {
    const id = weekId(school.pupil(9)._id, TERM._id)
    await edit('weeks', id, { consent: null })
    await save(9, { zither: ['zither'] }, 9, {
      signature: { version: CONSENT_VERSION, signedName: '家长9' },
    })
    await confirmDraw(town, school)
    await runUntilDone(town, school)
    expect((await town.one('weeks', id)).consent).toMatchObject({ signedName: '家长9' })
    expect(await placed('sh-zither')).toHaveLength(1)
  })
})
