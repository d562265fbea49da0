/** 名单: read from a spreadsheet, looked at, imported whole, imported again, undone. */
import type { GivenSchool } from './given/aSchool'
import { aSchool, TERM } from './given/aSchool'
import { importFile, importOf, sendFile, watch } from './given/rosters'
import { newOp, Town } from './given/Town'
import { weekId } from '@/domain/ids'
import { AWKWARD, CARD, MOBILE, NATIONAL } from '../domain/given/awkward'
import { oneSheet, type Written } from '../domain/given/sheets'
import { atMinute } from '@/domain/time'
import { read, utils } from '@e965/xlsx'

const DAY = '2026-11-24'
const HEAD = ['班级', '学号', '姓名', '性别']

describe('学生名单', () => {
  let town: Town
  let given: GivenSchool
  beforeEach(async () => {
    given = aSchool({ id: 'sh', day: DAY, homerooms: 2, pupilsEach: 3, clubs: [{ id: 'ball', capacity: 1 }] })
    town = await Town.with([given], DAY)
  })
  afterEach(() => town.close())

  const schoolId = () => given.school._id
  const office = () => given.office.openid
  const rowOf = (index: number): Written[] => {
    const pupil = given.pupil(index)
    return [pupil.homeroomName, pupil.no, pupil.name, pupil.gender === 'girl' ? '女' : '男']
  }
  const all = () => given.pupils.map((_, index) => rowOf(index + 1))

  test('新同学进来：有拼音、有本学期的报名记录，旧同学一个字不动', async () => {
    const before = await town.all('pupils')
    const { preview, progress } = await importFile(
      town,
      office(),
      schoolId(),
      oneSheet([HEAD, ...all(), ['三(2)班', 4, '张　伟', '男']]),
    )
    expect(preview.counts).toMatchObject({ added: 1, moved: 0, renamed: 0, leavers: 0, unchanged: 6 })
    expect(progress).toMatchObject({ state: 'done', done: 1, all: 1 })
    const after = await town.all('pupils')
    expect(after).toHaveLength(7)
    expect(after).toEqual(expect.arrayContaining(before))
    const zhang = after.find(({ name }) => name === '张伟')!
    expect(zhang).toMatchObject({
      homeroomName: '三(2)班',
      no: 4,
      gender: 'boy',
      sound: 'zhangwei',
      initials: 'zw',
    })
    expect(await town.one('weeks', weekId(zhang._id, TERM._id))).toMatchObject({ places: {}, version: 0 })
  })

  test('同一份文件再导入一次，没有要导入的；同一次点两下，是一次', async () => {
    const bytes = oneSheet([HEAD, ...all(), ['三(2)班', 4, '张伟', '男']])
    const preview = await sendFile(town, office(), schoolId(), bytes)
    const input = importOf(schoolId(), preview)
    const [first, second] = await Promise.all([
      town.call(office(), 'people/importRoster', input),
      town.call(office(), 'people/importRoster', input),
    ])
    expect([first, second].filter(({ reply }) => reply.ok).length).toBeGreaterThan(0)
    expect(await town.all('pupils')).toHaveLength(7)
    const again = await sendFile(town, office(), schoolId(), bytes)
    expect(again.counts).toMatchObject({ added: 0, unchanged: 7 })
    expect(await town.refusal(office(), 'people/importRoster', importOf(schoolId(), again))).toBe(
      'roster/nothing-new',
    )
    expect(await town.all('roster_files')).toEqual([])
  })

  /** One moves to the other homeroom, one leaves, by the list of the whole school. */
  const changed = (): Written[][] => {
    const rows = all().slice(0, 5)
    rows[1] = ['三(2)班', 9, given.pupil(2).name, '男']
    return [HEAD, ...rows]
  }

  test('转班：监护人、接送人、报名都留着，两位班主任都知道', async () => {
    const before = await town.one('pupils', 'sh-p2')
    await importFile(town, office(), schoolId(), oneSheet(changed()), true)
    const after = await town.one('pupils', 'sh-p2')
    expect(after).toMatchObject({
      homeroomName: '三(2)班',
      homeroomId: 'sh-h2',
      no: 9,
      collectors: before.collectors,
    })
    expect(await town.one('weeks', weekId(after._id, TERM._id))).toMatchObject({
      homeroomName: '三(2)班',
      places: given.weeks[1]!.places,
    })
    await town.timer('notice', 'send')
    const told = (await town.all('messages', { template: 'roster' })).map(({ personId, data }) => [
      personId,
      data.what,
    ])
    expect(told).toEqual(
      expect.arrayContaining([
        ['sh-t-1', '转到三(2)班'],
        ['sh-t-2', '从三(1)班转来'],
        ['sh-g6', '学校名单已按离校处理'],
      ]),
    )
    expect(told).toHaveLength(3)
  })

  test('离校：当天照常，第二天起哪张名单上都没有，名额给了候补的', async () => {
    const leaver = given.pupil(6)
    const termId = TERM._id
    const signature = null
    const ball = (n: number) => ({ pupilId: given.pupil(n)._id, termId, courseId: 'sh-ball' })
    await town.ask(given.guardian(6).openid, 'enrolment/enrol', { items: [ball(6)], signature, op: newOp() })
    await town.ask(given.guardian(1).openid, 'enrolment/wait', { ...ball(1), signature, op: newOp() })
    await town.openDay()
    await importFile(town, office(), schoolId(), oneSheet(changed()), true)
    expect(await town.custody(leaver._id)).toMatchObject({ status: 'expected' })
    const words = leaver.name
    const find = () => town.ask(office(), 'enrolment/findPupil', { schoolId: schoolId(), words })
    expect((await find()).pupils).toHaveLength(1)
    await town.cloud.clock.set(atMinute('2026-11-25', 420))
    expect((await find()).pupils).toEqual([])
    await town.timer('enrolment', 'freeLeavers')
    expect(await town.one('weeks', weekId(leaver._id, termId))).toMatchObject({ places: {} })
    const seats = await town.one('seats', 'sh-ball')
    expect([Object.keys(seats.claims), Object.keys(seats.offers)]).toEqual([[], [given.pupil(1)._id]])
    await town.timer('attendance', 'openDay')
    expect((await town.all('custody', { day: '2026-11-25' })).map(({ pupilId }) => pupilId)).not.toContain(
      leaver._id,
    )
    expect(
      await town.refusal(given.guardian(6).openid, 'enrolment/enrol', {
        items: [{ pupilId: leaver._id, termId, courseId: 'sh-care-2' }],
        signature,
        op: newOp(),
      }),
    ).toBe('enrolment/left-school')
    expect(
      await town.refusal(office(), 'people/undoRoster', {
        schoolId: schoolId(),
        runId: await lastRun(),
        op: newOp(),
      }),
    ).toBe('roster/undo-changed')
  })

  const lastRun = async (): Promise<string> => {
    const { last } = await town.ask(office(), 'people/roster', { schoolId: schoolId() })
    return last?.runId ?? ''
  }
  const undo = async () => ({ schoolId: schoolId(), runId: await lastRun(), op: newOp() })

  test('撤销：新同学被家长绑定以后不能撤，说得出是谁', async () => {
    await importFile(town, office(), schoolId(), oneSheet([HEAD, ...all(), ['三(2)班', 4, '张伟', '男']]))
    const [zhang] = await town.all('pupils', { name: '张伟' })
    const parent = { ...given.guardian(1), _id: 'new', openid: 'openid-new' }
    await town.cloud.db.insertMany('persons', [
      { ...parent, wards: [{ pupilId: zhang!._id, schoolId: 'sh', relation: '妈妈', since: DAY }] },
    ])
    const { reply } = await town.call(office(), 'people/undoRoster', await undo())
    expect(reply).toMatchObject({ refusal: { code: 'roster/undo-changed', names: ['张伟'] } })
    expect(await town.all('pupils')).toHaveLength(7)
  })

  test('撤销只有七天，只能撤最近一次', async () => {
    await importFile(town, office(), schoolId(), oneSheet([HEAD, ...all(), ['三(2)班', 4, '张伟', '男']]))
    const first = await undo()
    await importFile(town, office(), schoolId(), oneSheet([HEAD, ...all(), ['三(2)班', 5, '李伟', '男']]))
    expect(await town.refusal(office(), 'people/undoRoster', first)).toBe('roster/none-to-undo')
    const second = await undo()
    const doneAt = (await town.one('roster_runs', second.runId)).doneAt!
    await town.cloud.clock.set(doneAt + 7 * 86_400_000)
    expect(await town.refusal(office(), 'people/undoRoster', second)).toBe('roster/undo-late')
    await town.cloud.clock.set(doneAt + 7 * 86_400_000 - 1)
    expect((await town.ask(office(), 'people/undoRoster', second)).state).toBe('done')
    expect((await town.all('pupils')).map(({ name }) => name)).not.toContain('李伟')
  })

  test('两个人同时导入：一个成了，另一个被告知是谁在做', async () => {
    const other = { ...given.office, _id: 'sh-office-2', openid: 'openid-other', name: '方敏' }
    await town.cloud.db.insertMany('persons', [other])
    const mine = await sendFile(town, office(), schoolId(), oneSheet([HEAD, ['三(2)班', 4, '张伟', '男']]))
    const theirs = await sendFile(
      town,
      other.openid,
      schoolId(),
      oneSheet([HEAD, ['三(2)班', 5, '李伟', '男']]),
    )
    town.cloud.faults.killAfterRequest({ fn: 'people', action: 'importRoster', k: 12 })
    await town.call(office(), 'people/importRoster', importOf(schoolId(), mine)).catch(() => undefined)
    town.cloud.faults.clear()
    const { reply } = await town.call(other.openid, 'people/importRoster', importOf(schoolId(), theirs))
    expect(reply).toMatchObject({ refusal: { code: 'roster/other-running', byName: '许敏' } })
    await town.cloud.clock.set(atMinute(DAY, 425))
    await town.timer('people', 'healRosters')
    expect((await town.all('pupils')).map(({ name }) => name)).toContain('张伟')
    await town.ask(other.openid, 'people/importRoster', importOf(schoolId(), theirs))
    expect(await town.all('pupils')).toHaveLength(8)
  })

  test('预览以后别人改了名单：不按旧的预览导入', async () => {
    const bytes = oneSheet([HEAD, ['三(2)班', 4, '张伟', '男']])
    const stale = await sendFile(town, office(), schoolId(), bytes)
    await importFile(town, office(), schoolId(), bytes)
    expect(await town.refusal(office(), 'people/importRoster', importOf(schoolId(), stale))).toBe(
      'roster/changed-since',
    )
    expect(await town.all('pupils')).toHaveLength(7)
  })

  test('有一处错误就一个也不导入；提醒没有看过也不导入', async () => {
    const wrong = await sendFile(
      town,
      office(),
      schoolId(),
      oneSheet([HEAD, ['三(2)班', 4, '张伟', '男'], ['高一', 5, '李伟', '男']]),
    )
    expect(wrong.errors).toEqual([
      { where: '「Sheet1」第 3 行', name: '李伟', words: '班级「高一」看不懂。请写成「三(2)班」的样子。' },
    ])
    expect(await town.refusal(office(), 'people/importRoster', importOf(schoolId(), wrong))).toBe(
      'roster/has-errors',
    )
    const alike = await sendFile(
      town,
      office(),
      schoolId(),
      oneSheet([HEAD, ['三(2)班', 4, given.pupil(1).name, '男']]),
    )
    expect(alike.warningCount).toBe(1)
    const unread = { ...importOf(schoolId(), alike), hasReadWarnings: false }
    expect(await town.refusal(office(), 'people/importRoster', unread)).toBe('roster/warnings-unread')
    expect(await town.all('pupils')).toHaveLength(6)
  })

  test('过了时间的文件要重新选；文件里的身份证号和电话哪儿也没有留下', async () => {
    const preview = await sendFile(town, office(), schoolId(), AWKWARD['学籍系统导出']!.bytes)
    expect(preview.leftOut).toEqual(AWKWARD['学籍系统导出']!.leftOut)
    const everything = async () =>
      JSON.stringify([
        await town.all('roster_files'),
        await town.all('roster_tables'),
        await town.all('roster_acts'),
        await town.all('pupils'),
      ])
    const secrets = [CARD, NATIONAL, MOBILE, Buffer.from(CARD).toString('base64').slice(0, 16)]
    for (const secret of secrets) expect(await everything()).not.toContain(secret)
    const begun = await town.ask(office(), 'people/importRoster', importOf(schoolId(), preview))
    await watch(town, office(), schoolId(), begun)
    for (const secret of secrets) expect(await everything()).not.toContain(secret)
    const later = await sendFile(town, office(), schoolId(), oneSheet([HEAD, ['三(2)班', 4, '张三丰', '男']]))
    await town.cloud.clock.set(atMinute(DAY, 420 + 241))
    await town.timer('people', 'healRosters')
    expect(await town.refusal(office(), 'people/importRoster', importOf(schoolId(), later))).toBe(
      'roster/file-gone',
    )
  })

  test('导出的表里有班级、有学生、有没有绑定，没有电话', async () => {
    const { fileName, data } = await town.ask(given.principal.openid, 'people/exportRoster', {
      schoolId: schoolId(),
      op: newOp(),
    })
    expect(fileName).toBe('sh小学-学生名单-2026-11-24.xlsx')
    const book = read(Buffer.from(data, 'base64'), { type: 'buffer' })
    expect(book.SheetNames).toEqual(['班级', '学生'])
    const rows = utils.sheet_to_json<string[]>(book.Sheets['学生']!, { header: 1 })
    expect(rows[0]).toEqual(['年级', '班级', '学号', '姓名', '性别', '家长绑定'])
    expect(rows).toHaveLength(7)
    expect(JSON.stringify(rows)).not.toContain('199')
    expect(rows[1]?.[5]).toBe('已绑定')
    expect(await town.all('audit')).toMatchObject([
      { kind: 'seen', text: '导出了学生名单', by: given.principal._id },
    ])
  })

  test('导出的表原样导回去，没有要导入的', async () => {
    const { data } = await town.ask(office(), 'people/exportRoster', { schoolId: schoolId(), op: newOp() })
    const again = await sendFile(town, office(), schoolId(), Buffer.from(data, 'base64'))
    expect(again.counts).toMatchObject({ added: 0, moved: 0, details: 0, unchanged: 6 })
  })

  test('校长看得到、导得出，改不了；别的学校、老师、家长都进不来', async () => {
    const away = aSchool({ id: 'yt', day: DAY })
    await town.add(away)
    const preview = await sendFile(town, office(), schoolId(), oneSheet([HEAD, ['三(2)班', 4, '张伟', '男']]))
    const write = importOf(schoolId(), preview)
    await town.ask(given.principal.openid, 'people/roster', { schoolId: schoolId() })
    for (const who of [given.principal, given.teacher(1), given.guardian(1), away.office])
      expect(await town.refusal(who.openid, 'people/importRoster', write)).toBe('access/not-allowed')
    for (const who of [given.teacher(1), given.guardian(1), away.office])
      expect(
        await town.refusal(who.openid, 'people/exportRoster', { schoolId: schoolId(), op: newOp() }),
      ).toBe('access/not-allowed')
    const elsewhere = { ...write, schoolId: away.school._id }
    expect(await town.refusal(away.office.openid, 'people/importRoster', elsewhere)).toBe('roster/file-gone')
    expect(
      await town.refusal(away.office.openid, 'people/rosterProgress', {
        schoolId: away.school._id,
        runId: 'sh:whatever',
      }),
    ).toBe('roster/run-unknown')
    expect(await town.all('pupils', { schoolId: 'sh' })).toHaveLength(6)
  })
})
