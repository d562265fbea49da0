/** A family that has left: what it leaves behind in an afternoon, and how to find it again anywhere in the database. */
import { HARDSHIP_CONSENT_VERSION } from '@/domain/hardship/consent'
import { asId } from '@/domain/ids'
import { HEALTH_CONSENT_VERSION } from '@/domain/people/health'
import { aSchool } from './aSchool'
import { newOp, type Town } from './Town'

export const DAY = '2026-11-23'
/** Her last day. */
export const LAST = '2026-11-24'

/** Of her family alone. */
const THEIRS = [
  '欧阳若曦',
  'ouyangruoxi',
  '独孤明月',
  '慕容春华',
  '上官远',
  '司徒横',
  '1375555',
  '肚子疼',
  '低保户',
  '榛子',
]

/** Where in the database a word of theirs stands. */
export const naming = (dump: Record<string, string>): string[] =>
  Object.entries(dump).flatMap(([where, text]) =>
    THEIRS.filter((word) => text.includes(word)).map((word) => `${where}: ${word}`),
  )

/** Every document of the database as text, by collection and id. */
export async function everything(town: Town): Promise<Record<string, string>> {
  const dump = Object.entries(await town.cloud.db.dump())
  return Object.fromEntries(
    dump.flatMap(([name, documents]) =>
      documents.map((one): [string, string] => [`${name}/${String(one._id)}`, JSON.stringify(one)]),
    ),
  )
}

export function aLeaver() {
  const school = aSchool({ id: 'sh', day: DAY, pupilsEach: 4 })
  const schoolId = school.school._id
  const child = Object.assign(school.pupil(1), {
    ...{ name: '欧阳若曦', sound: 'ouyangruoxi', initials: 'oyrx' },
    left: { on: LAST, by: school.office._id, places: 'none' as const },
  })
  const pupilId = child._id
  const mother = Object.assign(school.guardian(1), { name: '独孤明月', phone: '13755550001' })
  child.collectors = child.collectors.map((one) =>
    one.personId === null
      ? { ...one, name: '慕容春华', phone: '13755550002' }
      : { ...one, name: mother.name, phone: mother.phone },
  )
  const grandmother = 'sh-gm1'
  for (const week of school.weeks.filter((one) => one.pupilId === pupilId)) week.name = child.name
  /** Everything a family leaves behind in an afternoon. */
  async function live(town: Town): Promise<void> {
    const { openid } = mother
    await town.ask(openid, 'people/saveHealth', {
      ...{ pupilId, op: newOp(), agreedTo: HEALTH_CONSENT_VERSION },
      notes: [{ kind: 'allergy', what: '榛子', act: '叫校医' }],
    })
    await town.ask(openid, 'custody/askToBar', {
      pupilId,
      op: newOp(),
      name: '司徒横',
      reason: '强行带走过欧阳若曦',
    })
    await town.ask(openid, 'finance/askHardship', {
      ...{ pupilId, op: newOp(), kind: 'low-income', words: '低保户', validUntil: '2027-08-31' },
      ...{ pictures: [await town.picture(openid)], agreedTo: HARDSHIP_CONSENT_VERSION },
    })
    await town.openDay()
    await town.at(600)
    await town.ask(openid, 'custody/delegate', {
      ...{
        pupilId,
        op: newOp(),
        day: LAST,
        name: '上官远',
        relation: '舅舅',
        phone: '13755550003',
        photo: null,
      },
    })
    await town.ask(openid, 'attendance/askLeave', {
      ...{ pupilId, op: newOp(), from: LAST, to: LAST, reason: 'sick', words: '若曦肚子疼' },
    })
    await town.ask(openid, 'attendance/applyLate', {
      ...{ pupilId, day: DAY, op: newOp(), untilMinute: 1140, collectorId: grandmother },
    })
    await town.at(992)
    const marks = Object.fromEntries(school.pupils.map(({ _id }) => [_id, 'present' as const]))
    await town.ask(school.teacher(1).openid, 'attendance/submitRoll', {
      ...{ schoolId, sessionId: asId<'Session'>('20261123_sh-care-1'), op: newOp(), marks },
    })
    await town.at(1100)
    await town.ask(school.gate.openid, 'custody/release', {
      ...{ schoolId, op: newOp(), pupilId },
      claim: { how: 'eye', collectorId: grandmother, reason: '认得慕容春华' },
    })
    await town.at(1125)
    await town.timer('notice', 'digest')
    await town.timer('notice', 'send')
    const [said] = await town.all('messages', { pupilId })
    const toLeader = { personId: school.dutyLeader._id, audience: 'role' as const, pupilId: null }
    await town.cloud.db.insertMany('messages', [{ ...said, ...toLeader, _id: 'to-a-role' }])
    await town.ask(school.principal.openid, 'custody/childRecord', {
      schoolId,
      pupilId,
      day: DAY,
      op: newOp(),
    })
    await town.ask(openid, 'people/exportChild', { pupilId, op: newOp() })
  }

  return { school, pupilId, mother, live }
}
