/** Art. 6, 8, 10: whoever may not serve, and a course a provider may not give, comes into no plan: not saved as whole, not filed. */
import { NEXT, clubCourse, madeWhole, planTown, writtenOf } from '../given/planning'
import { aSchool, type GivenSchool } from '../given/aSchool'
import { BARRINGS, standing, written } from '../given/barring'
import { newOp, type Town } from '../given/Town'

const DAY = '2026-11-23'

const schoolOf = (id: string) =>
  aSchool({ id, day: DAY, homerooms: 1, pupilsEach: 1, clubs: [{ id: 'ball', capacity: 30 }] })

const rows = BARRINGS.map((barring, index) => {
  const [bad, good] = (['bad', 'good'] as const).map((side) => {
    const school = schoolOf(`${side}${index}`)
    const person = school.clubTeacher('ball')
    const facts = barring[side]({ schoolId: school.school._id, person, day: NEXT.firstDay })
    return { ...standing(school, person, facts), course: facts.course ?? {} }
  })
  if (bad === undefined || good === undefined) throw new Error('two sides')
  return { ...barring, bad, good }
})

describe('方案', () => {
  let town: Town
  beforeAll(async () => {
    town = await planTown(
      rows.flatMap(({ bad, good }) => [bad.given, good.given]),
      DAY,
    )
    for (const { bad, good } of rows) {
      await bad.fill(town)
      await good.fill(town)
    }
  })
  afterAll(() => town.close())

  async function saved({ given, course }: { given: GivenSchool; course: object }) {
    const own = { schoolId: given.school._id, termId: NEXT._id }
    const desk = given.office.openid
    const begun = await town.ask(desk, 'plan/begin', { ...own, from: 'empty', op: newOp() })
    const { rev, content } = writtenOf(begun)
    const ball = clubCourse(given, 'ball', 30, course)
    const whole = madeWhole(given, content)
    const input = { ...whole, courses: { ...whole.courses, [ball._id]: ball } }
    const { rev: next, gaps } = await town.ask(desk, 'plan/save', {
      ...own,
      rev,
      content: input,
      op: newOp(),
    })
    return { desk, own, rev: next, gaps }
  }

  test.each(rows)('$name：保存时说出来，报不上去，什么都没写', async ({ code, bad }) => {
    const { desk, own, rev, gaps } = await saved(bad)
    expect(gaps).toContainEqual(
      expect.objectContaining({ gap: 'service', why: expect.objectContaining({ code }) }),
    )
    const before = await written(town)
    expect(await town.refusal(desk, 'plan/file', { ...own, rev, op: newOp() })).toBe('plan/gaps')
    expect(await written(town)).toBe(before)
  })

  test.each(rows)('$name：改好了就报得上去', async ({ good }) => {
    const { desk, own, rev, gaps } = await saved(good)
    expect(gaps).toEqual([])
    expect(await town.ask(desk, 'plan/file', { ...own, rev, op: newOp() })).toMatchObject({ state: 'filed' })
  })
})
