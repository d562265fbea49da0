/** Every action of the care chain and of enrolment against everybody who has no right to it: refused, and nothing is written. */
import type { Action, Input } from '@/contract/api'
import { RIGHTS } from '@/domain/access'
import { asId } from '@/domain/ids'
import type { Person } from '@/domain/people/Person'
import { ROLES, type Role } from '@/domain/people/Person'
import { HEALTH_CONSENT_VERSION } from '@/domain/people/health'
import { CONSENT_VERSION } from '@/domain/enrolment/consent'
import { aSchool, TERM } from './given/aSchool'
import { aGroup } from './given/anEscort'
import { newOp, Town } from './given/Town'

const DAY = '2026-11-23'
const YESTERDAY = '2026-11-22'

const mine = aSchool({ id: 'sh', day: DAY, pupilsEach: 6, clubs: [{ id: 'ball', capacity: 4 }] })
const other = aSchool({ id: 'ot', day: DAY, pupilsEach: 6 })
const schoolId = mine.school._id
const pupilId = mine.pupil(1)._id
const op = newOp()

const act = { schoolId, op }
const child = { pupilId, op }
const childHere = { ...act, pupilId }
const walk = { ...act, escortId: '20261123_east' }
const stop = { ...walk, stopId: 'st1' }
const lesson = { schoolId, sessionId: '20261123_sh-care-1' }
const adult = { name: '吴小梅', relation: '姑姑', phone: '13900000001', photo: null }
const late = { ...child, day: DAY, untilMinute: 1140, collectorId: 'sh-g1' }
const ward = { ...child, name: '奶奶1' }
const termId = TERM._id
const courseId = 'sh-ball'
const place = { pupilId, termId, courseId }
const signature = { version: CONSENT_VERSION, signedName: '家长1' }
const drawn = { schoolId, termId, windowId: 'w1' }
const paper = { ...act, pupilId, termId, signedName: '家长1', words: '家里没有手机' }

/** The actions every role has had from the first day; `refusals.test.ts` looks after them. */
type Elsewhere =
  | Exclude<
      Extract<Action, `people/${string}`>,
      | `people/${string}Roster`
      | 'people/roster'
      | 'people/rosterProgress'
      | 'people/health'
      | 'people/saveHealth'
    >
  | `plan/${string}`
  | 'enrolment/draw'
  | 'enrolment/drawList'
  | `notice/${string}`
  | 'attendance/duties'
  | 'attendance/roll'
  | 'custody/family'
  | 'custody/exportDay'
  | 'custody/childRecord'

type Given = { [A in Exclude<Action, Elsewhere>]: Input<A> }
const file = { schoolId, fileId: 'a-file-1' }
const INPUTS: Given = {
  'people/health': { pupilId },
  'people/saveHealth': {
    ...child,
    notes: [{ kind: 'allergy', what: '花生', act: '' }],
    agreedTo: HEALTH_CONSENT_VERSION,
  },
  'people/roster': { schoolId },
  'people/stageRoster': { ...file, part: 1, data: 'AAAA' },
  'people/readRoster': { ...file, fileName: '名单.xlsx', parts: 1 },
  'people/previewRoster': { ...file, mapping: {}, isWhole: false },
  'people/importRoster': {
    ...file,
    mapping: {},
    isWhole: true,
    seal: '0'.repeat(32),
    hasReadWarnings: true,
    op,
  },
  'people/rosterProgress': { schoolId, runId: 'sh:an-op' },
  'people/undoRoster': { schoolId, runId: 'sh:an-op', op },
  'people/exportRoster': { schoolId, op },
  'enrolment/board': { pupilId, termId: null },
  'enrolment/enrol': { items: [place], signature, op },
  'enrolment/withdraw': { ...place, op },
  'enrolment/swap': { ...place, from: 'sh-care-1', op },
  'enrolment/wait': { ...place, signature, op },
  'enrolment/stopWaiting': { ...place, op },
  'enrolment/accept': { ...place, op },
  'enrolment/decline': { ...place, op },
  'enrolment/wishes': {
    pupilId,
    termId,
    windowId: 'w1',
    wishes: { [courseId]: [courseId] },
    together: null,
    signature,
    op,
  },
  'enrolment/findPupil': { schoolId, words: '赵' },
  'enrolment/paperBoard': { schoolId, pupilId, termId: null },
  'enrolment/onPaper': { ...paper, act: { kind: 'enrol', courseIds: [courseId] } },
  'enrolment/drawDesk': { schoolId, termId: null },
  'enrolment/enterNumber': { ...drawn, number: '03 12 17', witnesses: '家委会', op },
  'enrolment/confirmNumber': { ...drawn, number: '031217', op },
  'enrolment/renameSource': { ...drawn, source: '另一期', fixedAt: 1, reason: '换一个', op },
  'enrolment/runDraw': { ...drawn, op },
  'enrolment/coverage': { schoolId, termId: null },
  'enrolment/cityCoverage': { termId: null },
  'attendance/submitRoll': { ...lesson, op, marks: { [pupilId]: 'present' } },
  'attendance/correctMark': { ...lesson, op, pupilId, mark: 'absent', reason: '看错了' },
  'attendance/saveSweep': { ...lesson, op, sweep: { [pupilId]: { homework: true, note: '' } } },
  'attendance/standInColleagues': lesson,
  'attendance/askStandIn': { ...lesson, op, to: 'sh-t-late', reason: '去开会' },
  'attendance/withdrawStandIn': { ...lesson, op },
  'attendance/answerStandIn': { ...lesson, op, accept: true, reason: '' },
  'attendance/nameStandIn': { ...lesson, op, to: 'sh-t-late', reason: '去开会' },
  'attendance/standIns': { schoolId },
  'attendance/lateOptions': { pupilId },
  'attendance/applyLate': late,
  'attendance/changeLate': late,
  'attendance/cancelLate': { ...child, day: DAY },
  'attendance/setLatePattern': { ...child, weekdays: [1], untilMinute: 1140, collectorId: 'sh-g1' },
  'attendance/stopLatePattern': { ...child, from: '2026-11-25' },
  'attendance/lateDesk': { schoolId },
  'attendance/ringFamily': { ...childHere, op, personId: 'sh-g1' },
  'attendance/findToday': { schoolId, words: '赵' },
  'attendance/decideLate': {
    ...childHere,
    day: DAY,
    decision: 'approve',
    reason: '',
    alternative: null,
    words: '',
  },
  'attendance/phoneLate': { ...childHere, untilMinute: 1140, collectorId: 'sh-g1', caller: '妈妈' },
  'attendance/homeroomToday': { schoolId },
  'attendance/phoneLeave': { ...childHere, relation: '妈妈', reason: 'sick', words: '', blocks: 'all' },
  'attendance/leaveOptions': { pupilId },
  'attendance/askLeave': { ...child, from: DAY, to: DAY, reason: 'sick', words: '' },
  'attendance/cancelLeave': { ...child, leaveOp: 'an-other-op' },
  'attendance/answerAbsence': { ...child, where: 'home', words: '' },
  'attendance/settleAbsence': { ...childHere, said: 'home', words: '在家里' },
  'attendance/absences': { schoolId },
  'custody/pickupCode': { pupilId },
  'custody/hands': { schoolId },
  'custody/offer': { ...act, to: mine.gate._id, pupilIds: [pupilId] },
  'custody/withdraw': { ...act, pupilIds: [pupilId] },
  'custody/answer': { ...act, accept: [pupilId], decline: [] },
  'custody/gateDay': { schoolId },
  'custody/shift': { schoolId },
  'custody/closeShift': act,
  'custody/reopenShift': act,
  'custody/reportMissing': { ...childHere, words: '' },
  'custody/reportFound': { ...childHere, words: '' },
  'custody/countHands': { ...act, present: [] },
  'custody/callList': childHere,
  'custody/logCall': { ...childHere, whom: '奶奶', answered: true, words: '' },
  'custody/stay': { ...act, staying: true },
  'custody/reconcile': { ...childHere, reason: '妈妈电话里说已经到家', collectorId: null },
  'custody/closeDay': act,
  'custody/confirmClose': act,
  'custody/gate': { schoolId },
  'custody/gateBook': { schoolId },
  'custody/look': childHere,
  'custody/release': { ...childHere, claim: { how: 'walk-alone' } },
  'custody/whoComes': { schoolId },
  'custody/revealCollector': { ...childHere, op, collectorId: 'sh-g1' },
  'custody/refuseRelease': { ...childHere, words: '' },
  'custody/collectors': { pupilId },
  'custody/delegationCode': { pupilId, delegationId: 'd-1' },
  'custody/addCollector': { ...child, ...adult },
  'custody/removeCollector': { ...child, collectorId: 'sh-gm1' },
  'custody/setCollectorPhoto': { ...child, collectorId: 'sh-gm1', photo: '' },
  'custody/askToBar': { ...ward, reason: '不能接' },
  'custody/takeBackBar': ward,
  'custody/delegate': { ...child, ...adult, day: DAY },
  'custody/cancelDelegation': { ...child, delegationId: 'd-1' },
  'custody/consentWalkAlone': { ...child, consent: true },
  'custody/findPupil': { schoolId, words: '赵一明' },
  'custody/schoolCollectors': { schoolId, pupilId },
  'custody/barCollector': { ...act, ...ward, reason: '法院裁定' },
  'custody/unbarCollector': { ...act, ...ward, by: 'court', reason: '裁定撤销' },
  'custody/takeOver': { ...act, from: mine.teacher(1)._id, reason: '突然生病' },
  'custody/escorts': { schoolId },
  'custody/departEscort': { ...walk, heads: 4 },
  'custody/reachStop': { ...stop, heads: 4 },
  'custody/releaseAtStop': { ...stop, pupilId, claim: { how: 'walk-alone' } },
  'custody/leaveStop': stop,
  'custody/returnEscort': walk,
  'custody/nameEscort': { ...walk, leaderId: mine.gate._id, secondId: null, reason: '换人' },
  'custody/delayEscort': { ...child, minutes: 5 },
  'custody/escortGroups': { schoolId },
  'custody/escortPupils': { schoolId, words: '赵' },
  'custody/saveEscortGroup': {
    ...act,
    groupId: null,
    name: '假的',
    route: '无',
    weekdays: [1],
    stops: [{ id: 'st1', name: '站', minute: 1125 }],
    leaderId: mine.gate._id,
    secondId: null,
    members: [],
  },
}

const former: Person = {
  ...mine.dutyLeader,
  _id: asId('sh-former'),
  openid: 'openid-sh-former',
  appointments: ROLES.map((role) => ({ schoolId, role, from: '2026-09-01', to: YESTERDAY })),
}
const future: Person = {
  ...former,
  _id: asId('sh-future'),
  openid: 'openid-sh-future',
  appointments: ROLES.map((role) => ({ schoolId, role, from: '2026-11-24', to: null })),
}
/** 城市的岗位 read what they may, and touch no child. */
const bureau: Person = {
  ...former,
  _id: asId('bureau'),
  openid: 'openid-bureau',
  appointments: [{ schoolId: null, role: 'bureau', from: '2026-09-01', to: null }],
}
/** Every post there is, at another school. */
const everything: Person = {
  ...former,
  _id: asId('ot-everything'),
  openid: 'openid-ot-everything',
  appointments: ROLES.map((role) => ({ schoolId: other.school._id, role, from: '2026-09-01', to: null })),
}
const barred: Person = {
  ...mine.guardian(1),
  _id: asId('sh-barred'),
  openid: 'openid-sh-barred',
  name: '被裁定的人',
  wards: [{ pupilId, schoolId, relation: '爸爸', since: '2026-09-01', courtBarred: true }],
}

/** One person of the school in each post, and in no other. */
const inPost = ROLES.map((role): [Role, Person] => [
  role,
  {
    ...former,
    _id: asId(`sh-only-${role}`),
    openid: `openid-sh-only-${role}`,
    appointments: [{ schoolId, role, from: '2026-09-01', to: null }],
  },
])
const sentencesOf = (action: Action): readonly string[] => RIGHTS[action]
/** What the bureau itself may read; everything else it is refused like anybody. */
const isForBureau = (action: Action): boolean =>
  sentencesOf(action).some((sentence) => sentence.startsWith('bureau'))

const STRANGERS = [
  ['没有 openid', null, 'access/unknown-caller'],
  ['没有绑定的人', 'openid-of-nobody', 'access/unknown-caller'],
  ['别的孩子的家长', mine.guardian(2).openid, 'access/not-allowed'],
  ['别校的家长', other.guardian(1).openid, 'access/not-allowed'],
  ['别校的老师', other.teacher(1).openid, 'access/not-allowed'],
  ['别校的门岗', other.gate.openid, 'access/not-allowed'],
  ['在别校什么岗都有的人', everything.openid, 'access/not-allowed'],
  ['任期昨天到的值班领导', former.openid, 'access/not-allowed'],
  ['任期明天才开始的人', future.openid, 'access/not-allowed'],
  ['市教育局', bureau.openid, 'access/not-allowed'],
] as const

describe('没有权利的人，每一个动作：拒绝，什么也不写', () => {
  let town: Town
  let before: string
  const stored = async () => JSON.stringify(await town.cloud.db.dump())
  beforeAll(async () => {
    town = await Town.with([mine, other], DAY)
    await town.cloud.db.insertMany('persons', [
      ...[former, future, bureau, everything, barred],
      ...inPost.map(([, person]) => person),
    ])
    const members = [1, 2, 3].map((n) => ({ pupilId: mine.pupil(n)._id, stopId: 'st1' }))
    await town.cloud.db.insertMany('escort_groups', [aGroup(mine, mine.lateTeacher, null, { members })])
    await town.openDay()
    await town.at(992)
    before = await stored()
  })
  afterAll(() => town.close())

  const actions = Object.keys(INPUTS) as (keyof Given)[]

  test.each(actions)('%s', async (action) => {
    const strangers = STRANGERS.filter(([, openid]) => openid !== bureau.openid || !isForBureau(action))
    for (const [who, openid, code] of strangers)
      expect([who, await town.refusal(openid, action, INPUTS[action])]).toEqual([who, code])
    expect((await stored()) === before).toBe(true)
  })

  test.each(actions.filter((action) => action.startsWith('enrolment/')))(
    '本校别的岗位：%s',
    async (action) => {
      const others = inPost.filter(([role]) => !sentencesOf(action).includes(`${role} of the school`))
      expect(others.length).toBeGreaterThan(4)
      for (const [role, { openid }] of others)
        expect([role, await town.refusal(openid, action, INPUTS[action])]).toEqual([
          role,
          'access/not-allowed',
        ])
      // Who is a guardian of the very child holds no post by that.
      if (!sentencesOf(action).includes('a guardian of the child'))
        expect(await town.refusal(mine.guardian(1).openid, action, INPUTS[action])).toBe('access/not-allowed')
      expect((await stored()) === before).toBe(true)
    },
  )

  test.each(actions)('法院裁定不许接的监护人：%s', async (action) => {
    const asked = (RIGHTS[action] as readonly string[]).includes(
      'a guardian a court has barred from the child',
    )
    const { reply } = await town.call(barred.openid, action, INPUTS[action])
    expect(reply.ok || !('refusal' in reply) ? reply : reply.refusal.code).toBe(
      !asked
        ? 'access/not-allowed'
        : action === 'custody/setCollectorPhoto'
          ? 'photo/not-a-picture'
          : 'collector/ask-school',
    )
    const pupil = await town.one('pupils', pupilId)
    const { collectors, barred: shut, delegations, walkAlone } = mine.pupil(1)
    expect(pupil).toMatchObject({ collectors, barred: shut, delegations, walkAlone })
    if (!asked) expect(pupil.collectorChanges.every((change) => change.act === 'turned-away')).toBe(true)
  })
})
