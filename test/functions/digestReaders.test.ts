/** Who is told of the day: set by the principal, kept once, asked about on the very day. */
import { atMinute, plusDays } from '@/domain/time'
import type { Input } from '@/contract/api'
import type { Person } from '@/domain/people/Person'
import { aSchool } from './given/aSchool'
import { newOp, Town } from './given/Town'

const DAY = '2026-11-23'
const TOMORROW = plusDays(DAY, 1)

describe('日报还发给谁', () => {
  const make = () => aSchool({ id: 'sh', day: DAY, pupilsEach: 2 })
  const other = aSchool({ id: 'ot', day: DAY, pupilsEach: 1 })
  let school: ReturnType<typeof make>
  let town: Town
  beforeEach(async () => {
    school = make()
    town = await Town.with([school, other], DAY)
    await town.openDay()
    await town.at(900)
  })
  afterEach(() => town.close())

  type Wish = Omit<Input<'notice/setDigestReaders'>, 'schoolId' | 'op'>
  const wish = (more: Partial<Wish> = {}): Wish => ({ atMinute: 1125, readers: [], away: null, ...more })
  const input = (more: Partial<Wish> = {}, op = newOp()): Input<'notice/setDigestReaders'> => ({
    schoolId: school.school._id,
    op,
    ...wish(more),
  })
  const set = (more: Partial<Wish>, op?: string) =>
    town.ask(school.principal.openid, 'notice/setDigestReaders', input(more, op))
  const readers = (who: Person = school.principal) =>
    town.ask(who.openid, 'notice/digestReaders', { schoolId: school.school._id })
  const stored = () => town.one('schools', school.school._id)
  const toldOn = async (day: string, minute = 1125) => {
    await town.cloud.clock.set(atMinute(day, 420))
    await town.timer('attendance', 'openDay')
    await town.cloud.clock.set(atMinute(day, minute))
    await town.timer('notice', 'digest')
    await town.timer('notice', 'send')
    const messages = await town.all('messages', { schoolId: school.school._id, template: 'digest', day })
    return messages.map(({ personId }) => personId).sort()
  }
  const awayWith = ({ _id }: Person, from = DAY, to = DAY) => ({ from, to, substituteId: _id })

  test('一开始只有校长；可选的是校长和值班领导', async () => {
    expect(await readers()).toEqual({
      atMinute: 1125,
      told: [{ personId: 'sh-principal', name: '何校长', post: 'principal', grantsLeft: 0 }],
      readers: [],
      candidates: [
        { personId: 'sh-duty', name: '齐主任', post: 'duty-leader' },
        { personId: 'sh-principal', name: '何校长', post: 'principal' },
      ],
      away: null,
    })
  })

  test('选了值班领导，当天两个人都收到，点开都打得开；没选的老师打不开', async () => {
    const saved = await set({ readers: [school.dutyLeader._id] })
    expect(saved.told.map(({ personId }) => personId)).toEqual(['sh-principal', 'sh-duty'])
    expect(await toldOn(DAY)).toEqual(['sh-duty', 'sh-principal'])
    for (const who of [school.principal, school.dutyLeader])
      await town.ask(who.openid, 'notice/digest', { schoolId: school.school._id, day: DAY })
    expect(
      await town.refusal(school.teacher(1).openid, 'notice/digest', { schoolId: school.school._id }),
    ).toBe('access/not-allowed')
  })

  test('改了时间，到新的时间才发', async () => {
    await set({ atMinute: 1140 })
    expect(await toldOn(DAY, 1139)).toEqual([])
    expect(await toldOn(DAY, 1140)).toEqual(['sh-principal'])
  })

  test('外出两天，代收的人替校长收；回来那天还是校长', async () => {
    await set({ away: awayWith(school.dutyLeader, DAY, TOMORROW) })
    expect(await toldOn(DAY)).toEqual(['sh-duty'])
    expect(await toldOn(TOMORROW)).toEqual(['sh-duty'])
    expect(await toldOn(plusDays(DAY, 2))).toEqual(['sh-principal'])
  })

  test('选了以后任期到了：第二天不发，名单里也不再有', async () => {
    school = make()
    await town.close()
    school.dutyLeader.appointments[0]!.to = DAY
    town = await Town.with([school], DAY)
    await town.openDay()
    await town.at(900)
    await set({ readers: [school.dutyLeader._id] })
    expect(await toldOn(DAY)).toEqual(['sh-duty', 'sh-principal'])
    expect(await toldOn(TOMORROW)).toEqual(['sh-principal'])
    expect(await readers()).toMatchObject({ readers: [], candidates: [{ personId: 'sh-principal' }] })
  })

  test('同一次设置发两遍、隔着别的设置再来一遍，都只算一次', async () => {
    const op = newOp()
    await set({ readers: [school.dutyLeader._id] }, op)
    await set({ readers: [school.dutyLeader._id] }, op)
    expect((await stored()).digestOps).toEqual([op])
    await set({ readers: [], atMinute: 1130 })
    const late = await set({ readers: [school.dutyLeader._id] }, op)
    expect(late).toMatchObject({ atMinute: 1130, readers: [] })
    expect(await stored()).toMatchObject({ digestAtMinute: 1130, digestReaders: [] })
  })

  test.each([1, 2, 3, 4, 5])('设置死在第 %i 个请求之后，再发一遍就好，只算一次', async (k) => {
    const op = newOp()
    const sent = input({ readers: [school.dutyLeader._id] }, op)
    town.cloud.faults.killAfterRequest({ fn: 'notice', action: 'setDigestReaders', k })
    await town.call(school.principal.openid, 'notice/setDigestReaders', sent).catch(() => undefined)
    expect(town.cloud.faults.pending).toEqual([])
    await town.ask(school.principal.openid, 'notice/setDigestReaders', sent)
    expect(await stored()).toMatchObject({ digestReaders: ['sh-duty'], digestOps: [op] })
  })

  test.each([
    ['早于 16:00', { atMinute: 959 }, 'notice/digest-hour'],
    ['老师', { readers: ['sh-t-1'] }, 'notice/not-a-reader'],
    ['别的学校的校长', { readers: ['ot-principal'] }, 'notice/not-a-reader'],
    ['别的学校的人代收', { away: { from: DAY, to: DAY, substituteId: 'ot-duty' } }, 'notice/not-a-reader'],
    ['结束在开始前', { away: { from: TOMORROW, to: DAY, substituteId: 'sh-duty' } }, 'notice/away-backwards'],
  ])('%s：拒绝，什么都没改', async (_, more, code) => {
    const before = await stored()
    const sent = input(more as Partial<Wish>)
    expect(await town.refusal(school.principal.openid, 'notice/setDigestReaders', sent)).toBe(code)
    expect(await stored()).toEqual(before)
  })

  test('教务处看得到谁还能收几次，改不了；值班领导和别校的校长看也看不到', async () => {
    expect(await readers(school.office)).toMatchObject({
      told: [{ personId: 'sh-principal', grantsLeft: 0 }],
    })
    for (const who of [school.office, school.dutyLeader, school.teacher(1), other.principal])
      expect(await town.refusal(who.openid, 'notice/setDigestReaders', input())).toBe('access/not-allowed')
    for (const who of [school.dutyLeader, school.teacher(1), other.principal])
      expect(await town.refusal(who.openid, 'notice/digestReaders', { schoolId: school.school._id })).toBe(
        'access/not-allowed',
      )
  })
})
