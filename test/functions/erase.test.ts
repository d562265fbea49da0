/** 保存期限到了：离校孩子和家长的名字从整个数据库里消失，账还对得上，别人的一个字没动。 */
import { createHash } from 'node:crypto'
import { joinPages, type DayRecord } from '@/domain/custody/DayRecord'
import { brokenRules } from '@/domain/custody/rules'
import { verifyDay } from '@/domain/custody/verifyDay'
import { asId } from '@/domain/ids'
import { HARDSHIP_CONSENT_VERSION } from '@/domain/hardship/consent'
import { HEALTH_CONSENT_VERSION } from '@/domain/people/health'
import { ERASED_PERSON, ERASED_PUPIL } from '@/domain/retention/erased'
import { goesFrom, RETENTION_DEFAULT } from '@/domain/retention/retention'
import { atMinute, plusDays } from '@/domain/time'
import { schema, type CollectionName } from '@functions/schema'
import { aSchool } from './given/aSchool'
import { newOp, Town } from './given/Town'

const DAY = '2026-11-23'
const LAST = '2026-11-24'
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
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

describe('资料抹去', () => {
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
  const grandmother = child.collectors.find(({ personId }) => personId === null)!
  for (const week of school.weeks.filter((one) => one.pupilId === pupilId)) week.name = child.name
  let town: Town

  const everything = async (): Promise<Record<string, string>> => {
    const names = Object.keys(schema) as CollectionName[]
    const all = await Promise.all(
      names.map(async (name) =>
        (await town.all(name)).map((one): [string, string] => [`${name}/${one._id}`, JSON.stringify(one)]),
      ),
    )
    return Object.fromEntries(all.flat())
  }
  const naming = (dump: Record<string, string>): string[] =>
    Object.entries(dump).flatMap(([where, text]) =>
      THEIRS.filter((word) => text.includes(word)).map((word) => `${where}: ${word}`),
    )

  const theDay = async (): Promise<DayRecord> => {
    const page = await town.ask(school.principal.openid, 'custody/exportDay', {
      schoolId,
      day: DAY,
      op: newOp(),
      page: 1,
    })
    return joinPages([page])!
  }

  /** Everything a family leaves behind in an afternoon. */
  async function live(): Promise<void> {
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
      ...{ pupilId, day: DAY, op: newOp(), untilMinute: 1140, collectorId: grandmother.id },
    })
    await town.at(992)
    const marks = Object.fromEntries(school.pupils.map(({ _id }) => [_id, 'present' as const]))
    await town.ask(school.teacher(1).openid, 'attendance/submitRoll', {
      ...{ schoolId, sessionId: asId<'Session'>('20261123_sh-care-1'), op: newOp(), marks },
    })
    await town.at(1100)
    await town.ask(school.gate.openid, 'custody/release', {
      ...{ schoolId, op: newOp(), pupilId },
      claim: { how: 'eye', collectorId: grandmother.id, reason: '认得慕容春华' },
    })
    await town.at(1125)
    await town.timer('notice', 'digest')
    await town.timer('notice', 'send')
    await town.ask(school.principal.openid, 'custody/childRecord', {
      schoolId,
      pupilId,
      day: DAY,
      op: newOp(),
    })
    await town.ask(openid, 'people/exportChild', { pupilId, op: newOp() })
  }

  const nightOf = (day: string) => town.cloud.clock.set(atMinute(day, 130))
  beforeEach(async () => {
    town = await Town.with([school], DAY)
    await live()
  })
  afterEach(() => town.close())

  test('到期前一夜什么都不动；到期那夜全部抹去，账还核对得上，别人的没有动', async () => {
    const before = await everything()
    expect(naming(before).length).toBeGreaterThan(20)
    const due = goesFrom(LAST, RETENTION_DEFAULT)
    await nightOf(plusDays(due, -1))
    await town.timer('people', 'eraseLeavers')
    expect(await everything()).toEqual(before)

    await nightOf(due)
    await town.timer('people', 'eraseLeavers')
    await town.timer('people', 'eraseLeavers')
    const after = await everything()
    expect(naming(after)).toEqual([])
    expect(Object.values(after).filter((text) => text.includes(pupilId) && text.includes('"iv"'))).toEqual([])
    expect(town.cloud.bucket.paths()).toEqual([])
    const [pupil] = await town.all('pupils', { _id: pupilId })
    expect(pupil?.name).toBe(ERASED_PUPIL)
    const [person] = await town.all('persons', { _id: mother._id })
    expect(person).toMatchObject({ name: ERASED_PERSON, phone: '', wards: [] })
    for (const other of school.pupils.slice(1))
      for (const [where, text] of Object.entries(before))
        if (
          !where.startsWith('digests/') &&
          text.includes(other._id) &&
          !text.includes(pupilId) &&
          !text.includes(mother._id)
        )
          expect([where, after[where]]).toEqual([where, text])

    expect(brokenRules(await town.all('custody'))).toEqual([])
    const record = await theDay()
    const verdict = verifyDay(record, sha256)
    expect(verdict).toMatchObject({ ok: true, digests: [{ holds: true }] })
    expect(verdict.erased).toBeGreaterThan(2)
  })
})
