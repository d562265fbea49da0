/** Every action of messages, calls and the digest's readers against everybody: refused, or about one's own things alone. */
import type { Action, Input } from '@/contract/api'
import { RIGHTS } from '@/domain/access'
import { asId } from '@/domain/ids'
import { ROLES, type Person, type Role } from '@/domain/people/Person'
import { atMinute } from '@/domain/time'
import { aMessage, given } from './given/aMessage'
import { accepted } from './given/accepted'
import { aSchool, TERM } from './given/aSchool'
import { granted } from './given/granted'
import { BUREAU } from './given/planning'
import { newOp, Town } from './given/Town'

const DAY = '2026-11-23'
const YESTERDAY = '2026-11-22'
const TOMORROW = '2026-11-24'

const mine = aSchool({ id: 'sh', day: DAY, pupilsEach: 4 })
const other = aSchool({ id: 'ot', day: DAY, pupilsEach: 4 })
const schoolId = mine.school._id
const pupilId = mine.pupil(1)._id
const mother = mine.guardian(1)
const teacher = mine.teacher(1)
const op = newOp()

/** Hers: she is looked for, and nothing was pushed. To the teacher: a safety message that was not pushed either. */
const HERS = aMessage('hers', mother._id, DAY, { template: 'absence', pupilId, status: 'no-grant' })
const CALLED = aMessage('called', teacher._id, DAY, {
  template: 'roll-not-taken',
  audience: 'person',
  status: 'failed',
})

type OfNotice = Extract<Action, `notice/${string}`>
type OfSchool = (typeof OF_SCHOOL)[number]
const OF_SCHOOL = [
  'notice/digest',
  'notice/calls',
  'notice/callMade',
  'notice/ringReceiver',
  'notice/failures',
  'notice/digestReaders',
  'notice/setDigestReaders',
] as const satisfies readonly OfNotice[]
const OF_ONESELF = [
  'notice/inbox',
  'notice/read',
  'notice/readAll',
  'notice/bell',
  'notice/acknowledge',
  'notice/settings',
  'notice/mute',
  'notice/grant',
] as const satisfies readonly Exclude<OfNotice, OfSchool>[]

const INPUTS: { [A in OfNotice]: Input<A> } = {
  'notice/digest': { schoolId },
  'notice/calls': { schoolId },
  'notice/callMade': { schoolId, messageId: CALLED._id, words: '打过了', op },
  'notice/ringReceiver': { schoolId, messageId: CALLED._id, personId: teacher._id, op },
  'notice/failures': { schoolId, day: null },
  'notice/digestReaders': { schoolId },
  'notice/setDigestReaders': { schoolId, atMinute: 1125, readers: [mine.dutyLeader._id], away: null, op },
  'notice/inbox': { before: null },
  'notice/read': { messageIds: [HERS._id, CALLED._id] },
  'notice/readAll': { until: atMinute(DAY, 1439) },
  'notice/bell': {},
  'notice/acknowledge': { messageId: HERS._id },
  'notice/settings': {},
  'notice/mute': { template: 'enrolled', muted: true },
  'notice/grant': accepted('absence', 'enrolled'),
}

/** Written by hand, not read from the table of rights: a right that slips in there is caught here. */
const MAY: Record<OfSchool, readonly Role[]> = {
  'notice/digest': ['principal', 'duty-leader'],
  'notice/calls': ['duty-leader', 'principal'],
  'notice/callMade': ['duty-leader', 'principal'],
  'notice/ringReceiver': ['duty-leader', 'principal'],
  'notice/failures': ['office', 'principal'],
  'notice/digestReaders': ['principal', 'office'],
  'notice/setDigestReaders': ['principal'],
}

const person = (id: string, appointments: Person['appointments'], wards: Person['wards'] = []): Person => ({
  ...mine.office,
  _id: asId<'Person'>(id),
  openid: `openid-${id}`,
  name: id,
  appointments,
  wards,
})
const here = (role: Role, from = TERM.firstDay, to: string | null = null) => ({ schoolId, role, from, to })

/** One person of the school in each post, and in no other. */
const inPost = ROLES.map((role): [Role, Person] => [role, person(`sh-as-${role}`, [here(role)])])
const former = person(
  'sh-former',
  ROLES.map((role) => here(role, TERM.firstDay, YESTERDAY)),
)
const future = person(
  'sh-future',
  ROLES.map((role) => here(role, TOMORROW)),
)
const elsewhere = person(
  'ot-everything',
  ROLES.map((role) => ({ ...here(role), schoolId: other.school._id })),
)
const nowhere = person(
  'nowhere',
  ROLES.map((role) => ({ ...here(role), schoolId: null })),
)
const barred = person(
  'sh-barred',
  [],
  [{ pupilId, schoolId, relation: '爸爸', since: TERM.firstDay, courtBarred: true }],
)

/** Known, and with no right at this school: the child's own guardian too, who holds no post by that. */
const KNOWN: [string, Person][] = [
  ['孩子自己的家长', mother],
  ['别的孩子的家长', mine.guardian(2)],
  ['别校的家长', other.guardian(1)],
  ['别校的校长', other.principal],
  ['别校的值班领导', other.dutyLeader],
  ['在别校什么岗都有的人', elsewhere],
  ['什么岗都写着、没写学校的人', nowhere],
  ['任期昨天到的人', former],
  ['任期明天才开始的人', future],
  ['法院裁定不许接的监护人', barred],
  ['市教育局', BUREAU],
]
const UNKNOWN: [string, string | null][] = [
  ['没有 openid', null],
  ['没有绑定的人', 'openid-of-nobody'],
]

let town: Town
const stored = async () => JSON.stringify(await town.cloud.db.dump())
beforeAll(async () => {
  town = await Town.with([mine, other], DAY)
  await town.cloud.db.insertMany('persons', [
    ...inPost.map(([, one]) => one),
    ...[former, future, elsewhere, nowhere, barred, BUREAU],
  ])
  await town.openDay()
  await town.at(1100)
  await given(town, [HERS, CALLED])
  await town.cloud.db.insertMany('subscriptions', [granted(mother, 'absence', 3)])
})
afterAll(() => town.close())

test('消息、电话、日报的动作一个不漏', () => {
  const all = Object.keys(RIGHTS).filter((deed) => deed.startsWith('notice/'))
  expect([...OF_SCHOOL, ...OF_ONESELF].sort()).toEqual(all.sort())
})

describe('没有权利的人：拒绝，什么也不写', () => {
  test.each(OF_SCHOOL)('%s', async (action) => {
    const before = await stored()
    for (const [who, openid] of UNKNOWN)
      expect([who, await town.refusal(openid, action, INPUTS[action])]).toEqual([
        who,
        'access/unknown-caller',
      ])
    const others = inPost.filter(([role]) => !MAY[action].includes(role))
    for (const [who, { openid }] of [...KNOWN, ...others])
      expect([who, await town.refusal(openid, action, INPUTS[action])]).toEqual([who, 'access/not-allowed'])
    expect((await stored()) === before).toBe(true)
  })

  test.each(OF_ONESELF)('%s：不认得的人', async (action) => {
    const before = await stored()
    for (const [who, openid] of UNKNOWN)
      expect([who, await town.refusal(openid, action, INPUTS[action])]).toEqual([
        who,
        'access/unknown-caller',
      ])
    expect((await stored()) === before).toBe(true)
  })
})

describe('认得的人，拿着别人的编号', () => {
  const everybody = [...KNOWN, ...inPost].filter(([, one]) => one !== mother)

  test('看不到别人的消息，数目里也没有，翻页也翻不到', async () => {
    const before = await stored()
    for (const [who, { openid }] of everybody) {
      for (const cursor of [null, `${atMinute(DAY, 1439)}:~`, `${HERS.at + 1}:${HERS._id}`])
        expect([who, await town.ask(openid, 'notice/inbox', { before: cursor })]).toEqual([
          who,
          { messages: [], unread: 0, next: null },
        ])
      expect([who, (await town.ask(openid, 'notice/bell', {})).unread]).toEqual([who, 0])
    }
    expect((await stored()) === before).toBe(true)
  })

  test('替别人看、全部看、说知道了：别人的不动，和没有这条是同一句话', async () => {
    const before = await stored()
    for (const [who, { openid }] of everybody) {
      const { reply } = await town.call(openid, 'notice/read', INPUTS['notice/read'])
      expect([who, reply]).toMatchObject([who, { ok: true, value: { unread: 0 } }])
      await town.ask(openid, 'notice/readAll', INPUTS['notice/readAll'])
      const told = [HERS._id, CALLED._id, 'none'].map(async (id) => {
        const answer = await town.call(openid, 'notice/acknowledge', { messageId: id })
        return JSON.stringify(answer.reply)
      })
      expect([who, new Set(await Promise.all(told)).size]).toEqual([who, 1])
      expect([who, await town.refusal(openid, 'notice/acknowledge', { messageId: HERS._id })]).toEqual([
        who,
        'notice/no-message',
      ])
    }
    expect((await stored()) === before).toBe(true)
  })

  test('设置、关掉、授权：只写自己那一份，别人的一个字不动', async () => {
    const ofMother = await town.one('subscriptions', mother._id)
    for (const [who, { openid, _id }] of everybody) {
      const { templates } = await town.ask(openid, 'notice/settings', {})
      expect([who, templates.some(({ left }) => left !== 0)]).toEqual([who, false])
      await town.ask(openid, 'notice/mute', INPUTS['notice/mute'])
      await town.ask(openid, 'notice/grant', accepted('absence'))
      expect([who, (await town.one('subscriptions', _id)).muted]).toEqual([who, ['enrolled']])
    }
    expect(await town.one('subscriptions', mother._id)).toEqual(ofMother)
    expect(await town.all('subscriptions')).toHaveLength(everybody.length + 1)
  })
})

test('有权利的人，同样的话不被当成没有权利；别校的编号对他们也是没有', async () => {
  for (const action of OF_SCHOOL)
    for (const [role, { openid }] of inPost)
      if (MAY[action].includes(role)) {
        const { reply } = await town.call(openid, action, INPUTS[action])
        expect([action, role, reply.ok]).toEqual([action, role, true])
      }
  const theirs = { schoolId: other.school._id, messageId: CALLED._id, words: '打过了', op: newOp() }
  for (const { openid } of [other.dutyLeader, other.principal])
    expect(await town.refusal(openid, 'notice/callMade', theirs)).toBe('notice/no-message')
})
