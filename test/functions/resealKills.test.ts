/** 换密钥, killed after each of its requests and run again: everything is sealed anew, nothing is lost. */
import { HEALTH_CONSENT_VERSION } from '@/domain/people/health'
import { aSchool, type GivenSchool } from './given/aSchool'
import { newOp, TOWN_ENV, Town } from './given/Town'

const DAY = '2026-11-23'
const OLD = TOWN_ENV.SEALING_KEYS
const NEW = `t2:${Buffer.alloc(32, 7).toString('base64')}`

jest.setTimeout(120_000)

describe('换密钥断在半路', () => {
  const school = aSchool({ id: 'sh', day: DAY, pupilsEach: 3 })
  const children = [1, 2, 3].map((n) => school.pupil(n)._id)
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
  beforeAll(sealWithOld)

  test('断在任何一步，再来一次都能做完，什么也不丢', async () => {
    for (let k = 1; k <= 40; k += 1) {
      await later(`${NEW},${OLD}`)
      town.cloud.faults.killAfterRequest({ fn: 'people', action: 'reseal', k })
      await town.timer('people', 'reseal').catch(() => undefined)
      const isOver = town.cloud.faults.pending.length > 0
      town.cloud.faults.clear()
      await town.timer('people', 'reseal')
      expect([k, (await stored()).includes('"key":"t1"')]).toEqual([k, false])
      for (const [index, pupilId] of children.entries())
        expect(
          (await town.ask(school.guardian(index + 1).openid, 'custody/collectors', { pupilId })).barred,
        ).toHaveLength(index === 2 ? 0 : 1)
      if (isOver) return
      await town.close()
    }
    throw new Error('it never ran to its end')
  })
})
