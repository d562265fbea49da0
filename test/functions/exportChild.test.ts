/** 查阅、复制: one guardian reads all that is held on the child, and nothing of anybody else. */
import { read, utils } from '@e965/xlsx/dist/xlsx.mini.min'
import { HEALTH_CONSENT_VERSION } from '@/domain/people/health'
import { agreedBy, aSchool } from './given/aSchool'
import { newOp, TOWN_ENV, Town } from './given/Town'

const DAY = '2026-11-23'

describe('存一份孩子的记录', () => {
  const school = aSchool({ id: 'sh', day: DAY, homerooms: 2, pupilsEach: 3 })
  const child = school.pupil(1)
  const pupilId = child._id
  const mother = school.guardian(1)
  /** A second guardian of the same child, with a number of his own. */
  const father = { ...school.guardian(2), phone: '13711112222', wards: [...school.guardian(2).wards] }
  father.wards.push({
    ...{ pupilId, schoolId: school.school._id, relation: '爸爸', since: '2026-09-01' },
    consents: agreedBy(father._id, father.name),
  })
  child.collectors.push({
    ...{ id: father._id, name: father.name, relation: '爸爸', phone: '13711112222' },
    ...{ personId: father._id, photoId: null },
  })
  school.persons = school.persons.map((person) => (person._id === father._id ? father : person))
  let town: Town
  beforeEach(async () => {
    town = await Town.with([school], DAY)
    await town.openDay()
    await town.at(600)
  })
  afterEach(() => town.close())

  const fileFor = async (openid: string): Promise<Record<string, string[][]>> => {
    const { data, fileName } = await town.ask(openid, 'people/exportChild', { pupilId, op: newOp() })
    expect(fileName).toBe(`${child.name}-${DAY}.xlsx`)
    const book = read(Buffer.from(data, 'base64'), { type: 'buffer' })
    return Object.fromEntries(
      book.SheetNames.map((name) => [
        name,
        utils.sheet_to_json<string[]>(book.Sheets[name] ?? {}, { header: 1, defval: '' }),
      ]),
    )
  }

  test('该有的都有：孩子、监护人、同意书、接送、报名、健康、每天、消息；请求不超过十五个；记下谁取过', async () => {
    await town.ask(mother.openid, 'people/saveHealth', {
      ...{ pupilId, op: newOp(), agreedTo: HEALTH_CONSENT_VERSION },
      notes: [{ kind: 'allergy', what: '花生', act: '叫校医' }],
    })
    await town.ask(mother.openid, 'custody/askToBar', {
      ...{ pupilId, op: newOp(), name: '沈大伟', reason: '强行带走过' },
    })
    await town.timer('notice', 'send')
    const sheets = await fileFor(mother.openid)
    expect(Object.keys(sheets)).toEqual([
      ...['孩子', '监护人', '同意书', '接送人', '禁止接送', '临时委托', '接送变动'],
      ...['报名', '请假', '延时托管', '健康提示', '每天', '给您的消息'],
    ])
    expect(sheets['孩子']?.[0]).toEqual(['姓名', child.name])
    expect(sheets['同意书']?.[1]?.slice(1, 3)).toEqual(['家长1', '已同意'])
    expect(sheets['健康提示']?.[1]?.[0]).toBe('过敏：花生。叫校医')
    expect(sheets['禁止接送']?.[1]).toEqual(['沈大伟', '强行带走过', '家长申请'])
    expect(sheets['报名']?.length).toBeGreaterThan(1)
    expect(sheets['给您的消息']?.[1]?.[1]).toBe('接送安排有变动')
    const { requests } = await town.call(mother.openid, 'people/exportChild', { pupilId, op: newOp() })
    expect(requests).toBeLessThanOrEqual(15)
    const records = (await town.all('audit', { kind: 'seen' })).filter(({ text }) => text.includes('导出'))
    expect(records.map(({ by, about }) => [by, about[0]?.id])).toEqual([
      [mother._id, pupilId],
      [mother._id, pupilId],
    ])
  })

  test('没有别的孩子，没有另一位家长的手机号；各看各的', async () => {
    const hers = JSON.stringify(await fileFor(mother.openid))
    expect(hers).not.toContain(father.phone)
    expect(hers).toContain(mother.phone)
    const his = JSON.stringify(await fileFor(father.openid))
    expect(his).toContain(father.phone)
    expect(his).not.toContain('19900000001')
    for (const one of school.pupils.filter(({ _id }) => _id !== pupilId)) {
      expect(hers).not.toContain(one.name)
      expect(his).not.toContain(one.name)
    }
  })

  test('禁止的就是他自己：他存的那份里没有这一条，也没有这一笔变动；另一位家长的那份里有，别人的照写', async () => {
    const bar = (name: string, personId: typeof father._id | null) => ({
      ...{ name, personId, collectorId: null, reason: '对孩子动过手', by: 'guardian' as const },
    })
    const line = (about: string) => ({
      ...{ op: `bar-${about}`, at: 0, by: mother._id, byName: mother.name },
      ...{ act: 'barred' as const, about, reason: '对孩子动过手' },
    })
    for (const [who, names] of [
      ['他的名字', [bar(father.name, null)]],
      ['他这个人', [bar('别的写法', father._id)]],
    ] as const) {
      await town.close()
      const lines = [line(father.name), line('沈大伟')]
      const barred = [...names, bar('沈大伟', null)]
      const pupils = school.pupils.map((one) =>
        one._id === pupilId ? { ...one, barred, collectorChanges: lines } : one,
      )
      town = await Town.with([{ ...school, pupils }], DAY)
      const his = await fileFor(father.openid)
      expect([who, his['禁止接送']?.slice(1).map(([name]) => name)]).toEqual([who, ['沈大伟']])
      expect(JSON.stringify(his['接送变动'])).not.toContain(father.name)
      expect(JSON.stringify(his['接送变动'])).toContain('沈大伟')
      const hers = await fileFor(mother.openid)
      expect(hers['禁止接送']).toHaveLength(3)
      expect(JSON.stringify(hers['接送变动'])).toContain(father.name)
    }
  })

  test('禁止名单现在读不出来：两份里都不写是谁，只写读不出来', async () => {
    await town.ask(mother.openid, 'custody/askToBar', {
      ...{ pupilId, op: newOp(), name: '沈大伟', reason: '强行带走过' },
    })
    const dump = await town.cloud.db.dump()
    await town.close()
    const key = `t9:${Buffer.alloc(32, 9).toString('base64')}`
    town = await Town.on({ env: { ...TOWN_ENV, SEALING_KEYS: key } }, DAY)
    for (const [name, documents] of Object.entries(dump))
      if (documents.length > 0) await town.cloud.db.insertMany(name, documents)
    for (const openid of [mother.openid, father.openid]) {
      const sheets = await fileFor(openid)
      expect(sheets['禁止接送']?.[1]?.[0]).toContain('读不出来')
      expect(JSON.stringify(sheets)).not.toContain('沈大伟')
    }
  })

  test('法院禁止的家长、别人家的家长、学校的人：都取不到，也不留下取过的记录', async () => {
    await town.ask(school.office.openid, 'custody/barCollector', {
      ...{ schoolId: school.school._id, pupilId, op: newOp(), name: father.name, reason: '法律文书' },
    })
    for (const openid of [
      father.openid,
      school.guardian(3).openid,
      school.office.openid,
      school.teacher(1).openid,
    ])
      expect(await town.refusal(openid, 'people/exportChild', { pupilId, op: newOp() })).toBe(
        'access/not-allowed',
      )
    expect(await town.all('audit', { kind: 'seen' })).toEqual([])
  })
})
