/** Art. 6, 8, 13: somebody who was planned may not serve today. Told once, with the fact, to whoever finds a substitute. */
import { sessionTitle, type Session, type Unfit } from '../attendance/Session'
import type { Escort } from '../escort/Escort'
import type { DutyFailure } from '../failures/service'
import { clockText, clockTextAt } from '../time'
import type { Notice } from './Notice'

const WHY: Record<DutyFailure['code'], string> = {
  'service/unknown-person': '没有档案',
  'service/violation': '有违规记录',
  'service/academic': '学科类课',
  'service/maybe-academic': '可能是学科类',
  'service/untrained': '没有培训',
  'service/not-vetted': '还没审核',
  'service/vetting-refused': '审核没过',
  'service/vetting-ended': '审核到期',
  'service/paper-missing': '证件不齐',
  'service/paper-ended': '证件到期',
  'service/paper-not-vetted': '证件没审核',
  'service/provider-unknown': '机构没登记',
  'service/other-provider': '不是这家机构',
  'service/provider-not-named': '没写明机构',
  'service/provider-violation': '机构有违规',
  'service/licence-ended': '机构许可到期',
  'service/provider-not-vetted': '机构没审核',
  'service/provider-refused': '机构审核没过',
  'service/provider-vetting-ended': '机构审核到期',
  'service/not-listed': '不在白名单',
  'service/no-agreement': '没有协议',
  'service/price-missing': '没有备案价',
  'service/price-above': '高于备案价',
  'service/two-rooms': '同时有别的课',
  'service/post-ended': '已不在任',
}
/** 没有培训: a few characters, for a card that takes twenty. */
export const shortWhy = ({ code }: DutyFailure): string => WHY[code]

const leaders = (schoolId: Session['schoolId']) =>
  (['duty-leader', 'office'] as const).map((role) => ({ kind: 'role', schoolId, role }) as const)

/** The duty leader and the office name a substitute; the one who is not put on learns why. */
export function unfitNotices(
  session: Pick<
    Session,
    '_id' | 'schoolId' | 'day' | 'name' | 'homeroomName' | 'startsAtMinute' | 'endsAtMinute' | 'venue'
  >,
  { personId, name, why, at }: Unfit,
): Notice[] {
  const { _id, schoolId, day, startsAtMinute, endsAtMinute, venue } = session
  const when = `${clockText(startsAtMinute)}–${clockText(endsAtMinute)}`
  const told = (key: string, to: Notice['to'], note: string): Notice => ({
    id: `unfit:${_id}:${personId}:${key}`,
    template: 'stand-in',
    ...{ schoolId, day, to, at },
    data: { session: sessionTitle(session), when, venue, note },
    page: to.kind === 'role' ? 'pages/gate/standins/index' : 'pages/teacher/today/index',
  })
  return [
    ...leaders(schoolId).map((to) => told(to.role, to, `请换人，${name}${shortWhy(why)}`)),
    told('person', { kind: 'person', personId }, `今天不能上，${shortWhy(why)}`),
  ]
}

/** 路队: who leads, or walks along, may not today. */
export const unfitEscortNotices = (
  { _id, schoolId, day, name: group }: Pick<Escort, '_id' | 'schoolId' | 'day' | 'name'>,
  { personId, name, why, at }: Unfit,
): Notice[] =>
  leaders(schoolId).map((to) => ({
    id: `unfit:${_id}:${personId}:${to.role}`,
    template: 'escort',
    ...{ schoolId, day, to, at },
    data: {
      group,
      ...{ time: clockTextAt(at), what: '请换人带队', who: '今天的全队' },
      note: `${name}${shortWhy(why)}`,
    },
    page: `pages/teacher/escort/index?escortId=${_id}`,
  }))
