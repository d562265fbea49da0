/** Stories that the model found: an act comes back after the world has moved on. */
import type { EntryKind } from '@/domain/custody/Custody'
import { asId, sessionId, type PupilId } from '@/domain/ids'
import { newOp, type Town } from '@test/functions/given/Town'
import { DAY, openModelTown, SCHOOL } from './functions/modelTown'
import { Records } from './functions/Records'

const schoolId = SCHOOL
const ONE = asId<'Pupil'>('m-p1')
const ZHOU = { id: asId<'Person'>('m-t-1'), openid: 'openid-m-t-1' }
const LI = { id: asId<'Person'>('m-t-2'), openid: 'openid-m-t-2' }

let town: Town
let complaints: () => Promise<string[]>
beforeEach(async () => {
  const opened = await openModelTown()
  town = opened.town
  await town.at(985)
  const before = await Records.read(town)
  complaints = async () => (await Records.read(town)).complaints(before, opened.school)
  await town.ask(ZHOU.openid, 'attendance/submitRoll', {
    schoolId,
    sessionId: sessionId(DAY, asId<'Course'>('m-care-1')),
    op: newOp(),
    marks: { 'm-p1': 'present', 'm-p2': 'present', 'm-p3': 'present' },
  })
})
afterEach(() => town.close())

type Adult = typeof ZHOU
const offer = (op: string, from: Adult, to: Adult) =>
  town.ask(from.openid, 'custody/offer', { schoolId, op, to: to.id, pupilIds: [ONE] })
const accept = (op: string, by: Adult) =>
  town.ask(by.openid, 'custody/answer', { schoolId, op, accept: [ONE], decline: [] })
const withdraw = (op: string, by: Adult) =>
  town.ask(by.openid, 'custody/withdraw', { schoolId, op, pupilIds: [ONE] })
const decline = (by: Adult) =>
  town.ask(by.openid, 'custody/answer', {
    schoolId,
    op: newOp(),
    accept: [],
    decline: [{ pupilId: ONE, reason: '在上课' }],
  })
const apply = (op: string, pupilId: PupilId = ONE) => ({
  pupilId,
  day: DAY,
  untilMinute: 1140,
  collectorId: 'm-g1',
  op,
})
const times = async (kind: EntryKind): Promise<number> =>
  (await town.custody(ONE)).entries.filter((entry) => entry.kind === kind).length

test('退回之后重发的交出，不再交出一次', async () => {
  const op = newOp()
  await offer(op, ZHOU, LI)
  await decline(LI)
  await offer(op, ZHOU, LI)
  expect(await town.custody(ONE)).toMatchObject({ holder: ZHOU.id, offer: null })
  expect(await times('offered')).toBe(1)
  expect(await complaints()).toEqual([])
})

test('重发的收回，收不回后来另一次交出', async () => {
  const op = newOp()
  await offer(newOp(), ZHOU, LI)
  await withdraw(op, ZHOU)
  await offer(newOp(), ZHOU, LI)
  await withdraw(op, ZHOU)
  expect(await town.custody(ONE)).toMatchObject({ holder: ZHOU.id, offer: { to: LI.id } })
  expect(await complaints()).toEqual([])
})

test('重发的接手，接不走后来另一次交出的孩子', async () => {
  const op = newOp()
  await offer(newOp(), ZHOU, LI)
  await accept(op, LI)
  await offer(newOp(), LI, ZHOU)
  await accept(newOp(), ZHOU)
  await offer(newOp(), ZHOU, LI)
  await accept(op, LI)
  expect(await town.custody(ONE)).toMatchObject({ holder: ZHOU.id, offer: { to: LI.id } })
  expect(await complaints()).toEqual([])
})

test('同一次放行由两部手机同时发出：放行一次，两边都说放行了', async () => {
  const input = {
    schoolId,
    op: newOp(),
    pupilId: ONE,
    claim: { how: 'eye', collectorId: 'm-gm1', reason: '认得奶奶' },
  } as const
  const replies = await Promise.all(
    [1, 2].map(() => town.call('openid-m-gate', 'custody/release', input).then(({ reply }) => reply)),
  )
  expect(replies).toEqual([expect.objectContaining({ ok: true }), expect.objectContaining({ ok: true })])
  expect(await times('released')).toBe(1)
})

test('延时申请取消以后可以再申请，孩子也确实排进延时', async () => {
  await town.ask('openid-m-g1', 'attendance/applyLate', apply(newOp()))
  await town.ask('openid-m-g1', 'attendance/cancelLate', { pupilId: ONE, day: DAY, op: newOp() })
  await town.ask('openid-m-g1', 'attendance/applyLate', apply(newOp()))
  expect((await town.custody(ONE)).itinerary.filter((leg) => leg.block === 'late')).toHaveLength(1)
  expect(await complaints()).toEqual([])
})

test('取消之后重发的旧申请被拒绝，不留下没有排进延时的批准', async () => {
  const op = newOp()
  await town.ask('openid-m-g1', 'attendance/applyLate', apply(op))
  await town.ask('openid-m-g1', 'attendance/cancelLate', { pupilId: ONE, day: DAY, op: newOp() })
  expect(await town.refusal('openid-m-g1', 'attendance/applyLate', apply(op))).toBe('late/none')
  expect(await complaints()).toEqual([])
})

test('重发的取消，取消不了后来的申请', async () => {
  const op = newOp()
  await town.ask('openid-m-g1', 'attendance/applyLate', apply(newOp()))
  await town.ask('openid-m-g1', 'attendance/cancelLate', { pupilId: ONE, day: DAY, op })
  await town.ask('openid-m-g1', 'attendance/applyLate', apply(newOp()))
  const told = await town.ask('openid-m-g1', 'attendance/cancelLate', { pupilId: ONE, day: DAY, op })
  expect(told.untilMinute).toBe(1140)
  expect(await complaints()).toEqual([])
})

test('两位家长同时为一个孩子申请延时：批准一次，占一个座', async () => {
  for (let round = 0; round < 4; round += 1) {
    await Promise.all([
      town.call('openid-m-g1', 'attendance/applyLate', apply(newOp())),
      town.call('openid-m-gf1', 'attendance/applyLate', { ...apply(newOp()), untilMinute: 1170 }),
    ])
    expect(await complaints()).toEqual([])
    await town.ask('openid-m-g1', 'attendance/cancelLate', { pupilId: ONE, day: DAY, op: newOp() })
  }
})

test('放行的当口另一道门报了错码：孩子走了以后记录里不再添一笔', async () => {
  for (const n of [1, 2, 3]) {
    const pupilId = asId<'Pupil'>(`m-p${n}`)
    const claim = { how: 'eye', collectorId: `m-gm${n}`, reason: '认得奶奶' } as const
    const wrong = { schoolId, pupilId, code: '000001' }
    const op = newOp()
    const release = () => town.call('openid-m-gate', 'custody/release', { schoolId, op, pupilId, claim })
    await Promise.all([
      release(),
      town.call('openid-m-gate-2', 'custody/look', { ...wrong, op: newOp() }),
      new Promise((resolve) => setTimeout(resolve, 3 * n)).then(() =>
        town.call('openid-m-gate-2', 'custody/look', { ...wrong, op: newOp() }),
      ),
    ])
    await release()
    const { entries } = await town.custody(pupilId)
    expect(entries[entries.length - 1]?.kind).toBe('released')
  }
  expect(await complaints()).toEqual([])
})
