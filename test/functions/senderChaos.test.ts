/** WeChat answers anything, functions die anywhere, timers fire twice: nothing is lost, doubled or silent. */
import fc from 'fast-check'
import type { Template } from '@/domain/notice/Notice'
import type { PushAnswer } from '@test/platform/cloud'
import { aSchool } from './given/aSchool'
import { allow, allowing, deliveries, keyOf, minutes, noticeTo, writeFacts } from './given/pushing'
import { Town } from './given/Town'

const DAY = '2026-11-23'
const FIRST = 600
const LAST_FACT = 606
const CHAOS_ENDS = 616
/** Five tries, eight minutes apart at most, and two more for each that was not answered. */
const CALM_ENDS = 650

const school = aSchool({ id: 'sh', day: DAY, pupilsEach: 4 })
const guardians = [1, 2, 3, 4].map((n) => school.guardian(n))
const TEMPLATES = [
  'absence',
  'uncollected',
  'enrolled',
  'session-changed',
] as const satisfies readonly Template[]

const code = (errcode: number): PushAnswer => ({ errcode, errmsg: '' })
const ANSWERS: readonly PushAnswer[] = [
  ...[0, 0, 0, 43101, 47003, 40037, 45009, -1].map(code),
  'lost',
  'answer-lost',
  'answer-lost',
  'http500',
]

const minute = fc.record({
  facts: fc.array(fc.tuple(fc.nat(3), fc.nat(3)), { maxLength: 6 }),
  kill: fc.option(fc.record({ before: fc.boolean(), k: fc.integer({ min: 1, max: 60 }) })),
  twice: fc.boolean(),
  repeats: fc.integer({ min: 1, max: 2 }),
})
const afternoon = fc.record({
  grants: fc.array(fc.nat(6), { minLength: 16, maxLength: 16 }),
  minutes: fc.array(minute, { minLength: CHAOS_ENDS - FIRST, maxLength: CHAOS_ENDS - FIRST }),
  answers: fc.infiniteStream(fc.constantFrom(...ANSWERS)),
})

test('任何回答、任何时候死、两个定时器一起：一条不丢，一条不重，没有送到的都有人看得见', async () => {
  await fc.assert(
    fc.asyncProperty(afternoon, async ({ grants, minutes: plan, answers }) => {
      const town = await Town.with([school], DAY, { instances: 3 })
      try {
        town.cloud.messagePush.to('notice')
        town.cloud.messagePush.hold()
        const countsOf = (n: number) =>
          Object.fromEntries(
            TEMPLATES.map((template, i) => [template, grants[n * TEMPLATES.length + i] ?? 0]),
          )
        await allow(town, ...guardians.map(({ _id }, n) => allowing(_id, countsOf(n))))
        town.cloud.wechat.answerWith(() => answers.next().value as PushAnswer)
        const written: { id: string; n: number; template: Template }[] = []

        for (const [i, { facts, kill, twice, repeats }] of plan.entries()) {
          await town.at(FIRST + i)
          await town.cloud.messagePush.tell({ times: repeats })
          if (FIRST + i <= LAST_FACT) {
            const now = facts.map(([n, t], j) => ({
              id: `n${i}-${j}`,
              n,
              template: TEMPLATES[t] ?? 'absence',
            }))
            const notices = now.map(({ id, n, template }) =>
              noticeTo(town, { id, template, personId: guardians[n]!._id }),
            )
            await writeFacts(town, notices)
            written.push(...now)
          }
          if (kill !== null) {
            const target = { fn: 'notice', action: 'send', k: kill.k }
            if (kill.before) town.cloud.faults.killBeforeRequest(target)
            else town.cloud.faults.killAfterRequest(target)
          }
          const fire = () => town.cloud.timers.fire('notice', 'send').catch(() => undefined)
          await Promise.all(twice ? [fire(), fire()] : [fire()])
          town.cloud.faults.clear()
        }
        town.cloud.wechat.answerWith([])
        await town.cloud.messagePush.tell()
        for (let at = CHAOS_ENDS; at <= CALM_ENDS; at += 2) {
          await minutes(town, at, at)
          await town.cloud.messagePush.tell()
        }

        const came = deliveries(town)
        const calls = await town.ask(school.dutyLeader.openid, 'notice/calls', {
          schoolId: school.school._id,
        })
        const toRing = new Set(calls.calls.map((call) => call.messageId))
        const messages = new Map((await town.all('messages')).map((message) => [message._id, message]))
        expect(messages.size).toBe(written.length)
        for (const { id, n, template } of written) {
          const person = guardians[n]!
          const message = messages.get(`${id}:${person._id}`)
          if (message === undefined) throw new Error(`${id} is lost`)
          const times = came.get(keyOf(person.openid, template, message.data)) ?? 0
          expect([message._id, times]).toEqual([message._id, message.status === 'sent' ? 1 : 0])
          if (message.status === 'sent') continue
          expect(['no-grant', 'failed']).toContain(message.status)
          expect(message.trouble).toBeTruthy()
          const isSafety = template === 'absence' || template === 'uncollected'
          expect(toRing.has(message._id)).toBe(isSafety)
        }
        for (const [n, { _id, openid }] of guardians.entries()) {
          const mine = await town.one('subscriptions', _id)
          for (const template of TEMPLATES) {
            const delivered = [...came].filter(([key]) => {
              const [to, of] = JSON.parse(key) as [string, string]
              return to === openid && of === template
            }).length
            const left = mine.grants[template]?.left ?? 0
            expect(left).toBeGreaterThanOrEqual(0)
            expect(left + delivered).toBeLessThanOrEqual(countsOf(n)[template] ?? 0)
          }
        }
      } finally {
        await town.close()
      }
    }),
    // A counterexample is one afternoon with its seed; shrinking would replay hundreds of them.
    { numRuns: Number(process.env['CHAOS_RUNS'] ?? 5), endOnFailure: true },
  )
}, 300_000)
