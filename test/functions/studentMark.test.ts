/** 学籍号的标记: keyed, so that somebody with the database and a child's number recognises nobody. */
import { studentMark } from '@/domain/roster/RosterTable'
import { aSchool } from './given/aSchool'
import { importFile, sendFile } from './given/rosters'
import { TOWN_ENV, Town } from './given/Town'
import { oneSheet } from '../domain/given/sheets'

const DAY = '2026-11-23'
const NUMBER = 'G320381201501011234'
const HEAD = ['班级', '学号', '姓名', '性别', '学籍号']

describe('学籍号的标记', () => {
  const school = aSchool({ id: 'sh', day: DAY, pupilsEach: 3 })
  const schoolId = school.school._id
  const office = school.office.openid
  const PLAIN = studentMark(schoolId, NUMBER)
  let town: Town
  const open = async (env: Record<string, string>, mark?: string) => {
    const pupils = school.pupils.map((pupil, index) =>
      index === 0 && mark !== undefined ? { ...pupil, studentMark: mark } : pupil,
    )
    town = await Town.with([{ ...school, pupils }], DAY, { env })
  }
  afterEach(() => town.close())
  const file = (name = school.pupil(1).name) =>
    oneSheet([
      HEAD,
      ...school.pupils.map((pupil, index) => [
        ...[pupil.homeroomName, pupil.no, index === 0 ? name : pupil.name],
        ...[pupil.gender === 'girl' ? '女' : '男', index === 0 ? NUMBER : ''],
      ]),
    ])
  const markOf = async () => (await town.one('pupils', school.pupil(1)._id)).studentMark

  test('导入后库里的标记带密钥，知道学籍号也算不出来；再导入认得出同一个孩子', async () => {
    await open(TOWN_ENV)
    await importFile(town, office, schoolId, file())
    const mark = await markOf()
    expect(mark).toMatch(/^k[0-9a-f]{6}:[0-9a-f]{32}$/)
    expect(JSON.stringify(await town.all('pupils'))).not.toContain(PLAIN)
    const again = await sendFile(town, office, schoolId, file())
    expect(again.counts).toMatchObject({ added: 0, unchanged: 3 })
    const renamed = await sendFile(town, office, schoolId, file('新名字'))
    expect(renamed.counts).toMatchObject({ added: 0, renamed: 1 })
  })

  test('以前不带密钥的标记：导入照样认得出；夜里一起换成带密钥的', async () => {
    await open(TOWN_ENV, PLAIN)
    const renamed = await sendFile(town, office, schoolId, file('新名字'))
    expect(renamed.counts).toMatchObject({ added: 0, renamed: 1 })
    await town.timer('people', 'reseal')
    const mark = await markOf()
    expect(mark).toMatch(/^k/)
    await town.timer('people', 'reseal')
    expect(await markOf()).toBe(mark)
    expect((await sendFile(town, office, schoolId, file())).counts).toMatchObject({ added: 0, unchanged: 3 })
  })

  test('别的密钥的标记不算数：按班级、姓名、学号认，不会多出一个孩子', async () => {
    await open(TOWN_ENV, `k000000:${'0'.repeat(32)}`)
    const preview = await sendFile(town, office, schoolId, file())
    expect(preview.counts).toMatchObject({ added: 0, leavers: 0 })
    await importFile(town, office, schoolId, file())
    expect(await markOf()).toMatch(/^k(?!000000)/)
  })

  test('没有密钥：不留新的标记，旧的原样', async () => {
    await open({ ...TOWN_ENV, STUDENT_MARK_KEY: '' }, PLAIN)
    expect((await sendFile(town, office, schoolId, file())).counts).toMatchObject({ added: 0, unchanged: 3 })
    await town.timer('people', 'reseal')
    expect(await markOf()).toBe(PLAIN)
  })
})
