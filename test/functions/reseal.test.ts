/** 换密钥: what an older key sealed is sealed anew in the night, so that the older key can be dropped. */
import type { CollectorChange } from '@/domain/people/CollectorChange'
import { SEALED_FIELDS } from '@functions/_kit/sealedFields'
import type { GivenSchool } from './given/aSchool'
import {
  everySealed,
  NEW,
  OLD,
  openedBy,
  OTHER,
  sealedByForm,
  townWith,
  type Dump,
} from './given/everySealed'
import { newOp, type Town } from './given/Town'

jest.setTimeout(120_000)

describe('换密钥', () => {
  let school: GivenSchool
  let old: Dump
  let town: Town
  beforeAll(async () => {
    ;({ school, dump: old } = await everySealed())
  })
  afterEach(() => town.close())

  const report = () =>
    town.cloud.logs
      .flatMap((text) =>
        text.includes('sealed anew') ? [JSON.parse(text.slice(text.indexOf('{'))) as object] : [],
      )
      .at(-1)
  const keysIn = (dump: Dump) => [...new Set(sealedByForm(dump).map(({ sealed }) => sealed.key))].sort()

  test('前提：每一处会加密的字段都有东西，库里没有一处加密的字段不在单子里', () => {
    const places = new Set(sealedByForm(old).map(({ place }) => place))
    expect([...places].sort()).toEqual(SEALED_FIELDS.map(({ name, field }) => `${name}.${field}`).sort())
    town = { close: () => Promise.resolve() } as Town
  })

  test('夜里全部用新密钥重封：整个库只用新密钥就能读，一个字不变', async () => {
    town = await townWith(old, `${NEW},${OLD}`)
    await town.timer('people', 'reseal')
    const after = await town.cloud.db.dump()
    expect(keysIn(after)).toEqual(['t2'])
    expect(openedBy(NEW, after)).toEqual(openedBy(OLD, old))
    expect([...openedBy(NEW, after).values()]).not.toContain(null)
    expect(openedBy(NEW, after).size).toBe(sealedByForm(after).length)
    expect(report()).toMatchObject({ key: 't2', left: 0, unreadable: 0 })
  })

  test('操作记录只换了封套：别的一个字段、一条记录都没有变', async () => {
    town = await townWith(old, `${NEW},${OLD}`)
    await town.timer('people', 'reseal')
    const bare = (dump: Dump) => (dump['audit'] ?? []).map((entry) => ({ ...entry, hidden: null }))
    const after = await town.cloud.db.dump()
    expect(bare(old).length).toBeGreaterThan(0)
    expect(bare(after)).toEqual(bare(old))
    expect(after['audit']).not.toEqual(old['audit'])
  })

  test('换了密钥、丢掉旧的以后，名单、变动、健康提示、减免都还读得出', async () => {
    town = await townWith(old, `${NEW},${OLD}`)
    await town.timer('people', 'reseal')
    const after = await town.cloud.db.dump()
    await town.close()
    town = await townWith(after, NEW)
    for (const n of [1, 2, 3]) {
      const pupilId = school.pupil(n)._id
      const guardian = school.guardian(n).openid
      const page = await town.ask(guardian, 'custody/collectors', { pupilId })
      expect(page).toMatchObject({ isBarredUnreadable: false })
      expect(page.barred).toHaveLength(n === 3 ? 0 : 1)
      expect(page.changes[0]?.text).toContain('沈大伟')
      expect((await town.ask(guardian, 'people/health', { pupilId })).notes).toHaveLength(1)
    }
    const pupilId = school.pupil(1)._id
    const { asks } = await town.ask(school.guardian(1).openid, 'finance/familyHardship', {
      ...{ pupilId, op: newOp() },
    })
    expect(asks.map(({ asked, said }) => [asked?.words, said?.reason])).toEqual([
      ['再申请一次', undefined],
      ['家里靠低保', '材料不全'],
    ])
  })

  test('再来一次什么也不动；两个同时来，结果一样', async () => {
    town = await townWith(old, `${NEW},${OLD}`)
    await Promise.all([town.timer('people', 'reseal'), town.timer('people', 'reseal')])
    const after = await town.cloud.db.dump()
    expect(openedBy(NEW, after)).toEqual(openedBy(OLD, old))
    await town.timer('people', 'reseal')
    expect(await town.cloud.db.dump()).toEqual(after)
  })

  test('哪一把都打不开的：不动它，报出还有几个', async () => {
    town = await townWith(old, `${NEW},${OTHER}`)
    await town.timer('people', 'reseal')
    expect(await town.cloud.db.dump()).toEqual(old)
    const holding = SEALED_FIELDS.map(
      ({ name, valuesIn }) => (old[name] ?? []).filter((one) => valuesIn(one).length > 0).length,
    )
    const unreadable = holding.reduce((sum, count) => sum + count, 0)
    expect(report()).toMatchObject({ done: 0, left: 0, unreadable })
  })

  test('写着旧密钥、却打不开的：不动它，数进打不开的，不挡别的', async () => {
    const broken = structuredClone(old)
    const [custody] = (broken['custody'] ?? []) as { health: { tag: string } }[]
    custody!.health.tag = Buffer.alloc(16, 1).toString('base64')
    town = await townWith(broken, `${NEW},${OLD}`)
    await town.timer('people', 'reseal')
    await town.timer('people', 'reseal')
    const after = await town.cloud.db.dump()
    expect(sealedByForm(after).filter(({ sealed }) => sealed.key !== 't2')).toEqual([
      { place: 'custody.health', sealed: custody!.health },
    ])
    expect(report()).toMatchObject({ done: 0, left: 0, unreadable: 1 })
  })

  test('以前明文存的名单和变动，夜里一起封上；消息里的名字拿掉', async () => {
    const LINE: CollectorChange = {
      ...{ op: 'an-old-act', at: 0, by: school.guardian(1)._id, byName: '家长1' },
      ...{ act: 'unbarred', about: '沈大伟', reason: '和好了' },
    }
    const bar = { name: '沈大伟', personId: null, collectorId: null, reason: '和好了', by: 'court' as const }
    const [first, second, third] = school.pupils
    const pupils = [{ ...first, collectorChanges: [LINE] }, { ...second, barred: [bar] }, third!]
    town = await townWith({ ...old, pupils }, OLD)
    await town.timer('people', 'reseal')
    const stored = JSON.stringify(await town.all('pupils'))
    expect(stored).not.toContain('沈大伟')
    expect(stored).not.toContain('和好了')
    expect(report()).toMatchObject({ left: 0 })
  })
})
