/** A principal who never opens the app again is told, while it can still be told, that the pushes run out. */
import { atMinute, plusDays, weekdayOf, type Day } from '@/domain/time'
import { aSchool } from './given/aSchool'
import { granted } from './given/granted'
import { Town } from './given/Town'

const FIRST_DAY: Day = '2026-10-12'
/** 21 service days: no holiday lies among them. */
const DAYS = Array.from({ length: 29 }, (_, i) => plusDays(FIRST_DAY, i)).filter((day) => weekdayOf(day) <= 5)
const GRANTS = [0, 1, 3, 10, 21, 24, 40, null]
/** Milliseconds; a laptop needs a fifth of it. */
const THREE_WEEKS_TAKE = 300_000
const WARNINGS = [
  '还能收到3次，点开可加',
  '还能收到2次，点开可加',
  '还能收到1次，点开可加',
  '这是最后一次，点开可加',
]

describe('三个星期没有打开过小程序', () => {
  const schools = GRANTS.map((_, i) => aSchool({ id: `s${i}`, day: FIRST_DAY, pupilsEach: 1 }))
  const schoolWith = (grants: number | null) => schools[GRANTS.indexOf(grants)] ?? schools[0]!
  /** Of each school: how many pushes the office saw left after each day. */
  const seenByOffice = new Map<string, (number | null)[]>()
  let town: Town
  beforeAll(async () => {
    town = await Town.with(schools, FIRST_DAY)
    await town.cloud.db.insertMany(
      'subscriptions',
      schools.map(({ principal }, i) => granted(principal, 'digest', GRANTS[i] ?? null)),
    )
    for (const day of DAYS) {
      await town.cloud.clock.set(atMinute(day, 420))
      await town.openDay()
      await town.cloud.clock.set(atMinute(day, 1125))
      await town.timer('notice', 'digest')
      await town.cloud.clock.set(atMinute(day, 1126))
      await town.timer('notice', 'send')
      for (const { school, office } of schools) {
        const { told } = await town.ask(office.openid, 'notice/digestReaders', { schoolId: school._id })
        const seen = seenByOffice.get(school._id) ?? []
        seenByOffice.set(school._id, [...seen, told[0]?.grantsLeft ?? null])
      }
    }
  }, THREE_WEEKS_TAKE)
  afterAll(() => town.close())

  const messagesOf = async (grants: number | null) => {
    const { principal } = schoolWith(grants)
    const messages = await town.all('messages', { personId: principal._id, template: 'digest' })
    return messages.sort((a, b) => (a.day < b.day ? -1 : 1))
  }
  const pushed = (grants: number | null) =>
    town.cloud.wechat.pushes.filter(({ openid }) => openid === schoolWith(grants).principal.openid)

  test('21 个服务日，每天都有一份', async () => {
    expect(DAYS).toHaveLength(21)
    for (const grants of GRANTS) expect(await messagesOf(grants)).toHaveLength(21)
  })

  test.each(GRANTS.filter((grants) => grants !== null))(
    '开头有 %i 次：够的日子都推送到，最后四次依次说还能收到 3、2、1 次和最后一次',
    async (grants) => {
      const pushes = pushed(grants)
      expect(pushes).toHaveLength(Math.min(grants, 21))
      const tails = pushes.map(({ data }) => Object.values(data).at(-1)?.value ?? '')
      tails.forEach((tail, day) => {
        const leaves = grants - 1 - day
        const warning = leaves <= 3 ? WARNINGS[3 - leaves] : undefined
        expect([day, tail.includes('点开可加'), warning === undefined || tail.startsWith(warning)]).toEqual([
          day,
          warning !== undefined,
          true,
        ])
      })
    },
  )

  test.each(GRANTS.filter((grants) => grants !== null && grants <= 20))(
    '开头有 %i 次：用完的当天教务处就看得到 0 次；第二天起没有推送，消息里说明了为什么',
    async (grants) => {
      const left = seenByOffice.get(schoolWith(grants).school._id) ?? []
      expect(left).toEqual(DAYS.map((_, day) => Math.max(0, (grants ?? 0) - 1 - day)))
      const messages = await messagesOf(grants)
      expect(messages.map(({ status }) => status)).toEqual(
        DAYS.map((_, day) => (day < (grants ?? 0) ? 'sent' : 'no-grant')),
      )
      for (const { data, trouble } of messages.slice(grants ?? 0)) {
        expect(trouble).toMatch(/\S/)
        expect(data['tail']).toContain('推送已用完')
      }
    },
  )

  test('长期订阅的从来不说快用完', async () => {
    for (const { data } of await messagesOf(null)) expect(data['tail']).not.toContain('点开可加')
    expect(new Set(seenByOffice.get(schoolWith(null).school._id))).toEqual(new Set([null]))
  })
})
