/** 操作记录：谁做了、看了什么，一条不少；谁能查，查了也留下。 */
import { read, utils } from '@e965/xlsx/dist/xlsx.mini.min'
import type { Input } from '@/contract/api'
import { AUDIT_PAGE } from '@/domain/audit/auditSearch'
import { auditEntry } from '@/domain/audit/AuditEntry'
import { asId } from '@/domain/ids'
import type { Person, Role } from '@/domain/people/Person'
import { atMinute } from '@/domain/time'
import { aSchool, TERM, type GivenSchool } from './given/aSchool'
import { newOp, Town } from './given/Town'

const DAY = '2026-11-23'

describe('操作记录', () => {
  let town: Town
  let school: GivenSchool
  let other: GivenSchool
  let inspector: Person
  let bureau: Person
  const at = () => ({ schoolId: school.school._id, op: newOp() })
  const asFile = (): Input<'people/exportAudit'> => ({
    ...at(),
    ...{ from: DAY, to: DAY, who: '', about: '', kind: null },
  })
  const search = (more: object = {}): Input<'people/audit'> => ({ ...asFile(), before: null, ...more })
  const ask = (who: Person, more: object = {}) => town.ask(who.openid, 'people/audit', search(more))
  const texts = async (more: object = {}) => {
    await town.timer('notice', 'send')
    return (await ask(school.principal, more)).rows.map(({ byName, text }) => `${byName} ${text}`)
  }
  const kept = () => town.all('audit')
  const cityPerson = (id: string, role: Role): Person => ({
    ...school.gate,
    _id: asId<'Person'>(id),
    openid: `openid-${id}`,
    name: `${id}的人`,
    appointments: [{ schoolId: null, role, from: TERM.firstDay, to: null }],
  })
  const post = (role: Role) => ({
    ...at(),
    ...{ personId: school.gate._id, role, from: DAY, to: null, deputyFor: null },
  })
  const appoint = (input: Input<'people/appoint'>) => town.call(school.office.openid, 'people/appoint', input)

  beforeEach(async () => {
    school = aSchool({ id: 'sh', day: DAY, homerooms: 2, pupilsEach: 3 })
    other = aSchool({ id: 'yt', day: DAY, pupilsEach: 2 })
    town = await Town.with([school, other], DAY)
    inspector = cityPerson('inspector', 'inspector')
    bureau = cityPerson('bureau', 'bureau')
    await town.cloud.db.insertMany('persons', [inspector, bureau])
    await town.openDay()
    await town.at(990)
  })
  afterEach(() => town.close())

  test('一天里做的事，一件一条，用当时的名字写：岗位、班主任、接送人、禁止、点名、接管、停课', async () => {
    const { office, gate, dutyLeader, principal, teacher, guardian, pupil } = school
    const her = pupil(1)
    await appoint(post('teacher'))
    await town.ask(office.openid, 'people/endPost', { ...at(), personId: gate._id, role: 'teacher' })
    await town.ask(office.openid, 'people/setHomeroomTeacher', {
      ...{ ...at(), homeroomId: her.homeroomId, personId: teacher(2)._id },
    })
    const adult = { name: '王秀兰', relation: '姑姑', phone: '13900000001', photo: null }
    await town.ask(guardian(1).openid, 'custody/addCollector', { pupilId: her._id, op: newOp(), ...adult })
    const order = { ...at(), pupilId: her._id, name: '赵大', reason: '判决书12号' }
    await town.ask(dutyLeader.openid, 'custody/barCollector', order)
    const lesson = { ...at(), sessionId: asId<'Session'>('20261123_sh-care-1') }
    const marks = Object.fromEntries(school.pupils.slice(0, 3).map(({ _id }) => [_id, 'present'] as const))
    await town.ask(teacher(1).openid, 'attendance/submitRoll', { ...lesson, marks })
    const wrong = { mark: 'absent', reason: '看错了', pupilId: her._id } as const
    await town.ask(teacher(1).openid, 'attendance/correctMark', { ...lesson, op: newOp(), ...wrong })
    const taken = { ...at(), from: teacher(1)._id, reason: '老师突然不适' }
    await town.ask(dutyLeader.openid, 'custody/takeOver', taken)
    await town.ask(principal.openid, 'plan/setClosed', { ...at(), day: '2026-11-27', reason: '校运动会' })
    expect(new Set(await texts())).toEqual(
      new Set([
        `${office.name} 任命 ${gate.name} 为老师（11月23日起）`,
        `${office.name} 免去 ${gate.name} 的老师`,
        `${office.name} 让 ${teacher(2).name} 当${her.homeroomName}的班主任`,
        `家长1 ${her.name}：添加了接送人 姑姑 王秀兰`,
        `${dutyLeader.name} ${her.name}：禁止接送`,
        `${teacher(1).name}老师 把 ${her.name} 在三(1)班作业辅导的点名改为「未到」（看错了）`,
        `${dutyLeader.name} 接管了 ${teacher(1).name}老师 手里的孩子（老师突然不适）`,
        `${principal.name} 定 11月27日 停课：校运动会`,
      ]),
    )
  })

  test('同一下发两遍、函数传了两遍，都只有一条；什么也没办成的，一条也没有', async () => {
    const input = post('teacher')
    await Promise.all([appoint(input), appoint(input)])
    await appoint(input)
    await town.timer('notice', 'send')
    await town.timer('notice', 'send')
    await appoint({ ...post('principal') })
    await town.timer('notice', 'send')
    expect((await kept()).map(({ text }) => text)).toEqual([`任命 ${school.gate.name} 为老师（11月23日起）`])
  })

  test('做的事和它的记录在同一次写入里，不多一次请求；没传走以前也不会丢', async () => {
    const input = post('teacher')
    const first = await appoint(input)
    const again = await appoint(input)
    expect(first.requests).toBe(again.requests + 1)
    const { audits, outboxDue } = await town.one('persons', school.gate._id)
    expect({ count: audits?.length, outboxDue }).toEqual({ count: 1, outboxDue: true })
    await town.timer('notice', 'send')
    const after = await town.one('persons', school.gate._id)
    expect({ audits: after.audits, outboxDue: after.outboxDue }).toEqual({ audits: [], outboxDue: false })
    expect(await kept()).toHaveLength(1)
  })

  test('按谁、关于谁、类别、日子找；「周岚」找得到「周岚老师」；半截名字找不到', async () => {
    const { teacher, pupil, office, gate } = school
    const seen = { ...at(), pupilId: pupil(1)._id, day: DAY }
    const marks = { [pupil(1)._id]: 'present', [pupil(2)._id]: 'present', [pupil(3)._id]: 'present' } as const
    const lesson = { ...at(), sessionId: asId<'Session'>('20261123_sh-care-1'), marks }
    await town.ask(teacher(1).openid, 'attendance/submitRoll', lesson)
    await town.ask(teacher(1).openid, 'custody/childRecord', seen)
    await town.ask(office.openid, 'people/revealColleague', { ...at(), personId: gate._id })
    await appoint(post('teacher'))
    const looked = `${teacher(1).name}老师 看了 ${pupil(1).name} 11月23日的记录`
    const phone = `${office.name} 看了 ${gate.name} 的电话`
    expect(await texts({ who: teacher(1).name })).toEqual([looked])
    expect(await texts({ who: `${teacher(1).name}老师` })).toEqual([looked])
    expect(await texts({ about: pupil(1).name })).toEqual([looked])
    expect(new Set(await texts({ about: gate.name, kind: 'seen' }))).toEqual(new Set([phone]))
    expect(await texts({ who: teacher(1).name.slice(0, 1) })).toEqual([])
    expect(await texts({ from: '2026-11-22', to: '2026-11-22' })).toEqual([])
    expect(await texts({ kind: 'posts' })).toHaveLength(1)
  })

  test('日子从零点到零点，差一毫秒都不算', async () => {
    const by = { personId: school.gate._id, name: '老张' }
    const entryAt = (moment: number) =>
      auditEntry({
        ...{ id: String(moment), schoolId: school.school._id, at: moment, kind: 'plan', by, about: [] },
        text: String(moment),
      })
    const [since, until] = [atMinute(DAY, 0), atMinute(DAY, 1440)]
    const moments = [since - 1, since, until - 1, until]
    await town.cloud.db.insertMany('audit', moments.map(entryAt))
    const { rows } = await ask(school.principal)
    expect(rows.map(({ at: moment }) => moment)).toEqual([until - 1, since])
  })

  test('一页一页读，同一毫秒里的也不重不漏，翻页时别人新做的不插进来', async () => {
    const by = { personId: school.gate._id, name: '老张' }
    const facts = { schoolId: school.school._id, kind: 'plan' as const, by, about: [] }
    const many = Array.from({ length: 2 * AUDIT_PAGE + 7 }, (_, n) =>
      auditEntry({ ...facts, id: `e${n}`, at: atMinute(DAY, 600 + Math.floor(n / 60)), text: `第${n}件` }),
    )
    await town.cloud.db.insertMany('audit', many)
    const found: string[] = []
    let before: string | null = null
    const sizes: number[] = []
    do {
      const page: Awaited<ReturnType<typeof ask>> = await ask(school.principal, { before })
      sizes.push(page.rows.length)
      found.push(...page.rows.map(({ id }) => id))
      before = page.next
    } while (before !== null)
    expect(sizes).toEqual([AUDIT_PAGE, AUDIT_PAGE, 7])
    expect(new Set(found)).toEqual(new Set(many.map(({ _id }) => _id)))
    expect(found).toHaveLength(many.length)
  })

  test('校长查自己学校，督学一所一所查；别人都不行，什么也不留下', async () => {
    await ask(school.principal)
    await ask(inspector)
    await ask(inspector, { schoolId: other.school._id })
    const before = await kept()
    const { office, dutyLeader, teacher, gate, guardian } = school
    for (const who of [office, dutyLeader, teacher(1), gate, guardian(1), bureau, other.principal]) {
      expect(await town.refusal(who.openid, 'people/audit', search())).toBe('access/not-allowed')
      expect(await town.refusal(who.openid, 'people/exportAudit', asFile())).toBe('access/not-allowed')
      expect(await town.refusal(who.openid, 'people/auditSchools', {})).toBe('access/not-allowed')
    }
    const nowhere = search({ schoolId: asId<'School'>('nowhere') })
    expect(await town.refusal(inspector.openid, 'people/audit', nowhere)).toBe('audit/unknown-school')
    expect(await kept()).toEqual(before)
    const { schools } = await town.ask(inspector.openid, 'people/auditSchools', {})
    expect(schools.map(({ name }) => name)).toEqual([school.school.name, other.school.name])
  })

  test('别校的事一条也看不到；全市的事每所学校都看得到', async () => {
    await town.ask(other.office.openid, 'people/revealColleague', {
      ...{ schoolId: other.school._id, op: newOp(), personId: other.gate._id },
    })
    await town.ask(bureau.openid, 'plan/correctDay', {
      ...{ day: '2026-12-04', kind: 'rest', name: '全市运动会', op: newOp() },
    })
    expect(await texts()).toEqual(['bureau的人 更正全市校历：12月4日 放假（全市运动会）'])
    expect((await ask(inspector, { schoolId: other.school._id })).rows).toHaveLength(2)
  })

  test('查了也是一条：查什么、谁查的，先写下再给看；同样的再查一次再记一条', async () => {
    const input = search({ about: school.pupil(1).name, kind: 'seen' })
    const { requests } = await town.call(inspector.openid, 'people/audit', input)
    expect(requests).toBe(4)
    await town.at(991)
    await town.ask(inspector.openid, 'people/audit', input)
    await town.ask(inspector.openid, 'people/audit', { ...input, about: '' })
    const filter = `11月23日，关于谁：${school.pupil(1).name}，查看`
    expect((await kept()).map(({ byName, text }) => `${byName} ${text}`).sort()).toEqual(
      [`查了操作记录（${filter}）`, `查了操作记录（${filter}）`, '查了操作记录（11月23日，查看）']
        .map((text) => `inspector的人 ${text}`)
        .sort(),
    )
  })

  test('导出：表里就是查到的，导出本身也留下；日子写反了、太长了都说清楚', async () => {
    await appoint(post('teacher'))
    await town.timer('notice', 'send')
    const { fileName, data } = await town.ask(school.principal.openid, 'people/exportAudit', asFile())
    expect(fileName).toBe('sh小学-操作记录-2026-11-23.xlsx')
    const book = read(Buffer.from(data, 'base64'), { type: 'buffer' })
    const rows = utils.sheet_to_json<string[]>(book.Sheets['操作记录']!, { header: 1 })
    expect(rows).toEqual([
      ['日期', '时间', '谁', '类别', '做了什么', '关于谁'],
      [
        ...[DAY, '16:30', school.office.name, '岗位', `任命 ${school.gate.name} 为老师（11月23日起）`],
        school.gate.name,
      ],
    ])
    expect((await kept()).map(({ text }) => text)).toContain('导出了操作记录（11月23日）')
    const wrong = (more: object) => town.refusal(school.principal.openid, 'people/audit', search(more))
    expect(await wrong({ from: '2026-11-24' })).toBe('audit/days-wrong')
    expect(await wrong({ from: '2025-11-22' })).toBe('audit/too-many-days')
    expect((await ask(school.principal, { from: '2025-11-23' })).rows).not.toEqual([])
  })
})
