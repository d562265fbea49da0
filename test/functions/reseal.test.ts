/** 换密钥: what an older key sealed is sealed anew in the night, so that the older key can be dropped. */
import { HEALTH_CONSENT_VERSION } from '@/domain/people/health'
import type { CollectorChange } from '@/domain/people/CollectorChange'
import { SEALED_FIELDS } from '@functions/_kit/sealedFields'
import { aSchool, type GivenSchool } from './given/aSchool'
import { newOp, TOWN_ENV, Town } from './given/Town'

const DAY = '2026-11-23'
const OLD = TOWN_ENV.SEALING_KEYS
const NEW = `t2:${Buffer.alloc(32, 7).toString('base64')}`
const OTHER = `t9:${Buffer.alloc(32, 9).toString('base64')}`

jest.setTimeout(120_000)

describe('换密钥', () => {
  const school = aSchool({ id: 'sh', day: DAY, pupilsEach: 3 })
  let town: Town
  /** What the first afternoon left in the database, under the old key. */
  let sealedOnce: Pick<GivenSchool, 'pupils'> & { custody: object[] }
  const open = async (keys: string, given: GivenSchool = school) => {
    town = await Town.with([given], DAY, { env: { ...TOWN_ENV, SEALING_KEYS: keys } })
  }
  afterEach(() => town.close())

  async function sealWithOld(): Promise<void> {
    await open(OLD)
    for (const n of [1, 2, 3]) {
      const guardian = school.guardian(n).openid
      const pupilId = school.pupil(n)._id
      const bar = { pupilId, name: '沈大伟', reason: '曾经强行带走孩子' }
      await town.ask(guardian, 'custody/askToBar', { ...bar, op: newOp() })
      if (n === 3) await town.ask(guardian, 'custody/takeBackBar', { pupilId, name: '沈大伟', op: newOp() })
      await town.ask(guardian, 'people/saveHealth', {
        ...{ pupilId, op: newOp(), agreedTo: HEALTH_CONSENT_VERSION },
        notes: [{ kind: 'allergy', what: '花生', act: '叫校医' }],
      })
    }
    await town.openDay()
    sealedOnce = { pupils: await town.all('pupils'), custody: await town.all('custody') }
    await town.close()
  }
  const later = async (keys: string) => {
    await open(keys, { ...school, pupils: sealedOnce.pupils })
    await town.cloud.db.insertMany('custody', sealedOnce.custody as never)
  }
  const stored = async () => JSON.stringify([await town.all('pupils'), await town.all('custody')])
  const report = () =>
    town.cloud.logs
      .flatMap((text) =>
        text.includes('sealed anew') ? [JSON.parse(text.slice(text.indexOf('{'))) as object] : [],
      )
      .at(-1)
  beforeAll(sealWithOld)

  test('夜里全部用新密钥重封；拿掉旧密钥以后，名单、变动、健康提示都还读得出', async () => {
    await later(`${NEW},${OLD}`)
    expect(await stored()).toContain('"key":"t1"')
    await town.timer('people', 'reseal')
    expect(await stored()).not.toContain('"key":"t1"')
    expect(report()).toMatchObject({ key: 't2', left: 0, unreadable: 0 })
    const pupils = await town.all('pupils')
    const custody = await town.all('custody')
    await town.close()
    sealedOnce = { pupils, custody }
    await later(NEW)
    for (const n of [1, 2, 3]) {
      const pupilId = school.pupil(n)._id
      const guardian = school.guardian(n).openid
      const page = await town.ask(guardian, 'custody/collectors', { pupilId })
      expect(page).toMatchObject({ isBarredUnreadable: false })
      expect(page.barred).toHaveLength(n === 3 ? 0 : 1)
      expect(page.changes[0]?.text).toContain('沈大伟')
      expect((await town.ask(guardian, 'people/health', { pupilId })).notes).toHaveLength(1)
    }
    sealedOnce = { pupils: [], custody: [] }
    await town.close()
    await sealWithOld()
    await later(`${NEW},${OLD}`)
  })

  test('哪一把都打不开的：不动它，报出还有几个', async () => {
    await later(`${NEW},${OTHER}`)
    const before = await stored()
    await town.timer('people', 'reseal')
    expect(await stored()).toBe(before)
    expect(report()).toMatchObject({ left: 0, unreadable: 2 + 3 + 3 })
  })

  test('以前明文存的名单和变动，夜里一起封上；消息里的名字拿掉', async () => {
    const LINE: CollectorChange = {
      ...{ op: 'an-old-act', at: 0, by: school.guardian(1)._id, byName: '家长1' },
      ...{ act: 'unbarred', about: '沈大伟', reason: '和好了' },
    }
    await open(OLD, {
      ...school,
      pupils: school.pupils.map((pupil, index) => ({
        ...pupil,
        ...(index === 0 ? { collectorChanges: [LINE] } : {}),
        ...(index === 1
          ? {
              barred: [
                { name: '沈大伟', personId: null, collectorId: null, reason: '和好了', by: 'court' as const },
              ],
            }
          : {}),
      })),
    })
    await town.timer('people', 'reseal')
    expect(await stored()).not.toContain('沈大伟')
    expect(await stored()).not.toContain('和好了')
    expect(report()).toMatchObject({ left: 0 })
  })

  test('库里现在每一处加密的字段都在重封的单子里', async () => {
    await later(OLD)
    const places = new Set<string>()
    const walk = (name: string, value: unknown, path: string[]) => {
      if (typeof value !== 'object' || value === null) return
      if ('iv' in value && 'tag' in value)
        places.add([name, ...path.filter((step) => Number.isNaN(Number(step)))].join('.'))
      else for (const [key, inner] of Object.entries(value)) walk(name, inner, [...path, key])
    }
    for (const name of ['pupils', 'custody'] as const)
      for (const document of await town.all(name)) walk(name, document, [])
    const listed = [
      ...SEALED_FIELDS.map(({ name, field }) => `${name}.${field}`),
      'pupils.collectorChanges.sealed',
    ]
    expect([...places].sort()).toEqual(listed.sort())
  })
})
