import type { Session } from '@/domain/attendance/Session'
import { asId, type PupilId } from '@/domain/ids'
import { chance, collectByCode, handOn, takeRoll, type Afternoon } from '@test/rehearsal/acts'
import type { Cast } from '@test/rehearsal/Cast'
import type { Stage } from '@test/rehearsal/Stage'
import type { Scene } from './takePictures'

const SCHOOL = asId<'School'>('s-sh')
const TEACHER = asId<'Person'>('t-sh-0302')
const CHEN_YUNING = asId<'Pupil'>('p-sh-0104-09')
const LIU_ZICHEN = asId<'Pupil'>('p-sh-0302-24')
const MISSED = asId<'Pupil'>('p-sh-0302-07')
const QIN_BARRED = asId<'Pupil'>('p-sh-0302-33')
const OPEN = 335
const BEFORE_ROLL = 985
const ROLL = 991
const BEFORE_CUT_OFF = 1012
const HANDOVER = 1046
const GATE = 1112
const DIGEST = 1126

/** The afternoon of the pictures, in order of the city's clock. */
export function scenes({ stage, cast }: { stage: Stage; cast: Cast }): Scene[] {
  const play: Afternoon = { stage, cast, chance }
  const guardian = (pupilId: PupilId) => () => cast.collectorOf(pupilId)?.person.openid ?? ''
  const teacher = () => cast.openid(TEACHER)
  const guard = () => cast.first('gate', SCHOOL).openid
  const principal = () => cast.first('principal', SCHOOL).openid
  const care = async () => (await stage.sessions({ schoolId: SCHOOL, block: 'care' })) as Session[]
  const own = async () => (await care()).find((session) => session.teacherId === TEACHER)
  let rollUrl = ''
  let scanned = ''

  const rollsOfOthers = async () => {
    const [unpunctual, ...others] = (await care()).filter((session) => session.teacherId !== TEACHER)
    await stage.crowd(others, (session) =>
      takeRoll(play, session, (id) => (chance(id, 'picture') < 0.004 ? 'absent' : 'present')),
    )
    return unpunctual
  }
  const ownRoll = async () => {
    const session = await own()
    if (session !== undefined)
      await takeRoll(play, session, (id) => (id.endsWith('-07') ? 'absent' : 'present'))
  }
  const toClubs = async () => {
    await stage.crowd(await care(), async (session) => {
      await handOn(play, SCHOOL, session.teacherId, 1050)
    })
    const clubs = await stage.sessions({ schoolId: SCHOOL, block: 'club' })
    await stage.crowd(clubs, (session) => takeRoll(play, session, () => 'present'))
  }
  const lastRoll = async () => {
    const [missing] = (await care()).filter((session) => session.roll === null)
    if (missing !== undefined) await takeRoll(play, missing, () => 'present')
  }
  const mostGoHome = async () => {
    const held = await stage.custody({ schoolId: SCHOOL, status: 'held' })
    const stay = new Set<string>([LIU_ZICHEN, QIN_BARRED, CHEN_YUNING])
    const going = held.filter((c) => !stay.has(c.pupilId) && chance(c.pupilId, 'stays') > 0.03)
    await stage.crowd(going, async (child) => {
      await collectByCode(play, SCHOOL, child.pupilId)
    })
  }

  return [
    { name: 'home-choose', minute: OPEN, persona: () => cast.openid(asId<'Person'>('t-sh-0103')) },
    {
      name: 'guardian-leave',
      minute: 900,
      persona: guardian(CHEN_YUNING),
      url: () => `/pages/guardian/leave/index?pupilId=${CHEN_YUNING}`,
      looks: ['dark', 'large'],
    },
    {
      name: 'guardian-collectors',
      minute: 900,
      persona: guardian(CHEN_YUNING),
      url: () => `/pages/guardian/collectors/index?pupilId=${CHEN_YUNING}`,
      looks: ['dark', 'large'],
    },
    {
      name: 'teacher-today',
      minute: BEFORE_ROLL,
      persona: teacher,
      url: () => '/pages/teacher/today/index',
      looks: ['dark', 'large'],
      async before() {
        rollUrl = `/pages/teacher/roll/index?sessionId=${(await own())?._id ?? ''}`
      },
    },
    {
      name: 'teacher-roll',
      minute: ROLL,
      persona: teacher,
      url: () => rollUrl,
      looks: ['dark', 'large'],
      async steps(phone) {
        await phone.longpress('#mark-p-sh-0302-04')
        await phone.tap('#choose-late')
        await phone.tap('#mark-p-sh-0302-02')
      },
    },
    {
      name: 'teacher-roll-sheet',
      minute: ROLL,
      persona: teacher,
      url: () => rollUrl,
      async steps(phone) {
        await phone.longpress('#mark-p-sh-0302-05')
      },
    },
    {
      name: 'teacher-roll-offline',
      minute: ROLL,
      persona: teacher,
      url: () => rollUrl,
      async steps(phone) {
        await phone.find('#submit-roll').waitFor()
        await phone.page.evaluate(() => window.wechat?.setOnline(false))
        await phone.settle()
        await phone.tap('#mark-p-sh-0302-03')
      },
    },
    {
      name: 'teacher-roll-done',
      minute: ROLL,
      persona: teacher,
      url: () => rollUrl,
      async before() {
        await rollsOfOthers()
        await ownRoll()
      },
    },
    {
      name: 'guardian-absence',
      minute: ROLL,
      persona: guardian(MISSED),
      url: () => '/pages/guardian/today/index',
      looks: ['dark', 'large'],
    },
    {
      name: 'teacher-absences',
      minute: ROLL,
      persona: teacher,
      url: () => '/pages/teacher/absences/index',
      looks: ['dark', 'large'],
    },
    {
      name: 'guardian-today',
      minute: BEFORE_CUT_OFF,
      persona: guardian(CHEN_YUNING),
      url: () => '/pages/guardian/today/index',
      looks: ['dark', 'large'],
    },
    {
      name: 'guardian-enrol',
      minute: BEFORE_CUT_OFF,
      persona: guardian(CHEN_YUNING),
      url: () => `/pages/guardian/enrol/index?pupilId=${CHEN_YUNING}`,
      looks: ['dark', 'large'],
    },
    {
      name: 'guardian-enrol-confirm',
      minute: BEFORE_CUT_OFF,
      persona: guardian(CHEN_YUNING),
      url: () => `/pages/guardian/enrol/index?pupilId=${CHEN_YUNING}`,
      looks: ['large'],
      async steps(phone) {
        await phone.tap('[id^=enrol-club]')
      },
    },
    {
      name: 'guardian-late-pickup',
      minute: BEFORE_CUT_OFF,
      persona: guardian(CHEN_YUNING),
      url: () => `/pages/guardian/late/index?pupilId=${CHEN_YUNING}`,
      looks: ['dark', 'large'],
      async steps(phone) {
        await phone.find('[id^=until-]').first().waitFor()
        await phone.tap(phone.find('[id^=until-]').nth(1))
      },
    },
    {
      name: 'teacher-handover',
      minute: HANDOVER,
      persona: teacher,
      url: () => '/pages/teacher/handover/index',
      looks: ['dark', 'large'],
    },
    {
      name: 'guardian-pickup-code',
      minute: GATE,
      persona: guardian(LIU_ZICHEN),
      url: () => `/pages/guardian/code/index?pupilId=${LIU_ZICHEN}`,
      looks: ['dark', 'large'],
      before: toClubs,
    },
    {
      name: 'gate-handover',
      minute: GATE,
      persona: guard,
      url: () => '/pages/gate/handover/index',
      looks: ['large'],
      async before() {
        const hands = await stage.ask(teacher(), 'custody/hands', { schoolId: SCHOOL })
        const group = hands.groups.find((g) => g.what.includes('校门'))
        if (group !== undefined)
          await stage.ask(teacher(), 'custody/offer', {
            schoolId: SCHOOL,
            op: stage.newOp(),
            to: asId(cast.first('gate', SCHOOL)._id),
            pupilIds: group.children.map((child) => child.pupilId),
          })
      },
    },
    {
      name: 'gate-remaining',
      minute: GATE,
      persona: guard,
      url: () => '/pages/gate/remaining/index',
      looks: ['dark', 'large'],
      before: mostGoHome,
    },
    {
      name: 'gate-release',
      minute: GATE,
      persona: guard,
      url: () => `/pages/gate/release/index?scanned=${scanned}`,
      looks: ['dark', 'large'],
      async before() {
        const shown = await stage.ask(guardian(LIU_ZICHEN)(), 'custody/pickupCode', { pupilId: LIU_ZICHEN })
        scanned = `${shown.token}.${shown.codes[0]?.code ?? ''}`
      },
    },
    {
      name: 'gate-ask',
      minute: GATE,
      persona: guard,
      url: () => `/pages/gate/release/index?pupilId=${QIN_BARRED}`,
      looks: ['large'],
    },
    {
      name: 'gate-refuse',
      minute: GATE,
      persona: guard,
      url: () => `/pages/gate/release/index?scanned=${scanned.slice(0, 9)}000000`,
      looks: ['dark', 'large'],
    },
    {
      name: 'principal-digest',
      minute: DIGEST,
      persona: principal,
      url: () => '/pages/principal/digest/index?day=2026-09-16',
      looks: ['dark', 'large'],
    },
    {
      name: 'principal-child',
      minute: DIGEST,
      persona: principal,
      url: () => `/pages/principal/child/index?pupilId=${LIU_ZICHEN}&day=2026-09-16`,
    },
    {
      name: 'desk-digest',
      minute: DIGEST,
      persona: principal,
      url: () => '/pages/principal/digest/index?day=2026-09-16',
      deskWidth: 1280,
    },
    {
      name: 'gate-remaining-zero',
      minute: 1180,
      persona: guard,
      url: () => '/pages/gate/remaining/index',
      async before() {
        await lastRoll()
        const held = await stage.custody({ schoolId: SCHOOL, status: 'held' })
        await stage.crowd(held, async (child) => {
          await collectByCode(play, SCHOOL, child.pupilId)
        })
      },
    },
  ]
}
