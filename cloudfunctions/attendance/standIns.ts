import { standInInputs, type BoardSession, type StandInBoard } from '@/contract/standIn'
import { holds } from '@/domain/access'
import { sessionTitle, type Session } from '@/domain/attendance/Session'
import { say } from '@/domain/failure'
import type { PersonId } from '@/domain/ids'
import { NO_TEACHER } from '@/domain/plan/Plan'
import { yes, type Result } from '@/domain/result'
import { minuteOf } from '@/domain/time'
import { action } from '../_kit/handle'
import { store } from '../_kit/store'
import { standInState } from './standInFacts'

const ROLL_OPENS_BEFORE_MINUTES = 15

function stateOf(session: Session, minute: number): BoardSession['state'] {
  if (session.roll !== null) return 'called'
  if (minute >= session.endsAtMinute) return 'over'
  return minute < session.startsAtMinute - ROLL_OPENS_BEFORE_MINUTES ? 'upcoming' : 'to-call'
}

const boardSession = (session: Session, minute: number): BoardSession => ({
  sessionId: session._id,
  title: sessionTitle(session),
  startsAtMinute: session.startsAtMinute,
  endsAtMinute: session.endsAtMinute,
  venue: session.venue,
  teacherId: session.teacherId,
  teacherName: session.teacherName,
  state: stateOf(session, minute),
  rollAt: session.roll?.at ?? null,
  standIn: session.standIn === null ? null : standInState(session.standIn),
  unfit: session.unfit === undefined ? null : { name: session.unfit.name, why: say(session.unfit.why) },
  isVacant: session.teacherId === NO_TEACHER,
})

const ORDER: BoardSession['state'][] = ['to-call', 'upcoming', 'called', 'over']
const lacksSomebody = ({ isVacant, state }: BoardSession): boolean => isVacant && state !== 'over'
const byUrgency = (a: BoardSession, b: BoardSession): number =>
  Number(lacksSomebody(b)) - Number(lacksSomebody(a)) ||
  ORDER.indexOf(a.state) - ORDER.indexOf(b.state) ||
  a.startsAtMinute - b.startsAtMinute ||
  a.title.localeCompare(b.title, 'zh')

/** 今天的课: who teaches what, whose roll is not taken, and who holds how many children. */
export const standIns = action({
  deed: 'attendance/standIns',
  input: standInInputs.standIns,
  subject: ({ schoolId }) => ({ schoolId }),
  async run({ schoolId }, { caller, now }): Promise<Result<StandInBoard>> {
    const day = caller.today
    const sessions = await store.find(
      'sessions',
      { schoolId, day },
      {
        fields: [
          'name',
          'homeroomName',
          'startsAtMinute',
          'endsAtMinute',
          'venue',
          'teacherId',
          'teacherName',
          'roll',
          'standIn',
          'unfit',
        ],
      },
    )
    const held = await store.findAll('custody', { schoolId, day, status: 'held' }, ['holder', 'holderName'])
    const holders = new Map<PersonId, StandInBoard['holders'][number]>()
    for (const { holder, holderName } of held) {
      if (holder === null) continue
      const known = holders.get(holder)
      holders.set(holder, {
        personId: holder,
        name: holderName,
        children: (known?.children ?? 0) + 1,
        mine: holder === caller.personId,
      })
    }
    return yes({
      day,
      sessions: sessions.map((session) => boardSession(session, minuteOf(now))).sort(byUrgency),
      holders: [...holders.values()].sort((a, b) => b.children - a.children),
      mayTakeOver: holds(caller.person, 'duty-leader', schoolId, day),
    })
  },
})
