/** 导入与撤销，死在每两次请求之间：没有确认就什么都没有，确认了就全部做完，谁也不丢，谁也不多。 */
import type { Pupil } from '@/domain/people/Pupil'
import { LEASE } from '@/domain/roster/RosterRun'
import { atMinute, MINUTE } from '@/domain/time'
import { oneSheet, type Written } from '../domain/given/sheets'
import { aSchool, type GivenSchool } from './given/aSchool'
import { importFile, importOf, sendFile } from './given/rosters'
import { newOp, Town } from './given/Town'

const DAY = '2026-11-24'
const HEAD = ['班级', '学号', '姓名', '性别']
jest.setTimeout(240_000)

describe('名单死在半路', () => {
  let town: Town
  let used = 0
  beforeAll(async () => {
    town = await Town.with([], DAY, { transactionMs: 1000 })
  })
  afterAll(() => town.close())

  async function take(): Promise<GivenSchool> {
    used += 1
    const given = aSchool({ id: `k${used}`, day: DAY, homerooms: 2, pupilsEach: 4 })
    await town.add(given)
    return given
  }
  const row = ({ homeroomName, no, name, gender }: Pupil): Written[] => [
    homeroomName,
    no,
    name,
    gender === 'girl' ? '女' : '男',
  ]
  /** One comes, one moves, one gets another number, one leaves: every kind of act. */
  function changed(given: GivenSchool): Buffer {
    const rows = given.pupils.slice(0, 7).map(row)
    const moved = row(given.pupil(2))
    rows[1] = ['三(2)班', 5, moved[2] ?? '', moved[3] ?? '']
    const renumbered = row(given.pupil(3))
    rows[2] = ['三(1)班', 9, renumbered[2] ?? '', renumbered[3] ?? '']
    return oneSheet([HEAD, ...rows, ['三(3)班', 1, '张伟', '男']])
  }
  const pupilsOf = async (given: GivenSchool) =>
    (await town.all('pupils', { schoolId: given.school._id })).sort((a, b) => (a._id < b._id ? -1 : 1))
  const weeksOf = async (given: GivenSchool) =>
    (await town.all('weeks', { schoolId: given.school._id })).sort((a, b) => (a._id < b._id ? -1 : 1))
  const bare = (pupils: Pupil[]) =>
    pupils.map((pupil) => ({ ...pupil, rosterBy: null, outbox: null, outboxDue: null }))
  /** Ids of what an import makes come from its op: the rest is compared by what people see. */
  const seen = async (given: GivenSchool) => {
    const pupils = await pupilsOf(given)
    const weeks = await weeksOf(given)
    return {
      pupils: pupils
        .map(({ name, homeroomName, no, left }) => `${name} ${homeroomName} ${no} ${left?.on ?? ''}`)
        .sort(),
      weeks: weeks.map(({ name, homeroomName, leftOn }) => `${name} ${homeroomName} ${leftOn ?? ''}`).sort(),
      told: pupils
        .flatMap((pupil) => ((pupil as { outbox?: { id: string }[] }).outbox ?? []).map(() => pupil.name))
        .sort(),
    }
  }
  const preview = async (given: GivenSchool) => {
    const schoolId = given.school._id
    const { fileId, mapping } = await sendFile(town, given.office.openid, schoolId, changed(given))
    return town.ask(given.office.openid, 'people/previewRoster', { schoolId, fileId, mapping, isWhole: true })
  }
  const isConfirmed = async (given: GivenSchool) =>
    (await town.all('roster_runs', { schoolId: given.school._id, kind: 'import' })).length > 0
  let now = atMinute(DAY, 420)
  const pass = async (ms: number) => {
    now += ms
    await town.cloud.clock.set(now)
  }
  const heal = async () => {
    await pass(LEASE + MINUTE)
    await town.timer('people', 'healRosters')
  }

  async function dies(k: number): Promise<boolean> {
    const given = await take()
    const before = await seen(given)
    const input = importOf(given.school._id, await preview(given))
    town.cloud.faults.killAfterRequest({ fn: 'people', action: 'importRoster', k })
    await town.call(given.office.openid, 'people/importRoster', input).catch(() => undefined)
    const died = town.cloud.faults.pending.length === 0
    town.cloud.faults.clear()
    const where = `死在第 ${k} 个请求之后`
    const confirmed = await isConfirmed(given)
    if (!confirmed) expect([where, await seen(given)]).toEqual([where, before])
    if (k % 2 === 0) await heal()
    if (k % 2 === 0 && !confirmed) {
      expect([where, await seen(given)]).toEqual([where, before])
      expect(await town.all('roster_acts', { schoolId: given.school._id })).toEqual([])
    }
    // The office taps again; where the dead call still holds the roster, its time passes first.
    if (k % 2 === 1) await pass(LEASE + MINUTE)
    const { reply } = await town.call(given.office.openid, 'people/importRoster', input)
    expect([where, reply.ok || JSON.stringify(reply)]).toEqual([where, true])
    await heal()
    expect([where, await seen(given)]).toEqual([
      where,
      expect.objectContaining({
        pupils: expect.arrayContaining([expect.stringContaining('张伟 三(3)班 1')]),
      }),
    ])
    const after = await seen(given)
    expect([where, after.pupils.length, after.weeks.length]).toEqual([where, 9, 9])
    expect([where, after.told.length]).toEqual([where, 3])
    const [roster] = await town.all('rosters', { _id: given.school._id })
    expect([where, roster?.running]).toEqual([where, null])
    return died
  }

  test('导入：每一处都一样', async () => {
    let k = 1
    while (await dies(k)) k += 1
    expect(k).toBeGreaterThan(15)
  })

  test('撤销：每一处都回到导入以前，一个字不差', async () => {
    let k = 1
    for (; ; k += 1) {
      const given = await take()
      const schoolId = given.school._id
      const office = given.office.openid
      const [pupils, weeks] = [await pupilsOf(given), await weeksOf(given)]
      const { progress } = await importFile(town, office, schoolId, changed(given), true)
      const input = { schoolId, runId: progress.runId, op: newOp() }
      town.cloud.faults.killAfterRequest({ fn: 'people', action: 'undoRoster', k })
      await town.call(office, 'people/undoRoster', input).catch(() => undefined)
      const died = town.cloud.faults.pending.length === 0
      town.cloud.faults.clear()
      await heal()
      const { reply } = await town.call(office, 'people/undoRoster', input)
      expect([k, reply.ok || JSON.stringify(reply)]).toEqual([k, true])
      await heal()
      expect([k, bare(await pupilsOf(given))]).toEqual([k, bare(pupils)])
      expect([k, await weeksOf(given)]).toEqual([k, weeks])
      const homerooms = await town.all('homerooms', { schoolId })
      expect([k, homerooms.map(({ name }) => name).sort()]).toEqual([k, ['三(1)班', '三(2)班']])
      if (!died) break
    }
    expect(k).toBeGreaterThan(15)
  })
})
