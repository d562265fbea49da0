import fc from 'fast-check'
import { newSeats } from '@/domain/enrolment/newSeats'
import { asId, type CourseId } from '@/domain/ids'
import type { Course } from '@/domain/plan/Plan'
import { seatSteps } from '@/domain/plan/seatSteps'
import { aDraft } from '../given/aDraft'
import { aCourse } from '../given/aPlan'
import { SCHOOL, TERM } from '../given/people'

const of = { schoolId: SCHOOL, termId: TERM }
const id = (key: string) => asId<'Course'>(key)
const content = (capacities: Record<string, number | null>) => ({
  courses: Object.fromEntries(
    Object.entries(capacities).map(([key, capacity]) => [key, aCourse(id(key), { capacity })]),
  ) as Record<CourseId, Course>,
})
const seats = (capacities: Record<string, number>) =>
  Object.entries(capacities).map(([key, capacity]) => ({ courseId: id(key), capacity }))

test('新课加名额，多的加，少的减，去掉的和不限名额的收掉，没变的不动', () => {
  const steps = seatSteps(
    of,
    content({ more: 31, less: 29, same: 30, fresh: 5, care: null, turned: null }),
    seats({ more: 30, less: 30, same: 30, gone: 30, turned: 30, closed: 0 }),
  )
  expect(steps.raise).toEqual([{ courseId: 'more', from: 30, to: 31 }])
  expect(steps.lower).toEqual([{ courseId: 'less', from: 30, to: 29 }])
  expect(steps.close).toEqual([
    { courseId: 'gone', from: 30, to: 0 },
    { courseId: 'turned', from: 30, to: 0 },
  ])
  const fresh = { _id: 'fresh', ...of, courseId: id('fresh'), day: null, capacity: 5 }
  expect(steps.add).toEqual([newSeats(fresh)])
  // Whatever else the caller's object holds stays out of the seats.
  const { add } = seatSteps(aDraft(), content({ fresh: 5 }), [])
  expect(add).toEqual([newSeats(fresh)])
})

test('走完每一步，每门课的名额就是方案里的数；再走一遍什么也不用做', () => {
  const some = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.integer({ min: 1, max: 40 }))
  fc.assert(
    fc.property(some, some, (before, after) => {
      const steps = seatSteps(of, content(after), seats(before))
      const now = new Map(Object.entries(before))
      for (const { courseId, from, to } of [...steps.close, ...steps.lower, ...steps.raise]) {
        expect(now.get(courseId)).toBe(from)
        now.set(courseId, to)
      }
      for (const fresh of steps.add) now.set(fresh.courseId, fresh.capacity)
      for (const [key, capacity] of now) expect(capacity).toBe(after[key] ?? 0)
      const again = seatSteps(
        of,
        content(after),
        [...now].map(([key, capacity]) => ({ courseId: id(key), capacity })),
      )
      expect(again).toEqual({ close: [], lower: [], raise: [], add: [] })
    }),
  )
})
