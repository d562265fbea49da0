import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { joinPages, type DayPage, type DayRecord } from '@/domain/custody/DayRecord'
import { verifyDay } from '@/domain/custody/verifyDay'
import { asId } from '@/domain/ids'
import type { Person } from '@/domain/people/Person'
import { aSchool } from './given/aSchool'
import { newOp, Town } from './given/Town'

const DAY = '2026-11-23'
const ROOT = path.resolve(__dirname, '../..')
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

const cityPerson = (id: string, role: 'bureau' | 'inspector'): Person => ({
  _id: asId<'Person'>(id),
  openid: `openid-${id}`,
  name: '宋科长',
  phone: '19900000009',
  appointments: [{ schoolId: null, role, from: '2026-09-01', to: null }],
  wards: [],
})

describe('当日记录：谁能拿，拿了留下什么，拿到的经得起核对', () => {
  const mine = aSchool({ id: 'sh', day: DAY, homerooms: 9, pupilsEach: 45 })
  const other = aSchool({ id: 'ot', day: DAY, pupilsEach: 3 })
  const schoolId = mine.school._id
  const bureau = cityPerson('bureau', 'bureau')
  const inspector = cityPerson('inspector', 'inspector')
  const child = mine.pupil(1)._id
  let town: Town

  const records = () => town.all('audit')
  const page = (person: Person, n: number, op = newOp()) =>
    town.call(person.openid, 'custody/exportDay', { schoolId, day: DAY, op, page: n })
  const wholeDay = async (person: Person): Promise<DayRecord> => {
    const op = newOp()
    const pages: DayPage[] = []
    for (let n = 1; n === 1 || n <= (pages[0]?.pages ?? 0); n += 1)
      pages.push(await town.ask(person.openid, 'custody/exportDay', { schoolId, day: DAY, op, page: n }))
    return joinPages(pages)!
  }
  const see = (person: Person, pupilId = child, op = newOp()) =>
    town.call(person.openid, 'custody/childRecord', { schoolId, pupilId, day: DAY, op })

  beforeAll(async () => {
    mine.pupil(3).barred = [
      { name: '奶奶3', personId: null, collectorId: 'sh-gm3', reason: '法院裁定', by: 'court' },
    ]
    town = await Town.with([mine, other], DAY)
    await town.cloud.db.insertMany('persons', [bureau, inspector])
    await town.openDay()
    await town.at(992)
    const marks = Object.fromEntries(
      mine.pupils
        .slice(0, 45)
        .map((pupil, i) => [pupil._id, i === 6 ? ('absent' as const) : ('present' as const)]),
    )
    await town.ask(mine.teacher(1).openid, 'attendance/submitRoll', {
      schoolId,
      sessionId: asId<'Session'>('20261123_sh-care-1'),
      op: newOp(),
      marks,
    })
    await town.at(1100)
    const claim = { how: 'eye' as const, collectorId: 'sh-gm1', reason: '认得奶奶' }
    await town.ask(mine.teacher(1).openid, 'custody/offer', {
      schoolId,
      op: newOp(),
      to: mine.gate._id,
      pupilIds: [child],
    })
    await town.ask(mine.gate.openid, 'custody/answer', {
      schoolId,
      op: newOp(),
      accept: [child],
      decline: [],
    })
    await town.ask(mine.gate.openid, 'custody/release', { schoolId, op: newOp(), pupilId: child, claim })
    await town.at(1125)
    await town.timer('notice', 'digest')
  })
  afterAll(() => town.close())

  test('校长、值班领导、教育局、督学能导出；老师、门岗、家长、别校校长不能，也不留记录', async () => {
    for (const person of [mine.principal, mine.dutyLeader, bureau, inspector])
      expect((await page(person, 1)).reply).toMatchObject({ ok: true })
    const before = (await records()).length
    for (const person of [mine.teacher(1), mine.gate, mine.guardian(1), other.principal, other.dutyLeader])
      expect((await page(person, 1)).reply).toMatchObject({ refusal: { code: 'access/not-allowed' } })
    expect(await records()).toHaveLength(before)
  })

  test('405 个孩子分两页，每页七个请求以内，回复远小于 6 MB；没有第三页', async () => {
    const first = await page(mine.principal, 1)
    const second = await page(mine.principal, 2)
    expect(first.requests).toBeLessThanOrEqual(7)
    expect(second.requests).toBeLessThanOrEqual(7)
    expect(first.reply).toMatchObject({ ok: true, value: { page: 1, pages: 2, digests: [{ round: 1 }] } })
    expect(second.reply).toMatchObject({ ok: true, value: { page: 2, pages: 2, digests: [] } })
    expect(JSON.stringify(first.reply).length).toBeLessThan(1024 * 1024)
    expect((await page(mine.principal, 3)).reply).toMatchObject({ refusal: { code: 'input/malformed' } })
  })

  test('导出的一天：孩子一个不少，日报与规则都核对得上，封印与留存的查阅记录一致', async () => {
    const record = await wholeDay(mine.principal)
    expect(new Set(record.children.map((one) => one.pupilId)).size).toBe(405)
    const verdict = verifyDay(record, sha256)
    expect(verdict).toMatchObject({ ok: true, faults: [], broken: [] })
    expect(verdict.entries).toBe(48)
    const [digest] = await town.all('digests', { schoolId })
    expect(record.digests).toMatchObject([{ rootHash: digest!.rootHash, entryCount: 48 }])
    const kept = (await records()).map((one) => one.seal)
    expect(kept).toEqual(expect.arrayContaining(record.seals.map((seal) => seal.seal)))
  })

  test('改过的文件用命令核对：退出码 1，说出是谁；没改的退出码 0', async () => {
    const record = await wholeDay(mine.principal)
    const folder = mkdtempSync(path.join(tmpdir(), 'anfang-day-'))
    const verify = (content: unknown) => {
      const file = path.join(folder, 'day.json')
      writeFileSync(file, JSON.stringify(content))
      const done = spawnSync(process.execPath, ['--import', 'tsx', 'config/verifyDay.ts', file], {
        cwd: ROOT,
        encoding: 'utf8',
      })
      return { code: done.status, said: done.stdout + done.stderr }
    }
    try {
      const untouched = verify(record)
      expect(untouched).toMatchObject({ code: 0, said: expect.stringContaining('结论：完整') })
      const tampered = {
        ...record,
        children: record.children.map((one) =>
          one.pupilId === child ? { ...one, entries: one.entries.slice(1) } : one,
        ),
      }
      const told = verify(tampered)
      expect(told.code).toBe(1)
      expect(told.said).toContain('不相符')
      expect(told.said).toContain(mine.pupil(1).name)
      expect(verify({ ...record, note: '多一句' })).toMatchObject({ code: 1 })
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  test('同一次导出重发：又读了一次，就又记一条', async () => {
    const before = (await records()).length
    const op = newOp()
    await page(mine.principal, 1, op)
    await town.at(1126)
    await page(mine.principal, 1, op)
    const added = (await records()).filter((one) => one._id.includes(`:${op}`))
    expect(await records()).toHaveLength(before + 2)
    expect(added).toMatchObject([1, 2].map(() => ({ by: mine.principal._id, kind: 'seen', about: [] })))
    expect(new Set(added.map(({ at }) => at)).size).toBe(2)
  })

  test('没有课后服务的日子没有可导出的', async () => {
    const input = { schoolId, day: '2026-11-22', op: newOp(), page: 1 }
    expect(await town.refusal(mine.principal.openid, 'custody/exportDay', input)).toBe('custody/day-empty')
  })

  test('一个孩子的责任链：一条不少、按次序、四个请求以内，先留下是谁看的', async () => {
    const before = (await records()).length
    const { reply, requests } = await see(mine.principal)
    expect(requests).toBeLessThanOrEqual(4)
    expect(reply).toMatchObject({ ok: true, value: { pupilId: child, status: 'released' } })
    const texts = reply.ok ? reply.value.lines.map((line) => line.text) : []
    expect(texts).toEqual(['周岚1老师点名到', '周岚1老师请老张接手', '老张接手', '奶奶 奶奶1接走'])
    expect(await records()).toHaveLength(before + 1)
    expect(await records()).toContainEqual(
      expect.objectContaining({
        by: mine.principal._id,
        about: [{ id: child, name: mine.pupil(1).name }],
        text: `看了 ${mine.pupil(1).name} 11月23日的记录`,
      }),
    )
  })

  test('当天照看过这个孩子的老师和门岗能看，没有照看过的不能', async () => {
    for (const person of [mine.dutyLeader, mine.teacher(1), mine.gate])
      expect((await see(person)).reply).toMatchObject({ ok: true })
    const before = (await records()).length
    for (const person of [mine.teacher(2), mine.guardian(1), bureau, other.principal])
      expect((await see(person)).reply).toMatchObject({ refusal: { code: 'access/not-allowed' } })
    expect(await records()).toHaveLength(before)
  })

  test('拿别校孩子的编号在自己学校里查：等于查不到', async () => {
    const theirs = other.pupil(1)._id
    expect((await see(mine.principal, theirs)).reply).toMatchObject({
      refusal: { code: 'custody/no-record' },
    })
    expect((await see(mine.teacher(1), theirs)).reply).toMatchObject({
      refusal: { code: 'access/not-allowed' },
    })
  })

  test('换一个人、换一个孩子用同一个编号：各有各的查阅记录，谁也盖不住谁', async () => {
    const op = newOp()
    const before = (await records()).length
    await see(mine.principal, child, op)
    await see(mine.dutyLeader, child, op)
    await see(mine.principal, mine.pupil(2)._id, op)
    expect(await records()).toHaveLength(before + 3)
  })

  test('禁止接送的人来过，只有学校负责的人看得到', async () => {
    const pupilId = mine.pupil(3)._id
    const claim = { how: 'eye' as const, collectorId: 'sh-gm3', reason: '自称奶奶' }
    await town.refusal(mine.gate.openid, 'custody/release', { schoolId, op: newOp(), pupilId, claim })
    const linesFor = async (person: Person) => {
      const { reply } = await see(person, pupilId)
      return reply.ok ? reply.value.lines.map((line) => line.text) : []
    }
    expect(await linesFor(mine.principal)).toEqual(['周岚1老师点名到', '没有放行'])
    expect(await linesFor(mine.teacher(1))).toEqual(['周岚1老师点名到'])
  })
})
