/** Art. 10 · 代收费: never above what the provider has filed. */
import type { Course } from '../plan/Plan'
import type { Day } from '../time'
import type { ProviderStanding } from './Standing'

type Price = ProviderStanding['prices'][number]
type Priced = Pick<Course, 'name' | 'kind'>

const isInForce = ({ from, to }: Price, day: Day): boolean => from <= day && (to === null || day <= to)

/** 2: filed for this very course, 1: for its kind, 0: for everything, null: for something else. */
function fitOf({ courseName, courseKind }: Price, { name, kind }: Priced): number | null {
  if (courseKind !== null && courseKind !== kind) return null
  if (courseName !== '') return courseName === name ? 2 : null
  return courseKind === kind ? 1 : 0
}

/**
 * The most that may be charged for the whole term, in 分: of the prices in force that day the closest fit counts, of
 * those the one that began last. By the lesson it is the price times the term's lessons. Null: none is filed.
 */
export function filedFen(
  prices: readonly Price[],
  course: Priced,
  { day, lessons }: { day: Day; lessons: number },
): number | null {
  const [closest] = prices
    .flatMap((price) => {
      const fit = isInForce(price, day) ? fitOf(price, course) : null
      return fit === null ? [] : [{ price, fit }]
    })
    .sort(
      (a, b) =>
        b.fit - a.fit ||
        (a.price.from < b.price.from ? 1 : a.price.from > b.price.from ? -1 : b.price.at - a.price.at),
    )
  if (closest === undefined) return null
  const { unit, amountFen } = closest.price
  return unit === 'term' ? amountFen : amountFen * lessons
}
