import { aDrawSchool, FIXED, openDraw, SEALED } from './given/aDrawSchool'
import { aSchool, TERM } from './given/aSchool'
import { NEXT_TERM, theOffice, townWithOffice } from './given/theOffice'
import { newOp, type Town } from './given/Town'

const DAY = '2026-09-16'
const MAKE_UP = ['2026-09-20', '2026-10-10']

describe('教务处今天要办的事，一次读全', () => {
  const school = aSchool({ id: 'sh', day: DAY, homerooms: 1, pupilsEach: 3 })
  const { office, bureau } = theOffice(school)
  const { schoolId } = school.plan
  let town: Town
  const waiting = () => town.ask(office.openid, 'plan/waiting', { schoolId })
  afterEach(() => town.close())

  test('没在写的时候说公布的那一版；补课日没定的都在；还没数过就没有数', async () => {
    town = (await townWithOffice(school, DAY)).town
    expect(await waiting()).toEqual({
      plan: { termName: TERM.name, state: 'published', version: 1, words: '', publishedVersion: 1 },
      undecided: MAKE_UP,
      windows: [
        {
          windowId: 'w1',
          name: '第一轮·先报先得',
          opensAt: school.plan.windows[0]?.opensAt,
          closesAt: school.plan.windows[0]?.closesAt,
        },
      ],
      draws: [],
      coverage: null,
      undelivered: 0,
    })
  })

  test('在写下学期的，就说下学期的；定了的补课日不再等', async () => {
    town = (await townWithOffice(school, DAY)).town
    await town.ask(office.openid, 'plan/begin', {
      schoolId,
      termId: NEXT_TERM._id,
      from: 'empty',
      op: newOp(),
    })
    await town.ask(office.openid, 'plan/decideMakeUp', {
      schoolId,
      day: '2026-09-20',
      timetable: 4,
      op: newOp(),
    })
    await town.ask(office.openid, 'enrolment/coverage', { schoolId, termId: null })
    const now = await waiting()
    expect(now.plan).toEqual({
      termName: NEXT_TERM.name,
      state: 'draft',
      version: 1,
      words: '',
      publishedVersion: null,
    })
    expect(now.undecided).toEqual(['2026-10-10'])
    expect(now.coverage).toMatchObject({ pupils: 3, placed: 3 })
  })

  test('六个请求以内；只给本校的教务处和校长', async () => {
    town = (await townWithOffice(school, DAY)).town
    const { reply, requests } = await town.call(office.openid, 'plan/waiting', { schoolId })
    expect(reply.ok).toBe(true)
    expect(requests).toBeLessThanOrEqual(6)
    for (const { openid } of [bureau, school.teacher(1), school.guardian(1)])
      expect(await town.refusal(openid, 'plan/waiting', { schoolId })).toBe('access/not-allowed')
    expect((await town.call(school.principal.openid, 'plan/waiting', { schoolId })).reply.ok).toBe(true)
  })

  test('封存了还没抽完的抽签在等', async () => {
    const drawing = aDrawSchool({
      id: 'sh',
      day: DAY,
      pupils: 3,
      clubs: [{ id: 'ball', capacity: 2, weekdays: [2] }],
    })
    town = (await townWithOffice(drawing, DAY)).town
    await openDraw(town)
    await town.at(SEALED)
    await town.timer('enrolment', 'seal')
    await town.at(FIXED)
    expect((await waiting()).draws).toMatchObject([{ windowId: 'w1', state: 'sealed' }])
  })
})
