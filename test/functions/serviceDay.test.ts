/** Whoever may not serve is not put on: in assignment and on the day, and a child is never left without a way. */
import { asId, type CourseId } from '@/domain/ids'
import { aSchool } from './given/aSchool'
import { aPaper, aProvider, aServiceFile } from './given/serving'
import { newOp, Town } from './given/Town'

const DAY = '2026-09-15'
const YESTERDAY = '2026-09-14'

const aNorth = () => aSchool({ id: 'north', day: DAY, pupilsEach: 3, clubs: [{ id: 'ball', capacity: 20 }] })
type North = ReturnType<typeof aNorth>

/** Who was at no training of the term. */
const untrained = (north: North, personId: string): North => ({
  ...north,
  trainings: north.trainings.map((one) => ({
    ...one,
    held: one.held.map((training) => ({
      ...training,
      present: training.present.filter((present) => present.personId !== personId),
    })),
  })),
})
/** The homeroom's care as a lesson of another kind, or of a provider. */
const withCourse = (north: North, fields: object): North => {
  const id: CourseId = north.careCourse(1)
  const course = north.plan.courses[id]
  if (course === undefined) throw new Error('no course')
  return {
    ...north,
    plan: { ...north.plan, courses: { ...north.plan.courses, [id]: { ...course, ...fields } } },
  }
}

describe('当天', () => {
  const base = aNorth()
  const schoolId = base.school._id
  const teacher = base.teacher(1)
  let town: Town
  const open = async (north: North, fill: (t: Town) => Promise<unknown> = () => Promise.resolve()) => {
    town = await Town.with([north], DAY)
    await fill(town)
    await town.openDay()
  }
  afterEach(() => town.close())

  const lesson = async () => {
    const found = (await town.all('sessions')).find(({ block }) => block === 'care')
    if (found === undefined) throw new Error('no lesson')
    return found
  }
  const rollBy = async (openid: string) => {
    const { _id } = await lesson()
    const expected = await town.all('custody', { 'itinerary.sessionId': _id })
    return {
      openid,
      input: {
        ...{ schoolId, sessionId: _id, op: newOp() },
        marks: Object.fromEntries(expected.map(({ pupilId }) => [pupilId, 'present' as const])),
      },
    }
  }
  const refusedRoll = async () => {
    const { openid, input } = await rollBy(teacher.openid)
    return town.refusal(openid, 'attendance/submitRoll', input)
  }

  test.each<[string, North, (t: Town) => Promise<unknown>, string]>([
    ['没有培训的老师', untrained(base, teacher._id), () => Promise.resolve(), 'service/untrained'],
    [
      '证件昨天到期的教练',
      base,
      (t) =>
        t.cloud.db.insertMany('service_files', [
          aServiceFile(schoolId, teacher, 'coach', {
            papers: (['identity', 'health', 'no-record', 'qualification', 'agreement'] as const).map((kind) =>
              aPaper(kind, kind === 'health' ? YESTERDAY : null),
            ),
          }),
        ]),
      'service/paper-ended',
    ],
    [
      '许可昨天到期的机构',
      withCourse(base, { kind: 'science', providerId: asId<'Provider'>('tc') }),
      (t) => t.cloud.db.insertMany('providers', [aProvider('tc', [schoolId], { licenceUntil: YESTERDAY })]),
      'service/licence-ended',
    ],
    [
      '机构的学科类课',
      withCourse(base, { providerId: asId<'Provider'>('tc') }),
      (t) => t.cloud.db.insertMany('providers', [aProvider('tc', [schoolId])]),
      'service/academic',
    ],
    [
      '高于备案价的课',
      withCourse(base, { kind: 'science', providerId: asId<'Provider'>('tc'), agencyFeeFen: 9_999_999 }),
      (t) => t.cloud.db.insertMany('providers', [aProvider('tc', [schoolId])]),
      'service/price-above',
    ],
  ])('%s：不排上，点名被拒，值班领导、教务处和本人各知道一次', async (_, north, fill, code) => {
    await open(north, fill)
    const session = await lesson()
    expect(session).toMatchObject({ teacherId: '', unfit: { personId: teacher._id, why: { code } } })
    const legs = (await town.all('custody')).flatMap(({ itinerary }) => itinerary)
    expect(legs.filter(({ teacherId }) => teacherId === teacher._id)).toEqual([])
    expect(session).toMatchObject({ outbox: [{}, {}, {}], outboxDue: true })
    await town.openDay()
    expect((await lesson()).unfit).toEqual(session.unfit)
    await town.at(995)
    expect(await refusedRoll()).toBe(code)
  })

  test('合格的照常：点名不多用一次数据库', async () => {
    await open(base)
    await town.at(995)
    expect((await lesson()).unfit).toBeUndefined()
    const { openid, input } = await rollBy(teacher.openid)
    const { reply, requests } = await town.call(openid, 'attendance/submitRoll', input)
    expect(reply.ok).toBe(true)
    expect(requests).toBeLessThanOrEqual(6)
  })

  test('代课也要合格；值班领导最后总能亲自接，点上名；没人接时点名警报照响', async () => {
    await open(untrained(untrained(base, teacher._id), base.dutyLeader._id))
    const { _id: sessionId } = await lesson()
    const name = (to: string, by = base.office.openid) => ({
      openid: by,
      input: { schoolId, sessionId, op: newOp(), to: asId<'Person'>(to), reason: '没有培训' },
    })
    const self = name(teacher._id)
    expect(await town.refusal(self.openid, 'attendance/nameStandIn', self.input)).toBe('service/untrained')
    await town.at(1001)
    await town.timer('attendance', 'rollAlarm')
    const alarmed = await lesson()
    expect(alarmed.alarmedAt).not.toBeNull()
    const own = name(base.dutyLeader._id, base.dutyLeader.openid)
    await town.ask(own.openid, 'attendance/nameStandIn', own.input)
    const { openid, input } = await rollBy(base.dutyLeader.openid)
    expect((await town.ask(openid, 'attendance/submitRoll', input)).present).toBe(3)
  })

  test('白天记了违规：没开始的课换下来，点过名的课不动；说一次', async () => {
    await open(base)
    await town.at(800)
    await town.ask(base.office.openid, 'people/violation', {
      ...{ schoolId, op: newOp(), personId: teacher._id, side: 'school', day: DAY, words: '体罚学生' },
    })
    await town.timer('attendance', 'serviceWatch')
    await town.timer('attendance', 'serviceWatch')
    const session = await lesson()
    expect(session).toMatchObject({ teacherId: '', unfit: { why: { code: 'service/violation' } } })
    expect((session as { outbox?: unknown[] }).outbox).toHaveLength(3)
    const legs = (await town.all('custody')).flatMap(({ itinerary }) => itinerary)
    expect(legs.filter(({ teacherId }) => teacherId === teacher._id)).toEqual([])
  })

  test('每天一遍：到期的事每个阶段只说一次', async () => {
    const papers = [aPaper('health', '2026-10-15')]
    await open(base, (t) =>
      t.cloud.db.insertMany('service_files', [
        aServiceFile(schoolId, base.clubTeacher('ball'), 'parent', { papers }),
      ]),
    )
    await town.timer('people', 'serviceRound')
    await town.timer('people', 'serviceRound')
    const [file] = await town.all('service_files')
    expect(file?.told).toEqual(['paper-health-2026-10-15:month'])
    const { tasks } = await town.ask(base.office.openid, 'people/serviceWork', { schoolId })
    expect(tasks).toMatchObject([{ what: '健康证明', daysLeft: 30 }])
  })
})
