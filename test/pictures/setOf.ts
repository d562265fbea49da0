/** Where the pictures play: the school, its people, and what its crowd does between two pictures. */
import type { Session } from '@/domain/attendance/Session'
import { asId, type PersonId, type PupilId } from '@/domain/ids'
import type { Role } from '@/domain/people/Person'
import { chance, collectByCode, handOn, takeRoll, type Afternoon } from '@test/rehearsal/acts'
import type { Cast } from '@test/rehearsal/Cast'
import type { Stage } from '@test/rehearsal/Stage'
import { aPaper } from './aPaper'

export const SCHOOL = asId<'School'>('s-sh')
export const TEACHER = asId<'Person'>('t-sh-0302')
export const COLLEAGUE = asId<'Person'>('t-sh-0303')
export const LATE_TEACHER = asId<'Person'>('t-sh-late')
export const WALK_LEADER = asId<'Person'>('t-sh-0301')
export const CHEN_YUNING = asId<'Pupil'>('p-sh-0104-09')
export const LIU_ZICHEN = asId<'Pupil'>('p-sh-0302-24')
export const MISSED = asId<'Pupil'>('p-sh-0302-07')
export const LOST = asId<'Pupil'>('p-sh-0302-11')
export const QIN_BARRED = asId<'Pupil'>('p-sh-0302-33')
/** One whose parents have the app and who has nothing else to tell. */
export const PLAIN = asId<'Pupil'>('p-sh-0301-30')

export type PictureSet = ReturnType<typeof setOf>

export function setOf({ stage, cast }: { stage: Stage; cast: Cast }) {
  const play: Afternoon = { stage, cast, chance }
  const care = async (): Promise<Session[]> => stage.sessions({ schoolId: SCHOOL, block: 'care' })
  const first = (role: Role) => () => cast.first(role, SCHOOL).openid
  const held = (where: object = {}) => stage.custody({ schoolId: SCHOOL, status: 'held', ...where })
  const careOf = async (teacherId: PersonId): Promise<Session> => {
    const session = (await care()).find((one) => one.teacherId === teacherId)
    if (session === undefined) throw new Error(`${teacherId} has no care`)
    return session
  }
  return {
    stage,
    cast,
    play,
    care,
    careOf,
    held,
    schoolId: SCHOOL,
    guardian: (pupilId: PupilId) => () => cast.collectorOf(pupilId)?.person.openid ?? '',
    person: (id: PersonId) => () => cast.openid(id),
    guard: first('gate'),
    leader: first('duty-leader'),
    principal: first('principal'),
    office: first('office'),
    finance: first('finance'),
    /** A photo of a paper, uploaded as this person: the op that names it. */
    async paper(openid: string) {
      const op = stage.newOp()
      const { cloudPath } = await stage.ask(openid, 'people/placePicture', { op })
      stage.cloud.bucket.putAs(openid, cloudPath, aPaper(), 'image/png')
      return op
    },
    act: () => ({ schoolId: SCHOOL, op: stage.newOp() }),
    rollOf: async (teacherId: PersonId) =>
      `/pages/teacher/roll/index?sessionId=${(await careOf(teacherId))._id}`,

    /** Everybody calls the roll but the two whose lists are in the pictures and the one who forgets. */
    async rollsOfOthers() {
      const others = (await care()).filter((one) => ![TEACHER, COLLEAGUE].includes(one.teacherId))
      await stage.crowd(others.slice(1), (session) =>
        takeRoll(play, session, (id) => (chance(id, 'picture') < 0.004 ? 'absent' : 'present')),
      )
    },
    async ownRoll() {
      await takeRoll(play, await careOf(TEACHER), (id) => (id === MISSED ? 'absent' : 'present'))
    },
    async toClubs() {
      await stage.crowd(await care(), async (session) => {
        await handOn(play, SCHOOL, session.teacherId, 1050)
      })
      const clubs = await stage.sessions({ schoolId: SCHOOL, block: 'club' })
      await stage.crowd(clubs, (session) => takeRoll(play, session, () => 'present'))
    },
    async lastRoll() {
      const missing = (await care()).filter((session) => session.roll === null)
      await stage.crowd(missing, (session) => takeRoll(play, session, () => 'present'))
    },
    async mostGoHome(stay: PupilId[]) {
      const going = (await held()).filter(
        (child) =>
          !stay.includes(child.pupilId) && child.escort === null && chance(child.pupilId, 'stays') > 0.03,
      )
      await stage.crowd(going, (child) => collectByCode(play, SCHOOL, child.pupilId))
    },
    async allGoHome() {
      await stage.crowd(await held(), (child) => collectByCode(play, SCHOOL, child.pupilId))
    },
  }
}
