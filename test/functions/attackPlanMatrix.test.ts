/** Every action of plan, calendar and draw against everybody who has no right to it: refused, and nothing is written. */
import type { Action, Input } from '@/contract/api'
import { asId } from '@/domain/ids'
import { ROLES, type Person, type Role } from '@/domain/people/Person'
import { aDrawSchool, FIXED, openDraw, OPENS, SEALED, wishing } from './given/aDrawSchool'
import { TERM } from './given/aSchool'
import { BUREAU, NEXT, planTown } from './given/planning'
import { newOp, type Town } from './given/Town'

const DAY = '2026-11-23'
const YESTERDAY = '2026-11-22'
const TOMORROW = '2026-11-24'
const CLUBS = [{ id: 'ball', capacity: 2, weekdays: [2 as const] }]

const mine = aDrawSchool({ id: 'sh', day: DAY, pupils: 4, clubs: CLUBS })
const other = aDrawSchool({ id: 'ot', day: DAY, pupils: 4, clubs: CLUBS })
const schoolId = mine.school._id
const pupilId = mine.pupil(1)._id
const op = newOp()
const { blocks, courses, venues, windows, late, fees, offerHours } = mine.plan

const termId = NEXT._id
const act = { schoolId, op }
const ofTerm = { schoolId, termId }
const session = { ...act, day: '2026-11-24', courseId: 'sh-ball' }
const draw = { ...mine.name, op }

/** What anybody may read: it writes nothing either. */
const PUBLIC = {
  'plan/guide': { schoolId, termId: null },
  'plan/guides': {},
  'enrolment/draw': mine.name,
  'enrolment/drawList': { ...mine.name, part: 0 },
} satisfies { [A in Action]?: Input<A> }

type Guarded =
  | Exclude<Extract<Action, `plan/${string}`>, keyof typeof PUBLIC>
  | 'enrolment/wishes'
  | 'enrolment/board'
  | 'enrolment/onPaper'
  | 'enrolment/drawDesk'
  | 'enrolment/enterNumber'
  | 'enrolment/confirmNumber'
  | 'enrolment/renameSource'
  | 'enrolment/runDraw'
  | 'enrolment/coverage'
  | 'enrolment/cityCoverage'

const INPUTS: { [A in Guarded]: Input<A> } = {
  'plan/desk': { schoolId, termId: null },
  'plan/begin': { ...ofTerm, from: 'plan-in-force', op },
  'plan/save': {
    ...ofTerm,
    rev: 1,
    content: { blocks, courses, venues, windows, late, fees, offerHours },
    op,
  },
  'plan/file': { ...ofTerm, rev: 1, op },
  'plan/takeBack': { ...ofTerm, op },
  'plan/decide': { ...ofTerm, version: 1, decision: 'returned', words: '请再补充一下', op },
  'plan/publish': { ...ofTerm, version: 1, op },
  'plan/versions': ofTerm,
  'plan/version': { ...ofTerm, version: 1 },
  'plan/filings': { termId: null },
  'plan/waiting': { schoolId },
  'plan/calendar': { schoolId, termId: null },
  'plan/decideMakeUp': { ...act, day: '2027-01-04', timetable: 1 },
  'plan/setClosed': { ...act, day: '2026-11-25', reason: '运动会' },
  'plan/sessions': { schoolId, from: DAY, to: '2026-11-27' },
  'plan/changeSession': { ...session, slot: '2-club', change: { kind: 'cancelled' }, reason: '老师外出' },
  'plan/undoChange': { ...session, changeOp: 'an-other-op' },
  'plan/cityCalendar': {},
  'plan/correctDay': { day: '2026-11-25', kind: 'rest', name: '暴雪停课', op },
  'plan/enterYear': { year: 2028, rest: { '2028-01-01': '元旦' }, makeUp: {}, op },
  'plan/saveTerm': { termId: '2027-autumn', name: '秋季', firstDay: '2027-09-01', lastDay: '2028-01-20', op },
  'plan/setRetention': { months: 36, reaches: 0, op },
  'enrolment/wishes': { ...wishing(mine, 1, { ball: ['ball'] }), op },
  'enrolment/board': { pupilId, termId: null },
  'enrolment/onPaper': {
    schoolId,
    pupilId,
    termId: TERM._id,
    signedName: '家长1',
    words: '没有手机',
    act: { kind: 'wishes', windowId: 'w1', wishes: { 'sh-ball': ['sh-ball'] } },
    op,
  },
  'enrolment/drawDesk': { schoolId, termId: null },
  'enrolment/enterNumber': { ...draw, number: '03 12', witnesses: '家委会王女士' },
  'enrolment/confirmNumber': { ...draw, number: '03 12' },
  'enrolment/renameSource': { ...draw, source: '另一期', fixedAt: 1_900_000_000_000, reason: '没有开奖' },
  'enrolment/runDraw': draw,
  'enrolment/coverage': { schoolId, termId: null },
  'enrolment/cityCoverage': { termId: null },
}

const SCHOOL_DESK = ['office', 'principal'] as const
const CITY_DESK = ['city bureau'] as const
const CITY_EYES = ['city bureau', 'city inspector'] as const

type May = Role | 'city bureau' | 'city inspector' | 'guardian'
/** Written by hand, not read from the table of rights: a right that slips in there is caught here. */
const MAY: Record<Guarded, readonly May[]> = {
  'plan/desk': SCHOOL_DESK,
  'plan/begin': SCHOOL_DESK,
  'plan/save': SCHOOL_DESK,
  'plan/file': SCHOOL_DESK,
  'plan/takeBack': SCHOOL_DESK,
  'plan/decide': CITY_DESK,
  'plan/publish': SCHOOL_DESK,
  'plan/versions': [...SCHOOL_DESK, ...CITY_EYES],
  'plan/version': [...SCHOOL_DESK, ...CITY_EYES],
  'plan/filings': CITY_EYES,
  'plan/waiting': SCHOOL_DESK,
  'plan/calendar': [...SCHOOL_DESK, 'duty-leader', 'city bureau'],
  'plan/decideMakeUp': SCHOOL_DESK,
  'plan/setClosed': SCHOOL_DESK,
  'plan/sessions': SCHOOL_DESK,
  'plan/changeSession': SCHOOL_DESK,
  'plan/undoChange': SCHOOL_DESK,
  'plan/cityCalendar': CITY_DESK,
  'plan/correctDay': CITY_DESK,
  'plan/enterYear': CITY_DESK,
  'plan/saveTerm': CITY_DESK,
  'plan/setRetention': CITY_DESK,
  'enrolment/wishes': ['guardian'],
  'enrolment/board': ['guardian'],
  'enrolment/onPaper': ['office'],
  'enrolment/drawDesk': SCHOOL_DESK,
  'enrolment/enterNumber': SCHOOL_DESK,
  'enrolment/confirmNumber': [...SCHOOL_DESK, 'duty-leader', 'city inspector'],
  'enrolment/renameSource': SCHOOL_DESK,
  'enrolment/runDraw': SCHOOL_DESK,
  'enrolment/coverage': [...SCHOOL_DESK, ...CITY_EYES],
  'enrolment/cityCoverage': CITY_EYES,
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

/** One person for every post of the school, and both of the city. */
const POSTS: [May, Person][] = [
  ...ROLES.map((role): [May, Person] => [role, person(`sh-as-${role}`, [here(role)])]),
  ['city bureau', BUREAU],
  [
    'city inspector',
    person('inspector', [{ schoolId: null, role: 'inspector', from: TERM.firstDay, to: null }]),
  ],
  ['guardian', mine.guardian(1)],
]

const former = person(
  'sh-former',
  ROLES.flatMap((role) => [
    here(role, TERM.firstDay, YESTERDAY),
    { ...here(role), schoolId: null, to: YESTERDAY },
  ]),
)
const future = person(
  'sh-future',
  ROLES.flatMap((role) => [here(role, TOMORROW), { ...here(role, TOMORROW), schoolId: null }]),
)
/** Every post there is, at another school: also 教育局, which is no post of a school. */
const elsewhere = person(
  'ot-everything',
  ROLES.map((role) => ({ ...here(role), schoolId: other.school._id })),
)
/** City posts that are none: a school's word without a school. */
const nowhere = person(
  'nowhere',
  ROLES.filter((role) => role !== 'bureau' && role !== 'inspector').map((role) => ({
    ...here(role),
    schoolId: null,
  })),
)
const barred = person(
  'sh-barred',
  [],
  [{ pupilId, schoolId, relation: '爸爸', since: TERM.firstDay, courtBarred: true }],
)

const ALWAYS_STRANGERS = [
  ['没有 openid', null, 'access/unknown-caller'],
  ['没有绑定的人', 'openid-of-nobody', 'access/unknown-caller'],
  ['别的孩子的家长', mine.guardian(2).openid, 'access/not-allowed'],
  ['别校的家长', other.guardian(1).openid, 'access/not-allowed'],
  ['别校的教务', other.office.openid, 'access/not-allowed'],
  ['在别校什么岗都有的人', elsewhere.openid, 'access/not-allowed'],
  ['什么岗都写着、没写学校的人', nowhere.openid, 'access/not-allowed'],
  ['任期昨天到的人', former.openid, 'access/not-allowed'],
  ['任期明天才开始的人', future.openid, 'access/not-allowed'],
  ['法院裁定不许接的监护人', barred.openid, 'access/not-allowed'],
] as const

let town: Town
const stored = async () => JSON.stringify(await town.cloud.db.dump())
const actions = Object.keys(INPUTS) as Guarded[]

beforeAll(async () => {
  town = await planTown([mine, other], DAY)
  const posts = POSTS.map(([, one]) => one).filter((one) => one !== BUREAU && one !== mine.guardian(1))
  await town.cloud.db.insertMany('persons', [...posts, former, future, elsewhere, nowhere, barred])
  await openDraw(town)
  await town.ask(mine.guardian(1).openid, 'enrolment/wishes', wishing(mine, 1, { ball: ['ball'] }))
})
afterAll(() => town.close())

/** While wishes are made, while the list stands sealed, and once the number could be entered. */
describe.each([
  ['填志愿的时候', OPENS, null],
  ['封存以后、号码产生以后', FIXED, SEALED],
])('没有权利的人，每一个动作：拒绝，什么也不写 · %s', (_, minute, sealAt) => {
  let before: string
  beforeAll(async () => {
    if (sealAt !== null) {
      await town.at(sealAt)
      await town.timer('enrolment', 'seal')
    }
    await town.at(minute)
    before = await stored()
  })

  test.each(actions)('%s', async (action) => {
    for (const [who, openid, code] of ALWAYS_STRANGERS)
      expect([who, await town.refusal(openid, action, INPUTS[action])]).toEqual([who, code])
    for (const [post, one] of POSTS)
      if (!MAY[action].includes(post))
        expect([post, await town.refusal(one.openid, action, INPUTS[action])]).toEqual([
          post,
          'access/not-allowed',
        ])
    expect((await stored()) === before).toBe(true)
  })

  test('谁都能看的，看了也什么都不写；密钥、种子不在里面', async () => {
    const { secret } = await town.one('draw_secrets', mine.drawId)
    for (const openid of [null, 'openid-of-nobody', mine.guardian(2).openid, mine.office.openid])
      for (const action of Object.keys(PUBLIC) as (keyof typeof PUBLIC)[]) {
        const { reply } = await town.call(openid, action, PUBLIC[action])
        const text = JSON.stringify(reply)
        expect(text).not.toContain(secret)
        expect(text).not.toContain(pupilId)
        expect(text).not.toContain('"fault"')
      }
    expect((await stored()) === before).toBe(true)
  })

  test('定时器的活，客户端叫不动', async () => {
    for (const [fn, name] of [
      ['plan', 'healPlans'],
      ['plan', 'healCalendars'],
      ['enrolment', 'readyDraws'],
      ['enrolment', 'seal'],
      ['enrolment', 'runDraws'],
      ['attendance', 'openDay'],
    ] as const) {
      const event = { Type: 'Timer', TriggerName: name, Time: '', Message: '' }
      const { result } = await town.cloud.invoke(fn, event, { openid: BUREAU.openid })
      expect(result).toMatchObject({ refusal: { code: 'input/not-from-timer' } })
    }
    expect((await stored()) === before).toBe(true)
  })
})

test('有权利的人，同样的话不被当成没有权利', async () => {
  for (const action of actions)
    for (const [post, one] of POSTS)
      if (MAY[action].includes(post)) {
        const { reply } = await town.call(one.openid, action, INPUTS[action])
        const code = !reply.ok && 'refusal' in reply ? reply.refusal.code : 'ok'
        expect([action, post, code]).not.toEqual([action, post, 'access/not-allowed'])
        expect(reply.ok || 'refusal' in reply).toBe(true)
      }
})
