/** The days gone by of the demo city, and that it is the same city every time. */
import { plusDays } from '@/domain/time'
import { cityPersonas } from '@test/city'
import { cityOn, noonOf } from '@test/city/cityOn'

const MONDAY = '2026-11-23'

describe('示范城市的过去', () => {
  test('日报从上周一到昨天，每个服务日每校都有', () => {
    const days = [0, 1, 2, 3, 4].map((offset) => plusDays('2026-11-16', offset))
    const { digests, schools } = cityOn(MONDAY)
    for (const { _id } of schools) {
      const first = digests.filter((digest) => digest.schoolId === _id && digest.round === 1)
      expect(first.map((digest) => digest.day)).toEqual(days)
    }
  })

  test('应到总是已到、请假、没说明、没点到之和；第二轮时已无人滞留', () => {
    const { digests } = cityOn(MONDAY)
    expect(digests.length).toBeGreaterThan(15)
    for (const { figures, round, stillHeld } of digests) {
      const { expected, present, leave, unexplained, notYetCalled } = figures
      expect(present + leave + unexplained + notYetCalled).toBe(expected)
      expect(present).toBeGreaterThan(expected * 0.9)
      if (round === 2) expect(stillHeld).toBe(0)
    }
    expect(digests.some((digest) => digest.figures.unexplained > 0)).toBe(true)
  })

  test('责任链指纹各不相同，覆盖的记录比应到的人多', () => {
    const { digests } = cityOn(MONDAY)
    for (const digest of digests) {
      expect(digest.rootHash).toMatch(/^[0-9a-f]{64}$/)
      expect(digest.entryCount).toBeGreaterThan(digest.figures.expected)
    }
    expect(new Set(digests.map((digest) => digest.rootHash)).size).toBe(digests.length)
  })

  test('学期开始以前、放假安排还没公布的年份，没有日报', () => {
    expect(cityOn('2026-08-20').digests).toEqual([])
    expect(cityOn('2027-03-10').digests).toEqual([])
  })

  test('调休日都定了上周几的课，只有将来最后一个还没定', () => {
    const makeUpOn = (day: string) => cityOn(day).plans.map((plan) => plan.calendar.makeUp)
    for (const makeUp of makeUpOn(MONDAY)) expect(makeUp).toEqual({ '2026-09-20': 2, '2026-10-10': 3 })
    for (const makeUp of makeUpOn('2026-08-20')) expect(makeUp).toEqual({ '2026-09-20': 2 })
  })

  test('同一时刻建出的城市一字不差，不靠随机数', async () => {
    const random = jest.spyOn(Math, 'random').mockImplementation(() => {
      throw new Error('no chance but the dice')
    })
    try {
      await jest.isolateModulesAsync(async () => {
        const anew = await import('@test/city')
        const same = JSON.stringify(anew.buildCity(noonOf(MONDAY))) === JSON.stringify(cityOn(MONDAY))
        expect(same).toBe(true)
        expect(anew.cityPersonas()).toEqual(cityPersonas())
      })
    } finally {
      random.mockRestore()
    }
  })
})
