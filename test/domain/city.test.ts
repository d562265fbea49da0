/** The demo city is a stage for everybody: what its documents promise is kept here, whenever it is built. */
import { clashOf } from '@/domain/enrolment/clash'
import { windowFor, windowState } from '@/domain/enrolment/EnrolmentWindow'
import { ID_PATTERN } from '@/domain/ids'
import { planGaps } from '@/domain/plan/gaps'
import { groundOf } from '@/domain/plan/groundOf'
import type { Course, Plan } from '@/domain/plan/Plan'
import { serviceFacts } from '@/domain/service/standingOf'
import { plusDays } from '@/domain/time'
import { cityPersonas, rushCourseId, seedCity } from '@test/city'
import { cityOn, noonOf } from '@test/city/cityOn'

const MONDAY = '2026-11-23'
/** A year whose holidays nobody has published yet: no day of it can have been played. */
const IN_SPRING = '2027-03-10'
const BEFORE_TERM = '2026-08-20'

const repeated = (values: string[]): string[] => values.filter((value, at) => values.indexOf(value) !== at)

describe.each([
  { day: MONDAY, termId: '2026-autumn', inTerm: true, makeUp: { '2026-09-20': 2, '2026-10-10': 3 } },
  { day: IN_SPRING, termId: '2027-spring', inTerm: true, makeUp: {} },
  { day: BEFORE_TERM, termId: '2026-autumn', inTerm: false, makeUp: { '2026-09-20': 2 } },
])('示范城市，$day', ({ day, termId, inTerm, makeUp }) => {
  const city = cityOn(day)
  const { plans, pupils, persons, weeks, seats } = city
  const bySchool = new Map<string, Plan>(plans.map((plan) => [plan.schoolId, plan]))
  function planOf(schoolId: string): Plan {
    const plan = bySchool.get(schoolId)
    if (plan === undefined) throw new Error(`no plan of ${schoolId}`)
    return plan
  }

  test('学期是包含这一天、或者离它最近的那个', () => {
    expect(plans.map((plan) => plan.termId)).toEqual([termId, termId, termId])
    for (const { term } of plans) expect(term.firstDay <= day && day <= term.lastDay).toBe(inTerm)
    expect(new Set([...weeks, ...seats].map((doc) => doc.termId))).toEqual(new Set([termId]))
  })

  test('过去的调休日都定了上周几的课，将来的最后一个还没定', () => {
    expect(plans.map((plan) => plan.calendar.makeUp)).toEqual([makeUp, makeUp, makeUp])
  })

  test('每个编号只用一次，都能当作键', () => {
    for (const docs of Object.values(city)) {
      const ids = docs.map((doc) => String(doc._id))
      expect(new Set(ids).size).toBe(ids.length)
      expect(ids.filter((id) => !id.split(':').every((part) => ID_PATTERN.test(part)))).toEqual([])
    }
    expect(new Set(persons.map((person) => person.openid)).size).toBe(persons.length)
  })

  test('电话都是编出来的，每人一个', () => {
    expect(persons.filter(({ phone }) => !/^1990000\d{4}$/.test(phone))).toEqual([])
    expect(new Set(persons.map((person) => person.phone)).size).toBe(persons.length)
  })

  test('每个学生有一到两位绑定的监护人，监护关系写的学校就是学生的学校', () => {
    const byId = new Map(pupils.map((pupil) => [pupil._id, pupil]))
    const bound = persons.flatMap((person) => person.wards.map((ward) => ({ ...ward, by: person._id })))
    expect(bound.filter((ward) => byId.get(ward.pupilId)?.schoolId !== ward.schoolId)).toEqual([])
    const guardians = new Map<string, number>()
    for (const { pupilId } of bound) guardians.set(pupilId, (guardians.get(pupilId) ?? 0) + 1)
    expect(new Set(pupils.map((pupil) => guardians.get(pupil._id)))).toEqual(new Set([1, 2]))
    const mayCollect = ({ by, pupilId }: (typeof bound)[number]) =>
      byId.get(pupilId)?.collectors.some((collector) => collector.personId === by) ?? false
    expect(bound.filter((ward) => !mayCollect(ward))).toEqual([])
  })

  test('方案都已发布，一处不差', () => {
    for (const school of city.schools)
      for (const cityDoc of city.cities) {
        const plan = planOf(school._id)
        expect(plan.status).toBe('published')
        const ground = groundOf({
          term: plan.term,
          city: cityDoc,
          school,
          homerooms: city.homerooms.filter((homeroom) => homeroom.schoolId === school._id),
          pupils: pupils.filter((pupil) => pupil.schoolId === school._id),
          persons,
          others: plans,
          inForce: plan,
          seats: seats.filter((one) => one.schoolId === school._id),
          service: {
            facts: serviceFacts({
              ...{ schoolId: school._id, persons, city: cityDoc },
              ...{ files: city.service_files, providers: city.providers },
              training: city.trainings.find(({ _id }) => _id === plan._id) ?? null,
            }),
            from: plan.term.firstDay < day ? day : plan.term.firstDay,
            lessons: { 5: 16 },
          },
        })
        expect(planGaps(plan, ground)).toEqual([])
        expect(ground.elsewhere.length > 0).toBe(['s-sh', 's-lz'].includes(school._id))
      }
  })

  test('沭河路小学在写下学期的方案：课都照过来了，只差报名窗口', () => {
    const [draft, ...others] = city.plan_drafts
    expect(others).toEqual([])
    expect(draft).toMatchObject({ schoolId: 's-sh', state: 'draft', version: 1 })
    const plan = planOf('s-sh')
    expect(Object.keys(draft?.content.courses ?? {})).toHaveLength(Object.keys(plan.courses).length)
    expect(draft?.term.firstDay ?? '').toMatch(/-0[39]-01$/)
    expect(draft?.content.windows).toEqual([])
  })

  test('没有老师同时在两处，没有场地同时两用', () => {
    const teachers = new Set(
      persons.filter((p) => p.appointments.some((a) => a.role === 'teacher')).map((p) => p._id),
    )
    const lessons = plans.flatMap((plan) =>
      Object.values(plan.courses).flatMap((course) =>
        course.slots.map(({ weekday, blockId }) => ({ plan, course, weekday, blockId })),
      ),
    )
    expect(lessons.length).toBeGreaterThan(300)
    for (const { course } of lessons) expect(teachers.has(course.teacherId)).toBe(true)
    for (const { late } of plans) expect(teachers.has(late.teacherId)).toBe(true)
    expect(repeated(lessons.map(({ course, weekday }) => `${course.teacherId} ${weekday}`))).toEqual([])
    expect(
      repeated(lessons.map(({ plan, course, weekday }) => `${plan.schoolId} ${course.venue} ${weekday}`)),
    ).toEqual([])
  })

  test('名额加已占的正好是容量，占位的正好是课表里有这门课的学生', () => {
    const limited = plans.flatMap((plan) =>
      Object.values(plan.courses).filter((course) => course.capacity !== null),
    )
    expect(seats.map((doc) => doc.courseId).sort()).toEqual(limited.map((course) => course._id).sort())
    for (const doc of seats) {
      const placed = weeks.filter((week) =>
        Object.values(week.places).some((place) => place.courseId === doc.courseId),
      )
      expect(Object.keys(doc.claims).sort()).toEqual(placed.map((week) => week.pupilId).sort())
      expect(doc.left + placed.length).toBe(doc.capacity)
      expect(doc.left).toBeGreaterThanOrEqual(0)
    }
    expect(seats.filter((doc) => doc.left === 0).length).toBeGreaterThan(5)
    expect(seats.filter((doc) => doc.left === 1 || doc.left === 2).length).toBeGreaterThan(5)
  })

  test('课表里没有冲突，没有外班外年级的课，每门课都有报名记录', () => {
    const wrong: string[] = []
    let placed = 0
    for (const week of weeks) {
      const plan = planOf(week.schoolId)
      const places = Object.values(week.places).map((place) => place.courseId)
      for (const id of new Set(places)) {
        const course: Course | undefined = plan.courses[id]
        placed += 1
        if (course === undefined) wrong.push(`${week._id} ${id} 不在方案里`)
        else if (clashOf(plan, week, course) !== null) wrong.push(`${week._id} ${id} 冲突`)
        else if (!course.grades.includes(week.grade)) wrong.push(`${week._id} ${id} 年级不对`)
        else if (![null, week.homeroomId].includes(course.homeroomId))
          wrong.push(`${week._id} ${id} 班级不对`)
        else if (places.filter((one) => one === id).length !== course.slots.length)
          wrong.push(`${week._id} ${id} 缺了一天`)
        if (!week.entries.some((e) => e.courseId === id && e.at < noonOf(day)))
          wrong.push(`${week._id} ${id} 没有记录`)
      }
      if (new Set(places).size !== week.entries.length) wrong.push(`${week._id} 记录多了`)
    }
    expect(placed).toBeGreaterThan(3_000)
    expect(wrong).toEqual([])
  })

  test('约九成三的学生在班里托管，约四成五有一两个社团', () => {
    const clubsOf = (week: (typeof weeks)[number]) =>
      new Set(
        Object.entries(week.places).flatMap(([key, place]) =>
          key.endsWith('-club') ? [place.courseId] : [],
        ),
      ).size
    const inCare = weeks.filter((week) => '1-care' in week.places).length / pupils.length
    const inClubs = weeks.filter((week) => clubsOf(week) > 0).length / pupils.length
    expect(inCare).toBeGreaterThan(0.91)
    expect(inCare).toBeLessThan(0.95)
    expect(inClubs).toBeGreaterThan(0.42)
    expect(inClubs).toBeLessThan(0.48)
    expect(weeks.filter((week) => clubsOf(week) === 2).length).toBeGreaterThan(100)
    expect(weeks.filter((week) => clubsOf(week) > 2)).toEqual([])
  })

  test('每个年级现在都能报名，前一轮已经结束', () => {
    for (const school of city.schools)
      for (const grade of school.grades) {
        const { windows } = planOf(school._id)
        const window = windowFor(windows, grade, noonOf(day))
        expect(window?.mode).toBe('first-come')
        expect(window === null ? null : windowState(window, noonOf(day))).toBe('open')
        expect(windows.filter((one) => windowState(one, noonOf(day)) === 'closed')).toHaveLength(1)
      }
  })

  test('抢课用的那门课有四十个名额，一个也没占', () => {
    const doc = seats.find((one) => one.courseId === rushCourseId())
    expect(doc).toMatchObject({ capacity: 40, left: 40, claims: {} })
    expect(Object.keys(doc?.claims ?? {})).toEqual([])
  })

  test('今天的课次和责任链不由种子写，留给开日的定时器', () => {
    const { days, sessions, custody, late_pickups: latePickups, messages } = city
    expect([...days, ...sessions, ...custody, ...latePickups, ...messages]).toEqual([])
  })
})

describe('示范城市的过去', () => {
  test('日报从上周一到昨天，每个服务日每校都有', () => {
    const days = [0, 1, 2, 3, 4].map((offset) => plusDays('2026-11-16', offset))
    const { digests, schools } = cityOn(MONDAY)
    for (const { _id } of schools) {
      const first = digests.filter((digest) => digest.schoolId === _id && digest.round === 1)
      expect(first.map((digest) => digest.day)).toEqual(days)
    }
  })

  test('应到总是已到、请假、没说明、没点到之和；第二轮时已无人滞留', () => {
    const { digests } = cityOn(MONDAY)
    expect(digests.length).toBeGreaterThan(15)
    for (const { figures, round, stillHeld } of digests) {
      const { expected, present, leave, explained, unexplained, notYetCalled } = figures
      expect(present + leave + explained + unexplained + notYetCalled).toBe(expected)
      expect(present).toBeGreaterThan(expected * 0.9)
      if (round === 2) expect(stillHeld).toBe(0)
    }
    expect(digests.some((digest) => digest.figures.unexplained > 0)).toBe(true)
  })

  test('责任链指纹各不相同，覆盖的记录比应到的人多', () => {
    const { digests } = cityOn(MONDAY)
    for (const digest of digests) {
      expect(digest.rootHash).toMatch(/^[0-9a-f]{64}$/)
      expect(digest.entryCount).toBeGreaterThan(digest.figures.expected)
    }
    expect(new Set(digests.map((digest) => digest.rootHash)).size).toBe(digests.length)
  })

  test('同一时刻建出的城市一字不差，不靠随机数', async () => {
    const random = jest.spyOn(Math, 'random').mockImplementation(() => {
      throw new Error('no chance but the dice')
    })
    try {
      await jest.isolateModulesAsync(async () => {
        const anew = await import('@test/city')
        const same = JSON.stringify(anew.buildCity(noonOf(MONDAY))) === JSON.stringify(cityOn(MONDAY))
        expect(same).toBe(true)
        expect(anew.cityPersonas()).toEqual(cityPersonas())
      })
    } finally {
      random.mockRestore()
    }
  })

  test('学期开始以前、放假安排还没公布的年份，没有日报', () => {
    expect(cityOn(BEFORE_TERM).digests).toEqual([])
    expect(cityOn(IN_SPRING).digests).toEqual([])
  })
})

test('种子全部写进空的云里；没说时刻就按云自己的钟', async () => {
  const written: Record<string, number> = {}
  await seedCity({
    clock: { now: () => noonOf(BEFORE_TERM) },
    db: {
      insertMany: async (collection, docs) => {
        written[collection] = docs.length
      },
    },
  })
  const all = Object.entries(cityOn(BEFORE_TERM)).map(([name, docs]) => [name, docs.length] as const)
  expect(written).toEqual(Object.fromEntries(all.filter(([, count]) => count > 0)))
})
