/** Who is told when it changes whom a child may leave with. */
import type { Custody } from '../custody/Custody'
import type { CollectorAct, CollectorChange } from '../people/CollectorChange'
import type { Pupil } from '../people/Pupil'
import { clockTextAt, dayOf } from '../time'
import type { Notice } from './Notice'

const WHAT: Record<CollectorAct, string> = {
  added: '添加',
  removed: '移除',
  photo: '换照片',
  barred: '禁止接送',
  unbarred: '解除禁止',
  delegated: '临时委托',
  'delegation-cancelled': '取消委托',
  'walk-alone-given': '同意自行离校',
  'walk-alone-taken-back': '收回自行离校',
  'turned-away': '想改，没有办成',
  'guardian-asked': '有人申请绑定',
  'guardian-bound': '已绑定监护人',
  'guardian-refused': '没有同意绑定',
  'guardian-lapsed': '绑定申请过期了',
  'guardian-left': '自己解除了绑定',
  'guardian-unbound': '学校解除了绑定',
}

/** Whose name stands in no message: it is read where it is kept sealed. */
export const SEALED_NAME = '请打开接送安排看'
const isSealedAct = (act: CollectorAct): boolean => act === 'barred' || act === 'unbarred'

/** Acts about the child alone. */
const NOBODY: Partial<Record<CollectorAct, string>> = {
  'walk-alone-given': '不用人接',
  'walk-alone-taken-back': '要有人接',
}

type Told = Pick<Pupil, '_id' | 'schoolId' | 'name'>

/** Every guardian who has a say learns of it, whoever of them did it. */
export const collectorsNotice = (pupil: Told, { op, at, act, about }: CollectorChange): Notice => ({
  id: `collectors:${pupil._id}:${op}`,
  template: 'collectors',
  schoolId: pupil.schoolId,
  day: dayOf(at),
  to: { kind: 'guardians', pupilId: pupil._id },
  at,
  data: {
    child: pupil.name,
    what: WHAT[act],
    who: isSealedAct(act) ? SEALED_NAME : about === '' ? (NOBODY[act] ?? '') : about,
    time: clockTextAt(at),
  },
  page: `pages/guardian/collectors/index?pupilId=${pupil._id}`,
})

/** A barred person asked for a say, or somebody for a barred person: the duty leader learns it, nobody else. */
export const turnedAwayNotice = (
  pupil: Told,
  { op, at }: Pick<CollectorChange, 'op' | 'at'>,
  note: string,
): Notice => ({
  id: `turned-away:${pupil._id}:${op}`,
  template: 'barred-attempt',
  schoolId: pupil.schoolId,
  day: dayOf(at),
  to: { kind: 'role', schoolId: pupil.schoolId, role: 'duty-leader' },
  at,
  data: { child: pupil.name, time: clockTextAt(at), note },
  page: `pages/principal/collectors/index?pupilId=${pupil._id}`,
})

/** 「人不对，先不放」. */
export const refusedAtGateNotice = (
  custody: Pick<Custody, '_id' | 'schoolId' | 'day' | 'name'>,
  op: string,
  now: number,
): Notice => ({
  id: `refused:${custody._id}:${op}`,
  template: 'barred-attempt',
  schoolId: custody.schoolId,
  day: custody.day,
  to: { kind: 'role', schoolId: custody.schoolId, role: 'duty-leader' },
  at: now,
  data: { child: custody.name, time: clockTextAt(now), note: '来接的人对不上，请到校门核对' },
  page: 'pages/gate/remaining/index',
})
