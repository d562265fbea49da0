import fc from 'fast-check'
import type { Pupil } from '@/domain/people/Pupil'
import { isError, problemText } from '@/domain/roster/LineProblem'
import {
  changeKinds,
  isNothing,
  newPupilId,
  rosterFieldsOf,
  type RosterDecision,
} from '@/domain/roster/RosterChange'
import { importActs } from '@/domain/roster/importActs'
import { codes, compare, homeroom, line, pupil, SCHOOL } from '../given/aRoster'
import { asId } from '@/domain/ids'
import type { RosterLine } from '@/domain/roster/readLines'
import { changedSince, undoActs } from '@/domain/roster/undoImport'
import type { RosterAct } from '@/domain/roster/RosterRun'

const names = ({ added, changed, leavers }: RosterDecision) => ({
  added: added.map(({ fields }) => `${fields.homeroomName} ${fields.no} ${fields.name}`),
  changed: changed.map(
    ({ pupilId, kinds, after }) =>
      `${pupilId} ${kinds.join('+')} ${after.homeroomName} ${after.no} ${after.name}`,
  ),
  leavers: leavers.map(({ name }) => name),
})
const NOBODY = { added: [], changed: [], leavers: [] }

describe('谁是谁', () => {
  const ming = pupil('p1', '三(1)班', 1, '王明')
  const lan = pupil('p2', '三(2)班', 1, '李兰')

  test('班级、姓名、学号都一样的，不变', () => {
    expect(names(compare([line('三年级1班', 1, '王明')], [ming, lan]))).toEqual(NOBODY)
  })
  test('没有学号也认得出，学号照旧', () => {
    expect(names(compare([line('三(1)班', null, '王明')], [ming, lan]))).toEqual(NOBODY)
  })
  test('班里多了一个，学号排在空着的最小号', () => {
    const decision = compare([line('三(1)班', null, '王明'), line('三(1)班', null, '赵四')], [ming, lan])
    expect(names(decision).added).toEqual(['三(1)班 2 赵四'])
  })
  test('两个班的名单都在文件里，人不在原来的班了：是转班', () => {
    const decision = compare(
      [line('三(1)班', 1, '赵四'), line('三(2)班', 2, '王明'), line('三(2)班', 1, '李兰')],
      [ming, lan],
    )
    expect(names(decision).changed).toEqual(['p1 moved 三(2)班 2 王明'])
    expect(codes(decision)).toEqual(['moved-by-name'])
  })
  test('只有新班的名单：不当作转班，说出来让人看', () => {
    const decision = compare([line('三(2)班', 2, '王明'), line('三(2)班', 1, '李兰')], [ming, lan])
    expect(names(decision).added).toEqual(['三(2)班 2 王明'])
    expect(codes(decision)).toEqual(['same-name-elsewhere'])
  })
  test('全校名单里只差班级：是转班；名单外的是离校', () => {
    const decision = compare([line('三(2)班', 2, '王明')], [ming, lan], { isWhole: true })
    expect(names(decision)).toEqual({ added: [], changed: ['p1 moved 三(2)班 2 王明'], leavers: ['李兰'] })
  })
  test('没有说是全校名单，名单外的谁也不动', () => {
    expect(names(compare([line('三(1)班', 1, '王明')], [ming, lan])).leavers).toEqual([])
  })
  test('全校有两个同名的换了班，又没有学籍号：分不清，不猜', () => {
    const other = pupil('p3', '三(3)班', 1, '王明')
    const decision = compare([line('三(2)班', 2, '王明')], [ming, other], { isWhole: true })
    expect(codes(decision)).toContain('who-is-it')
    expect(decision.problems.some(isError)).toBe(true)
  })
  test('有学籍号，改了名、转了班都还是同一个人', () => {
    const marked = { ...ming, studentMark: 'm1' }
    const decision = compare([line('三(2)班', 5, '王明明', { mark: 'm1' })], [marked, lan])
    expect(names(decision).changed).toEqual(['p1 moved+renamed 三(2)班 5 王明明'])
  })
  test('学籍号不同的同名同班，是两个人', () => {
    const marked = { ...ming, studentMark: 'm1' }
    const decision = compare([line('三(1)班', 9, '王明', { mark: 'm2' })], [marked])
    expect(names(decision).added).toEqual(['三(1)班 9 王明'])
  })
  test('名单里这一格空着，还是按班级姓名认', () => {
    const marked = { ...ming, studentMark: 'm1' }
    const decision = compare(
      [line('三(1)班', 1, '王明'), line('三(2)班', 1, '李兰', { mark: 'm2' })],
      [marked, lan],
    )
    expect(names(decision)).toMatchObject({ added: [], changed: ['p2 details 三(2)班 1 李兰'] })
  })
  test('两个同名的一起换了班，新名单里才有学籍号：也不猜', () => {
    const other = pupil('p3', '三(3)班', 1, '王明')
    const lines = [line('四(1)班', 1, '王明', { mark: 'a' }), line('四(3)班', 1, '王明', { mark: 'b' })]
    expect(codes(compare(lines, [ming, other], { isWhole: true }))).toEqual(['who-is-it', 'who-is-it'])
  })
  test('原来没有学籍号的，这次补上', () => {
    const decision = compare([line('三(1)班', 1, '王明', { mark: 'm1' })], [ming])
    expect(names(decision).changed).toEqual(['p1 details 三(1)班 1 王明'])
  })
  test('只有点和空格不同的名字，不算改名', () => {
    const guli = pupil('p4', '三(1)班', 3, '古丽•艾力')
    expect(names(compare([line('三(1)班', 3, '古丽·艾力')], [guli]))).toEqual(NOBODY)
  })
  test('升年级：全班都是转班，不算同名认人', () => {
    const decision = compare([line('四(1)班', 1, '王明'), line('四(2)班', 1, '李兰')], [ming, lan], {
      isWhole: true,
    })
    expect(names(decision).changed).toHaveLength(2)
    expect(codes(decision)).toEqual([])
  })
})

describe('文件里前后不对', () => {
  const check = (...lines: RosterLine[]) => compare(lines, [])
  test('一模一样的两行只算一次', () => {
    const decision = check(line('三(1)班', 1, '王明'), line('三(1)班', 1, '王明'))
    expect(decision.added).toHaveLength(1)
    expect(codes(decision)).toEqual(['twice'])
  })
  test.each([
    [null, null, ['same-name', 'same-name']],
    [1, null, ['same-name', 'same-name']],
    [1, 2, []],
  ])('一个班两个同名的，学号 %s 和 %s', (a, b, expected) => {
    expect(codes(check(line('三(1)班', a, '王明'), line('三(1)班', b, '王明')))).toEqual(expected)
  })
  test('学号分得开、学籍号也分得开，都行', () => {
    const apart = check(
      line('三(1)班', null, '王明', { mark: 'a' }),
      line('三(1)班', null, '王明', { mark: 'b' }),
    )
    expect(codes(apart)).toEqual([])
  })
  test('一个学籍号在两个班', () => {
    const decision = check(
      line('三(1)班', 1, '王明', { mark: 'a' }),
      line('三(2)班', 1, '王明', { mark: 'a' }),
    )
    expect(codes(decision)).toEqual(['two-homerooms'])
  })
  test('一个学籍号两个名字', () => {
    const decision = check(
      line('三(1)班', 1, '王明', { mark: 'a' }),
      line('三(1)班', 2, '李兰', { mark: 'a' }),
    )
    expect(codes(decision)).toEqual(['same-mark'])
  })
  test('一个班的一个学号给了两个人', () => {
    expect(codes(check(line('三(1)班', 1, '王明'), line('三(1)班', 1, '李兰')))).toEqual(['no-twice'])
  })
  test('本校没有的年级', () => {
    expect(codes(check(line('七(1)班', 1, '王明')))).toEqual(['grade-not-here'])
  })
  test('新同学没有性别', () => {
    expect(codes(check(line('三(1)班', 1, '王明', { gender: null })))).toEqual(['gender-missing'])
  })
  test('老同学没有性别列，照旧', () => {
    const ming = pupil('p1', '三(1)班', 1, '王明', { gender: 'boy' })
    expect(isNothing(compare([line('三(1)班', 1, '王明', { gender: null })], [ming]))).toBe(true)
  })
  test('每一句都说清是什么、怎么办', () => {
    const decision = check(line('三(1)班', null, '王明'), line('三(1)班', null, '王明'))
    for (const problem of decision.problems) expect(problemText(problem)).toMatch(/。$/)
  })
})

/** What the functions do to the pupils, act by act. */
function apply(pupils: readonly Pupil[], acts: readonly RosterAct[], runId: string): Pupil[] {
  let now = [...pupils]
  const put = (id: string, fields: Partial<Pupil>) =>
    void (now = now.map((one) => (one._id === id ? { ...one, ...fields, rosterBy: runId } : one)))
  for (const act of acts)
    if (act.kind === 'add') now.push(act.pupil)
    else if (act.kind === 'change') {
      const { studentMark, ...fields } = act.after
      now = now.map(({ studentMark: had, ...one }) =>
        one._id === act.pupilId
          ? { ...one, ...fields, ...(studentMark === null ? {} : { studentMark }), rosterBy: runId }
          : { ...one, ...(had === undefined ? {} : { studentMark: had }) },
      )
    } else if (act.kind === 'leave') put(act.pupilId, { left: act.left })
    else if (act.kind === 'return')
      now = now.map(({ left, ...one }) =>
        one._id === act.pupilId ? one : { ...one, ...(left ? { left } : {}) },
      )
    else if (act.kind === 'drop') now = now.filter(({ _id }) => _id !== act.pupilId)
  return now
}

describe('导入总是', () => {
  const HOMEROOMS = ['三(1)班', '三(2)班', '四(1)班']
  const NAMES = ['王明', '李兰', '赵四', '古丽·艾力', '孙雨', '周晴', '吴风']
  const place = fc.record({
    of: fc.constantFrom(...HOMEROOMS),
    no: fc.integer({ min: 1, max: 12 }),
    name: fc.constantFrom(...NAMES),
    mark: fc.option(fc.constantFrom('m1', 'm2', 'm3', 'm4', 'm5'), { nil: null }),
  })
  const school = fc
    .uniqueArray(place, { selector: ({ of, no }) => `${of} ${no}`, maxLength: 10 })
    .map((places) => {
      const marks = new Set<string>()
      return places.map(({ of, no, name, mark }, i) => {
        const isNew = mark !== null && !marks.has(mark)
        if (mark !== null) marks.add(mark)
        return pupil(`p${i}`, of, no, name, isNew && mark !== null ? { studentMark: mark } : {})
      })
    })
  const file = fc
    .array(place, { maxLength: 10 })
    .map((places) => places.map(({ of, no, name, mark }) => line(of, no, name, { mark })))
  const homerooms = HOMEROOMS.map(homeroom)
  const importing = (runId: string, now = 0) => ({
    runId,
    schoolId: SCHOOL,
    by: asId<'Person'>('office'),
    now,
    teacherOf: new Map(),
    spelled: (name: string) => ({ sound: name, initials: name }),
  })
  const here = (pupils: readonly Pupil[]) => pupils.filter(({ left }) => left === undefined)
  const whole = (lines: RosterLine[], pupils: readonly Pupil[], isWhole: boolean) =>
    compare(lines, here(pupils), { homerooms, isWhole })

  test('第二次就没有要导入的了；谁也不会丢', () => {
    fc.assert(
      fc.property(school, file, fc.boolean(), (pupils, lines, isWhole) => {
        const decision = whole(lines, pupils, isWhole)
        fc.pre(!decision.problems.some(isError))
        const after = apply(pupils, importActs(decision, importing('r1')), 'r1')
        expect(after.filter(({ _id }) => pupils.some((one) => one._id === _id))).toHaveLength(pupils.length)
        expect(new Set(after.map(({ _id }) => _id)).size).toBe(after.length)
        const again = whole(lines, after, isWhole)
        expect(again.problems.filter(isError)).toEqual([])
        expect(names(again)).toEqual(NOBODY)
      }),
      { numRuns: 500 },
    )
  })

  test('撤销了就和没有导入过一样', () => {
    fc.assert(
      fc.property(school, file, fc.boolean(), (pupils, lines, isWhole) => {
        const decision = whole(lines, pupils, isWhole)
        const acts = importActs(decision, importing('r1'))
        const after = apply(pupils, acts, 'r1')
        const facts = { pupils: new Map(after.map((one) => [one._id, one])), touched: new Set<never>() }
        expect(changedSince('r1', acts, facts)).toEqual([])
        const undo = undoActs(acts, { runId: 'r2', of: 'r1', schoolId: SCHOOL, teacherOf: new Map(), now: 1 })
        const back = apply(after, undo, 'r2')
        expect(back.map(rosterFieldsOf)).toEqual(pupils.map(rosterFieldsOf))
        expect(back.filter(({ left }) => left !== undefined)).toEqual([])
      }),
    )
  })

  test('同一次导入的同一行，总是同一个编号；换一次就换一个', () => {
    expect(newPupilId('r1', { sheet: 'a', line: 2 })).toBe(newPupilId('r1', { sheet: 'a', line: 2 }))
    expect(newPupilId('r1', { sheet: 'a', line: 2 })).not.toBe(newPupilId('r2', { sheet: 'a', line: 2 }))
    expect(newPupilId('r1', { sheet: 'a', line: 2 })).not.toBe(newPupilId('r1', { sheet: 'a', line: 3 }))
  })

  test('没有变的，不算变', () => {
    const fields = rosterFieldsOf(pupil('p1', '三(1)班', 1, '王明'))
    expect(changeKinds(fields, fields)).toEqual([])
    expect(changeKinds(fields, { ...fields, no: 2 })).toEqual(['details'])
  })
})
