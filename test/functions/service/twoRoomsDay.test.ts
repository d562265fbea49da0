/** 一位老师，两所学校同一时间各有一节课：开课那天只留一节，另一节空着，说给值班领导听。 */
import { NO_TEACHER } from '@/domain/plan/Plan'
import { aSchool } from '../given/aSchool'
import { Town } from '../given/Town'

const DAY = '2026-09-15'

describe('两个教室，开课那天', () => {
  const mine = aSchool({ id: 'sh', day: DAY, pupilsEach: 2 })
  const whole = aSchool({ id: 'ot', day: DAY, pupilsEach: 2 })
  const who = mine.teacher(1)
  const theirs = whole.teacher(1)
  /** The other school's plan puts her on too, and nothing else stands in her way there. */
  const other = {
    ...whole,
    plan: JSON.parse(JSON.stringify(whole.plan).replaceAll(theirs._id, who._id)) as typeof whole.plan,
    trainings: JSON.parse(
      JSON.stringify(whole.trainings).replaceAll(theirs._id, who._id),
    ) as typeof whole.trainings,
    persons: whole.persons.filter(({ _id }) => _id !== theirs._id),
  }
  const both = {
    ...mine,
    persons: mine.persons.map((person) =>
      person._id === who._id
        ? {
            ...person,
            appointments: [
              ...person.appointments,
              { schoolId: whole.school._id, role: 'teacher' as const, from: '2026-09-01', to: null },
            ],
          }
        : person,
    ),
  }
  let town: Town
  beforeAll(async () => {
    town = await Town.with([both, other], DAY)
    await town.openDay()
  })
  afterAll(() => town.close())

  test('只有一节还是她的，另一节没有人，写着为什么', async () => {
    const lessons = (await town.all('sessions', { day: DAY })).filter(
      ({ teacherId, unfit }) => teacherId === who._id || unfit?.personId === who._id,
    )
    expect(lessons).toHaveLength(2)
    expect(lessons.filter(({ teacherId }) => teacherId === who._id)).toHaveLength(1)
    expect(lessons.find(({ teacherId }) => teacherId === NO_TEACHER)?.unfit?.why).toMatchObject({
      code: 'service/two-rooms',
      name: `${who.name}老师`,
    })
  })
})
