import fc from 'fast-check'
import type { Board, BoardCourse } from '@/contract/enrolment'
import { asId } from '@/domain/ids'
import type { Weekday } from '@/domain/time'
import { chosenOn, stillAsked, sumOf, toggled, partsOf } from '@/features/enrol/basket'
import { boardKey, clashes, withPlacements, type BasketItem, type Boards } from '@/features/enrol/boards'

const course = (id: string, weekdays: number[], fen: number): BoardCourse => ({
  courseId: asId<'Course'>(id),
  name: id,
  kind: 'club',
  level: 'all',
  about: '',
  materials: '',
  grades: [3],
  times: weekdays.map((weekday) => ({
    weekday: weekday as Weekday,
    startsAtMinute: 1050,
    endsAtMinute: 1110,
    isCare: false,
  })),
  teacherName: '李老师',
  venue: '操场',
  capacity: 30,
  serviceFeeFen: fen,
  agencyFeeFen: 0,
  left: 30,
  waiting: 0,
  state: 'free',
  position: null,
  offerUntil: null,
  clashWith: null,
  quote: { serviceFen: fen, agencyFen: 100 },
  refundFen: null,
  since: null,
})

const board = (pupil: string, courses: BoardCourse[]): Board => ({
  pupil: {
    pupilId: asId<'Pupil'>(pupil),
    name: pupil,
    gender: 'girl',
    grade: 3,
    homeroomName: '三(1)班',
    schoolId: asId<'School'>('sh'),
  },
  siblings: [],
  schoolName: 'sh小学',
  termId: asId<'Term'>('t1'),
  termName: '秋季学期',
  terms: [],
  window: null,
  nextWindows: [],
  draw: null,
  signed: false,
  signerName: '家长',
  fee: { id: 'f', from: '2026-01-01', unit: 'term', capFen: 20_000, refund: { kind: 'none' }, source: '' },
  since: '2026-11-24',
  courses,
})

const anyCourses = fc
  .array(fc.tuple(fc.subarray([1, 2, 3, 4, 5], { minLength: 1 }), fc.integer({ min: 0, max: 9000 })), {
    minLength: 1,
    maxLength: 8,
  })
  .map((all) => all.map(([weekdays, fen], index) => course(`c${index}`, weekdays, fen)))

const anyTaps = fc.array(fc.tuple(fc.constantFrom('a', 'b'), fc.nat(7)), { maxLength: 30 })

describe('报名篮', () => {
  const played = (
    courses: BoardCourse[],
    taps: [string, number][],
  ): { boards: Boards; basket: BasketItem[] } => {
    const boards = Object.fromEntries(
      ['a', 'b'].map((pupil) => board(pupil, courses)).map((one) => [boardKey(one), one]),
    )
    let basket: BasketItem[] = []
    for (const [pupil, index] of taps) {
      const mine = Object.values(boards).find((one) => one.pupil.pupilId === pupil)
      const wanted = mine?.courses[index]
      if (mine !== undefined && wanted !== undefined) basket = toggled(boards, basket, mine, wanted)
    }
    return { boards, basket }
  }

  test('怎么点，一个孩子选中的课都不会冲突，也没有选两次的', () => {
    fc.assert(
      fc.property(anyCourses, anyTaps, (courses, taps) => {
        const { boards, basket } = played(courses, taps)
        for (const one of Object.values(boards)) {
          const chosen = chosenOn(boards, basket, one)
          expect(new Set(chosen.map(({ courseId }) => courseId)).size).toBe(chosen.length)
          for (const a of chosen) for (const b of chosen) expect(clashes(a, b)).toBe(false)
        }
      }),
    )
  })

  test('一门课点两下等于没点（没有挤掉别的课时）', () => {
    fc.assert(
      fc.property(anyCourses, fc.nat(7), (courses, index) => {
        const once = played(courses, [['a', index % courses.length]])
        const twice = played(courses, [
          ['a', index % courses.length],
          ['a', index % courses.length],
        ])
        expect(once.basket).toHaveLength(1)
        expect(twice.basket).toEqual([])
      }),
    )
  })

  test('合计：每个孩子的服务费到封顶为止，代收费照加；已经报上的不再算进篮里', () => {
    fc.assert(
      fc.property(anyCourses, anyTaps, (courses, taps) => {
        const { boards, basket } = played(courses, taps)
        const parts = partsOf(boards, basket)
        const sum = sumOf(parts)
        expect(sum.agencyFen).toBe(basket.length * 100)
        expect(sum.serviceFen).toBe(
          parts.reduce(
            (all, part) =>
              all +
              Math.min(
                20_000,
                part.courses.reduce((own, { quote }) => own + quote.serviceFen, 0),
              ),
            0,
          ),
        )
        const [first] = basket
        if (first === undefined) return
        const told = { ...first, state: 'placed' as const, left: 29, position: null, since: '2026-11-24' }
        const after = Object.fromEntries(
          Object.entries(boards).map(([key, one]) => [key, withPlacements(one, [told])]),
        )
        expect(stillAsked(after, basket)).toHaveLength(basket.length - 1)
      }),
    )
  })

  test('名额变了两个孩子的名单一起变，状态只变自己的那一份；排上或报上就算签过', () => {
    const courses = [course('c0', [2], 100), course('c1', [2], 100), course('c2', [3], 100)]
    const told = {
      pupilId: asId<'Pupil'>('a'),
      courseId: asId<'Course'>('c0'),
      state: 'placed' as const,
      left: 29,
      position: null,
      since: '2026-11-24',
    }
    const own = withPlacements(board('a', courses), [told])
    const other = withPlacements(board('b', courses), [told])
    expect(own.courses.map(({ state }) => state)).toEqual(['placed', 'clash', 'free'])
    expect(own.courses[1]?.clashWith).toEqual({ courseId: 'c0', name: 'c0' })
    expect(own.signed).toBe(true)
    expect(other.courses.map(({ state, left }) => [state, left])).toEqual([
      ['free', 29],
      ['free', 30],
      ['free', 30],
    ])
    expect(other.signed).toBe(false)
  })
})
