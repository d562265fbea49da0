import { aSchool } from '@test/functions/given/aSchool'
import { newOp, Town } from '@test/functions/given/Town'
import type { Phone } from '@test/platform/wechat/Phone'
import { bytesSince, phoneOf } from './given/phoneOf'

const DAY = '2026-11-23'
const HANDS = '/pages/teacher/handover/index'
const ONE_TAP_BYTES = 2048

describe('交接，在两个人的手机上', () => {
  const school = aSchool({
    id: 'sh',
    day: DAY,
    homerooms: 2,
    pupilsEach: 20,
    clubs: [{ id: 'ball', capacity: 40 }],
  })
  for (const n of [1, 2, 3, 21, 22])
    school.weeks[n - 1]!.places['1-club'] = {
      courseId: school.plan.courses['sh-ball' as never]!._id,
      since: '2026-09-01',
    }
  const pupil = (n: number) => school.pupil(n)._id
  const coach = school.persons.find((person) => person._id === 'sh-t-ball')!
  const schoolId = school.school._id
  let town: Town
  const phones: Phone[] = []
  const open = async (person: typeof coach, url = HANDS) => {
    const phone = phoneOf(town, person, { url })
    phones.push(phone)
    await phone.settle()
    return phone
  }
  const takeRoll = (homeroom: number) =>
    town.ask(school.teacher(homeroom).openid, 'attendance/submitRoll', {
      schoolId,
      sessionId: `20261123_sh-care-${homeroom}`,
      op: newOp(),
      marks: Object.fromEntries(
        Array.from({ length: 20 }, (_, i) => [pupil((homeroom - 1) * 20 + i + 1), 'present' as const]),
      ),
    })
  beforeEach(async () => {
    town = await Town.with([school], DAY)
    await town.openDay()
    await town.at(992)
    await takeRoll(1)
    await takeRoll(2)
    await town.at(1048)
  })
  afterEach(async () => {
    for (const phone of phones.splice(0)) {
      expect(phone.log.errors).toEqual([])
      expect([...phone.log.missing]).toEqual([])
      phone.close()
    }
    await town.close()
  })

  test('交出时留下一个：留下的还在自己手里，交出的等对方接手，可以收回', async () => {
    const giver = await open(school.teacher(1))
    await giver.tap(`#names-${coach._id}`)
    await giver.tap(`#name-${pupil(2)}`)
    expect(giver.$(`#offer-${coach._id}`)?.textContent).toContain('交出 2 人')
    const before = giver.log.cloud.length
    await giver.tap(`#offer-${coach._id}`)
    await giver.until(() => giver.$(`#offered-${coach._id}`))
    expect(giver.log.cloud.slice(before)).toHaveLength(1)
    expect((await town.custody(pupil(1))).offer?.to).toBe(coach._id)
    expect((await town.custody(pupil(2))).offer).toBeNull()
    await giver.tap(`#withdraw-${coach._id}`)
    await giver.until(() => !giver.$(`#offered-${coach._id}`))
    expect((await town.custody(pupil(1))).offer).toBeNull()
    expect((await town.custody(pupil(1))).holder).toBe(school.teacher(1)._id)
  })

  test('没见到的那个不接：点名字、有原因，仍由交的人负责；两个老师交来的一下全部接手', async () => {
    for (const n of [1, 2]) {
      const giver = await open(school.teacher(n))
      await giver.tap(`#offer-${coach._id}`)
      await giver.until(() => giver.$(`#offered-${coach._id}`))
    }
    const taker = await open(coach)
    await taker.until(() => taker.$('#accept-all'))
    const before = taker.log.setData.length
    await taker.tap(`#name-${pupil(3)}`)
    expect(bytesSince(taker, before)).toHaveLength(1)
    expect(bytesSince(taker, before)[0]).toBeLessThanOrEqual(ONE_TAP_BYTES)
    expect(taker.text).toContain('差 1 个孩子')
    await taker.tap(`#missing-${pupil(3)}`)
    await taker.tap('#reason-1')
    expect(taker.$('#accept-all')?.textContent).toContain('全部接手 4 人')
    const calls = taker.log.cloud.length
    await taker.tap('#accept-all')
    await taker.until(() => !taker.$('#accept-all'))
    const asked = taker.log.cloud.slice(calls).map(({ data }) => (data as { action: string }).action)
    expect(asked.filter((action) => action === 'answer')).toHaveLength(1)
    expect(await town.all('custody', { holder: coach._id })).toHaveLength(4)
    const left = await town.custody(pupil(3))
    expect(left.holder).toBe(school.teacher(1)._id)
    expect(left.entries.find((entry) => entry.kind === 'declined')).toMatchObject({
      reason: '在医务室或办公室',
    })
  })

  test('对方已经收回：说出每个没有动的孩子和原因，不当作接到了', async () => {
    const giver = await open(school.teacher(1))
    await giver.tap(`#offer-${coach._id}`)
    await giver.until(() => giver.$(`#offered-${coach._id}`))
    const taker = await open(coach)
    await taker.until(() => taker.$(`#accept-${school.teacher(1)._id}`))
    await giver.tap(`#withdraw-${coach._id}`)
    await giver.until(() => !giver.$(`#offered-${coach._id}`))
    await taker.tap(`#accept-${school.teacher(1)._id}`)
    await taker.until(() => taker.$('#not-moved'))
    expect(taker.$('#not-moved')?.textContent).toContain(school.pupil(1).name)
    expect(await town.all('custody', { holder: coach._id })).toEqual([])
  })

  test('交给别的老师：搜名字，一下交出', async () => {
    const giver = await open(school.teacher(1))
    await giver.tap(`#names-${coach._id}`)
    await giver.tap(`#other-${coach._id}`)
    await giver.input('#colleague-search', '孙倩')
    expect(giver.$$('[id^="colleague-sh"]')).toHaveLength(1)
    await giver.tap('[id^="colleague-sh"]')
    await giver.until(() => giver.$('[id^="offered-"]'))
    expect((await town.custody(pupil(1))).offer?.toName).toBe('孙倩老师')
  })
})
