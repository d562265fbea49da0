/** 个人信息保护法 第 45 条 · 查阅、复制: everything held on a child, as one guardian may read it. Decision 012 holds here too. */
import { standingDays, type PupilLeaves } from '../attendance/Leave'
import type { LatePattern } from '../attendance/LatePattern'
import type { LatePickup } from '../attendance/LatePickup'
import type { Custody } from '../custody/Custody'
import { timelineOf } from '../custody/timeline'
import type { PupilWeek } from '../enrolment/PupilWeek'
import type { CourseId } from '../ids'
import type { Message } from '../notice/Notice'
import { clockText, clockTextAt, dayOf } from '../time'
import { bars } from './barred'
import { changeText, isForFamily } from './CollectorChange'
import { consentText, type ConsentEntry } from './childConsent'
import { healthText, type HealthNote } from './health'
import type { Person } from './Person'
import type { Pupil } from './Pupil'

export interface ExportFacts {
  me: Pick<Person, '_id' | 'name' | 'phone' | 'wards'>
  pupil: Pupil
  schoolName: string
  /** Guardians with a say: names and what they are to the child, no numbers. */
  guardians: Pick<Person, '_id' | 'name' | 'wards'>[]
  /** Null: there are notes and no key opens them. */
  notes: HealthNote[] | null
  weeks: PupilWeek[]
  courseNames: ReadonlyMap<CourseId, string>
  leaves: PupilLeaves[]
  late: LatePickup[]
  patterns: LatePattern[]
  days: Custody[]
  /** To this guardian alone. */
  messages: Message[]
  now: number
}

export interface ExportSheet {
  name: string
  rows: (string | number)[][]
}

const moment = (at: number): string => `${dayOf(at)} ${clockTextAt(at)}`
const UNREADABLE = '现在读不出来，请问学校'
const NOT_YOURS = '不是您的，不写出'

const said = (name: string, entries: readonly ConsentEntry[] | undefined): string[][] =>
  (entries ?? []).map(({ at, word, on, version, byName, paper }) => [
    ...[moment(at), name, consentText(word), `${version} 版`],
    on === 'app' ? '手机' : `纸质，${paper?.signedName ?? ''}签字，${byName}登记`,
  ])

function profile({ me, pupil, schoolName, guardians }: ExportFacts): ExportSheet[] {
  const relation = (wards: Person['wards']) =>
    wards.find(({ pupilId }) => pupilId === pupil._id)?.relation ?? ''
  return [
    {
      name: '孩子',
      rows: [
        ['姓名', pupil.name],
        ['学校', schoolName],
        ['班级', pupil.homeroomName],
        ['学号', pupil.no],
        ['性别', pupil.gender === 'girl' ? '女' : '男'],
        ['自行离校', pupil.walkAlone === null ? '没有同意' : `${moment(pupil.walkAlone.consentAt)} 同意`],
        ['学籍号', pupil.studentMark === undefined ? '没有' : '只存了核对用的标记，看不出号码'],
        ['离校', pupil.left === undefined ? '在校' : `${pupil.left.on} 是最后一天`],
      ],
    },
    {
      name: '监护人',
      rows: [
        ['姓名', '关系', '手机号'],
        ...guardians.map(({ _id, name, wards }) => [
          ...[name, relation(wards)],
          _id === me._id ? me.phone : NOT_YOURS,
        ]),
      ],
    },
    {
      name: '同意书',
      rows: [
        ['时间', '谁', '答复', '哪一版', '怎么办的'],
        ...said(me.name, me.wards.find(({ pupilId }) => pupilId === pupil._id)?.consents),
        ...said('没有绑定的家长', pupil.paperConsents),
      ],
    },
  ]
}

/** Another guardian's number is theirs; a bar that names the reader is not read out to the reader. */
function collectors({ me, pupil }: ExportFacts): ExportSheet[] {
  const aboutMe = { id: me._id, personId: me._id, name: me.name }
  const barred = pupil.barred?.filter((one) => !bars([one], aboutMe))
  const changes = pupil.collectorChanges.filter(
    (one) => isForFamily(one) && !(one.act.endsWith('barred') && one.about.includes(me.name)),
  )
  const number = (phone: string, owner: string | null) =>
    owner === null || owner === me._id ? phone : NOT_YOURS
  return [
    {
      name: '接送人',
      rows: [
        ['姓名', '关系', '手机号', '照片'],
        ...pupil.collectors.map(({ name, relation, phone, personId, photoId }) => [
          ...[name, relation, number(phone, personId)],
          photoId === null ? '没有' : '有，在「换人接」里看',
        ]),
      ],
    },
    {
      name: '禁止接送',
      rows: [
        ['姓名', '原因', '依据'],
        ...(barred?.map(({ name, reason, by }) => [
          name,
          reason,
          by === 'court' ? '法律文书' : '家长申请',
        ]) ?? [[UNREADABLE]]),
      ],
    },
    {
      name: '临时委托',
      rows: [
        ['日子', '姓名', '关系', '手机号', '谁委托的'],
        ...pupil.delegations.map(({ day, name, relation, phone, by, byName }) => [
          ...[day, name, relation, number(phone, by), byName],
        ]),
      ],
    },
    {
      name: '接送变动',
      rows: [['时间', '变动'], ...changes.map((change) => [moment(change.at), changeText(change)])],
    },
  ]
}

const HOW = { tap: '手机', swap: '改选', offer: '候补', draw: '抽签', paper: '纸质' } as const
const LATE = { pending: '等答复', approved: '已同意', refused: '没有同意', cancelled: '已取消' } as const

function school({ weeks, courseNames, leaves, late, patterns, notes, pupil }: ExportFacts): ExportSheet[] {
  return [
    {
      name: '报名',
      rows: [
        ['时间', '学期', '课程', '报或退', '怎么办的', '从哪天起'],
        ...weeks.flatMap(({ termId, entries }) =>
          entries.map(({ at, courseId, kind, how, from }) => [
            ...[moment(at), termId, courseNames.get(courseId) ?? courseId],
            ...[kind === 'enrolled' ? '报名' : '退课', HOW[how], from],
          ]),
        ),
        ...weeks.flatMap(({ termId, consent }) =>
          consent === null ? [] : [[moment(consent.at), termId, '自愿申请书', `${consent.signedName}签字`]],
        ),
      ],
    },
    {
      name: '请假',
      rows: [
        ['从', '到', '说明', '谁请的', '时间', '没有撤销的天数'],
        ...leaves.flatMap((term) =>
          term.leaves.map((leave) => [
            ...[leave.from, leave.to, leave.words, leave.relation, moment(leave.at)],
            standingDays(leave).length,
          ]),
        ),
      ],
    },
    {
      name: '延时托管',
      rows: [
        ['日子', '到几点', '谁来接', '结果', '原因'],
        ...late.map(({ day, untilMinute, collectorText, status, reason }) => [
          ...[day, clockText(untilMinute), collectorText, LATE[status], reason],
        ]),
        ...patterns.map(({ termId }) => [`${termId} 学期`, '每周固定', '', '', '']),
      ],
    },
    {
      name: '健康提示',
      rows: [
        ['内容', '谁写的', '时间'],
        ...(notes?.map((note) => [
          healthText(note),
          pupil.health?.byName ?? '',
          pupil.health ? moment(pupil.health.at) : '',
        ]) ?? [[UNREADABLE]]),
      ],
    },
  ]
}

/** In the order a family looks for it. Nothing of another child, no other guardian's number. */
export function childExport(facts: ExportFacts): ExportSheet[] {
  const { days, messages, now } = facts
  return [
    ...profile(facts),
    ...collectors(facts),
    ...school(facts),
    {
      name: '每天',
      rows: [
        ['日子', '时间', '事情', '说明'],
        ...days.flatMap((custody) =>
          timelineOf(custody, now)
            .filter(({ state }) => state !== 'next')
            .map(({ minute, text, note }) => [custody.day, clockText(minute), text, note]),
        ),
      ],
    },
    {
      name: '给您的消息',
      rows: [
        ['时间', '标题', '内容'],
        ...messages.map(({ at, title, data }) => [moment(at), title, Object.values(data).join('；')]),
      ],
    },
  ]
}
