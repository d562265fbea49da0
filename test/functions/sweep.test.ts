import type { Session } from '@/domain/attendance/Session'
import { aSchool } from './given/aSchool'
import { newOp, Town } from './given/Town'

const DAY = '2026-11-23'
const SESSION = '20261123_sh-care-1'

describe('点名时顺手记下的：作业、给家长的话、早退、改过的记录', () => {
  const school = aSchool({
    id: 'sh',
    day: DAY,
    homerooms: 2,
    pupilsEach: 45,
    clubs: [{ id: 'ball', capacity: 9 }],
  })
  const elsewhere = aSchool({ id: 'lz', day: DAY, pupilsEach: 1 })
  const schoolId = school.school._id
  const pupil = (n: number) => school.pupil(n)._id
  const lesson = { schoolId, sessionId: SESSION }
  const marks = (absent: number[] = []) =>
    Object.fromEntries(
      school.pupils
        .slice(0, 45)
        .map(({ _id }, index) => [
          _id,
          absent.includes(index + 1) ? ('absent' as const) : ('present' as const),
        ]),
    )
  const teacher = school.teacher(1).openid
  let town: Town
  const save = (sweep: Record<string, { homework: boolean | null; note: string }>, op = newOp()) =>
    town.call(teacher, 'attendance/saveSweep', { ...lesson, op, sweep })
  const session = (): Promise<Session> => town.one('sessions', SESSION)
  const submit = (more: object = {}, absent: number[] = []) =>
    town.call(teacher, 'attendance/submitRoll', { ...lesson, op: newOp(), marks: marks(absent), ...more })
  const row = async (n: number) => {
    const roll = await town.ask(teacher, 'attendance/roll', lesson)
    return roll.rows.find(({ pupilId }) => pupilId === pupil(n))
  }
  beforeEach(async () => {
    town = await Town.with([school, elsewhere], DAY)
    await town.openDay()
    await town.at(992)
  })
  afterEach(() => town.close())

  test('和点名一次提交：四十五个孩子不多一个请求', async () => {
    const sweep = Object.fromEntries(
      school.pupils.slice(0, 45).map(({ _id }) => [_id, { homework: true, note: '' }]),
    )
    const { reply, requests } = await submit({ sweep })
    expect(reply.ok).toBe(true)
    expect(requests).toBeLessThanOrEqual(6)
    expect(Object.values((await session()).sweep).filter(({ homework }) => homework === true)).toHaveLength(
      45,
    )
    expect((await row(7))?.sweep).toEqual({ homework: true, note: '' })
  })

  test('两部手机各记各的孩子，谁也不盖掉谁；同一个孩子以后来的为准', async () => {
    await save({ [pupil(1)]: { homework: true, note: '' } })
    await save({ [pupil(2)]: { homework: false, note: '口算再练练' } })
    await save({ [pupil(1)]: { homework: false, note: '' } })
    expect((await session()).sweep).toEqual({
      [pupil(1)]: { homework: false, note: '' },
      [pupil(2)]: { homework: false, note: '口算再练练' },
    })
  })

  test('同一次记录晚到了第二遍，不会把后来改的又改回去', async () => {
    const op = newOp()
    await save({ [pupil(1)]: { homework: true, note: '' } }, op)
    await save({ [pupil(1)]: { homework: false, note: '没带本子' } })
    const { requests } = await save({ [pupil(1)]: { homework: true, note: '' } }, op)
    expect(requests).toBeLessThanOrEqual(4)
    expect((await session()).sweep[pupil(1)]).toEqual({ homework: false, note: '没带本子' })
  })

  test('不是这节课的老师、不在名单里的孩子、别的学校：都不记', async () => {
    const sweep = { [pupil(1)]: { homework: true, note: '' } }
    const refused = (openid: string, input: object) =>
      town.refusal(openid, 'attendance/saveSweep', { ...lesson, op: newOp(), sweep, ...input })
    expect(await refused(school.teacher(2).openid, {})).toBe('roll/not-on-duty')
    expect(await refused(school.guardian(1).openid, {})).toBe('access/not-allowed')
    expect(await refused(elsewhere.teacher(1).openid, { schoolId: elsewhere.school._id })).toBe(
      'roll/unknown-session',
    )
    expect(await refused(teacher, { sweep: { [pupil(46)]: { homework: true, note: '' } } })).toBe(
      'roll/not-expected',
    )
    expect(await refused(teacher, { sweep: { [pupil(1)]: { homework: true, note: '话'.repeat(41) } } })).toBe(
      'input/malformed',
    )
    expect((await session()).sweep).toEqual({})
  })

  test('家长看到自己孩子的，看不到别人的', async () => {
    await submit({
      sweep: {
        [pupil(1)]: { homework: true, note: '字写得工整' },
        [pupil(2)]: { homework: false, note: '别人的话' },
      },
    })
    const { reply, requests } = await town.call(school.guardian(1).openid, 'custody/family', {})
    expect(requests).toBeLessThanOrEqual(4)
    expect(reply).toMatchObject({
      value: { children: [{ sweep: { homework: true, note: '字写得工整' } }] },
    })
    expect(JSON.stringify(reply)).not.toContain('别人的话')
  })

  test('没点到的孩子来了：改为迟到不用写原因，孩子到老师身边，改过的记录都在', async () => {
    await submit({}, [3])
    await town.at(1000)
    const came = await town.ask(teacher, 'attendance/correctMark', {
      ...lesson,
      op: newOp(),
      pupilId: pupil(3),
      mark: 'late',
      reason: '',
    })
    expect(came).toMatchObject({ mark: 'late', status: 'held', mine: true })
    expect((await row(3))?.history).toMatchObject([
      { mark: 'absent', byName: '周岚1老师', reason: null },
      { mark: 'late', byName: '周岚1老师', reason: null },
    ])
  })

  test('下课前从校门走的是早退，不用谁再写一遍；下课后走的不是', async () => {
    await submit()
    for (const [n, minute] of [
      [1, 1040],
      [2, 1112],
    ] as const) {
      await town.at(minute)
      await town.ask(teacher, 'custody/offer', {
        schoolId,
        op: newOp(),
        to: school.gate._id,
        pupilIds: [pupil(n)],
      })
      await town.ask(school.gate.openid, 'custody/answer', {
        schoolId,
        op: newOp(),
        accept: [pupil(n)],
        decline: [],
      })
      await town.ask(school.gate.openid, 'custody/release', {
        schoolId,
        op: newOp(),
        pupilId: pupil(n),
        claim: { how: 'eye', collectorId: `sh-g${n}`, reason: '认得妈妈' },
      })
    }
    expect((await row(1))?.mark).toBe('left-early')
    expect((await row(2))?.mark).toBe('present')
    expect((await row(3))?.mine).toBe(true)
  })
})
