import fc from 'fast-check'
import { asId } from '@/domain/ids'
import { filePlan, type FileFacts } from '@/domain/plan/filePlan'
import { withOp, type DraftState, type PlanDraft } from '@/domain/plan/PlanDraft'
import { decidePlan, publishPlan, PUBLISHING_TAKES, takeBackPlan } from '@/domain/plan/planSteps'
import { savePlan, withStaffNames } from '@/domain/plan/savePlan'
import type { PlanContent } from '@/domain/plan/Plan'
import { aDraft } from '../given/aDraft'
import { aWholePlan, teacherOf } from '../given/aGround'
import { aCourse } from '../given/aPlan'
import { LIN, ZHOU } from '../given/people'
import { refusalOf, valueOf } from '../given/refusal'

const STATES: DraftState[] = ['draft', 'filed', 'returned', 'noted', 'published']
const in_ = (state: DraftState, more: Partial<PlanDraft> = {}) => aDraft({ state, ...more })
const code = (result: { ok: boolean }) =>
  result.ok ? 'ok' : refusalOf(result as Parameters<typeof refusalOf>[0]).code

const withCourse = (id: string, key = id): PlanContent => ({
  ...aWholePlan(),
  courses: { [asId<'Course'>(key)]: aCourse(asId<'Course'>(id)) },
})
const save = (draft: PlanDraft | null, more: { rev?: number; op?: string; content?: PlanContent } = {}) =>
  savePlan({ draft, rev: 3, op: 'op-new', content: withCourse('s1_t1_a'), inForce: {}, ...more })

describe('保存', () => {
  test.each([
    ['draft', 'ok'],
    ['returned', 'ok'],
    ['filed', 'plan/not-writable'],
    ['noted', 'plan/not-writable'],
    ['published', 'plan/not-writable'],
  ] as const)('%s 的草稿', (state, is) => expect(code(save(in_(state)))).toBe(is))

  test.each([
    [2, 'plan/changed-meanwhile'],
    [3, 'ok'],
    [4, 'plan/changed-meanwhile'],
  ])('读到的是第 %i 稿，现在是第 3 稿', (rev, is) => expect(code(save(aDraft(), { rev }))).toBe(is))

  test('没有草稿；存过的不再存一次，哪怕已经送了备案', () => {
    expect(code(save(null))).toBe('plan/none')
    expect(refusalOf(save(aDraft(), { rev: 2 }))).toEqual({
      code: 'plan/changed-meanwhile',
      byName: '教务李',
      rev: 3,
    })
    for (const state of STATES)
      expect(valueOf(save(in_(state), { op: 'op-of-before', rev: 1 })).kind).toBe('already')
  })

  test.each([
    ['s1_t1_a', 's1_t1_a', 'ok'],
    ['s1_t1_a', 's1_t1_b', 'plan/course-id-wrong'],
    ['s2_t1_a', 's2_t1_a', 'plan/course-id-wrong'],
    ['s1_t2_a', 's1_t2_a', 'plan/course-id-wrong'],
    ['toString', 'toString', 'plan/course-id-wrong'],
  ])('编号 %s 放在 %s 名下', (id, key, is) =>
    expect(code(save(aDraft(), { content: withCourse(id, key) }))).toBe(is),
  )

  test('在用方案里的课可以留着原来的编号', () => {
    const robot = aCourse(asId<'Course'>('robot'))
    const inForce = { [robot._id]: robot }
    expect(code(savePlan({ draft: aDraft(), rev: 3, op: 'x', content: withCourse('robot'), inForce }))).toBe(
      'ok',
    )
  })

  test('老师叫什么按任命；不认得的老师留着填的名字，由缺口去说', () => {
    const content = withStaffNames(
      { ...aWholePlan(), courses: { ...withCourse('a').courses } },
      { staff: [{ personId: LIN, name: '林舟老师', from: '2020-09-01', to: null }] },
    )
    expect(Object.values(content.courses)[0]?.teacherName).toBe('林舟老师')
    expect(content.late.teacherName).toBe('late老师')
    expect(content.late.teacherId).toBe(teacherOf('late'))
  })
})

describe('送备案', () => {
  const facts = (more: Partial<FileFacts> = {}): FileFacts => ({
    draft: aDraft(),
    rev: 3,
    op: 'op-file',
    gaps: [],
    trouble: null,
    by: ZHOU,
    byName: '周岚',
    now: 7,
    ...more,
  })
  test('版本就是这一稿的内容', () => {
    const decided = valueOf(filePlan(facts()))
    expect(decided).toMatchObject({
      kind: 'file',
      version: { _id: 's1:t1:1', version: 1, rev: 3, state: 'filed', filedAt: 7 },
    })
    if (decided.kind === 'file') expect(decided.version.content).toEqual(aDraft().content)
  })
  test('拒绝的先后：没有、不能写、被人改了、有缺口、窗口不对', () => {
    const gaps = [{ gap: 'venue-unnamed' as const }]
    const trouble = { code: 'plan/window-late' as const, window: 'w' }
    expect(code(filePlan(facts({ draft: null, gaps, trouble })))).toBe('plan/none')
    expect(code(filePlan(facts({ draft: in_('noted'), gaps, trouble })))).toBe('plan/not-writable')
    expect(code(filePlan(facts({ rev: 2, gaps, trouble })))).toBe('plan/changed-meanwhile')
    expect(code(filePlan(facts({ gaps, trouble })))).toBe('plan/gaps')
    expect(code(filePlan(facts({ trouble })))).toBe('plan/window-late')
    expect(valueOf(filePlan(facts({ op: 'op-of-before', gaps }))).kind).toBe('already')
  })
})

describe('收回、备案与退回、公布', () => {
  test.each([
    ['draft', 'plan/not-filed', 'plan/not-filed', 'plan/not-noted'],
    ['filed', 'ok', 'ok', 'plan/not-noted'],
    ['returned', 'plan/not-filed', 'plan/not-filed', 'plan/not-noted'],
    ['noted', 'ok', 'plan/not-filed', 'ok'],
    ['published', 'plan/not-filed', 'plan/not-filed', 'plan/not-noted'],
  ] as const)('%s：收回 %s，教育局定 %s，公布 %s', (state, back, decided, out) => {
    const draft = in_(state)
    expect(code(takeBackPlan(draft, 'x'))).toBe(back)
    expect(code(decidePlan(draft, { version: 1, decision: 'noted', words: '', op: 'x' }))).toBe(decided)
    expect(code(publishPlan(draft, { version: 1, asked: asked('x', 0) }))).toBe(out)
  })
  const asked = (op: string, at: number) => ({ op, by: ZHOU, byName: '周岚', at })

  test.each([
    ['不可以', 'plan/reason-missing'],
    [' 不可以 ', 'plan/reason-missing'],
    ['不可以的', 'ok'],
  ])('退回的原因「%s」', (words, is) =>
    expect(code(decidePlan(in_('filed'), { version: 1, decision: 'returned', words, op: 'x' }))).toBe(is),
  )
  test.each([
    [1, 'plan/not-filed'],
    [2, 'ok'],
    [3, 'plan/not-filed'],
  ])('在等的是第 2 版，定的是第 %i 版', (version, is) =>
    expect(
      code(decidePlan(in_('filed', { version: 2 }), { version, decision: 'noted', words: '', op: 'x' })),
    ).toBe(is),
  )

  test.each([
    ['别人', PUBLISHING_TAKES - 1, 'busy/try-again'],
    ['别人', PUBLISHING_TAKES, 'ok'],
    ['自己', 0, 'ok'],
  ])('%s %i 毫秒前开始公布，还没完：再按', (who, later, is) => {
    const draft = in_('noted', { publishing: asked('op-first', 100) })
    const again = publishPlan(draft, {
      version: 1,
      asked: asked(who === '自己' ? 'op-first' : 'op-else', 100 + later),
    })
    expect(code(again)).toBe(is)
    if (again.ok && again.value.kind === 'go') expect(again.value.publishing.op).toBe('op-first')
    expect(code(takeBackPlan(draft, 'x'))).toBe('busy/try-again')
  })
})

test('记得最近二十次动作，多了忘掉最早的', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ minLength: 1, maxLength: 4 }), { maxLength: 40 }), (ops) => {
      const kept = ops.reduce<string[]>((lastOps, op) => withOp({ lastOps }, op), [])
      expect(kept).toEqual(ops.slice(-20))
    }),
  )
})
