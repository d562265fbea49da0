import type { Walk, WalkChild, WalkStop } from '@/contract/escort'

export type WalkNow =
  | { is: 'gathering'; here: WalkChild[] }
  /** Heads are to be counted at this stop. */
  | { is: 'arriving'; stop: WalkStop; here: WalkChild[] }
  | { is: 'giving'; stop: WalkStop; here: WalkChild[]; isLast: boolean }
  | { is: 'returning'; here: WalkChild[] }
  /** Nobody of it on the road in these hands. */
  | { is: 'elsewhere' }
  | { is: 'done' }

const isSeen = (child: WalkChild): boolean => !child.isMissing

/** What the adult who looks at the walk has to do next. */
export function walkNow({ state, stops, children }: Walk): WalkNow {
  if (state === 'gathering')
    return { is: 'gathering', here: children.filter((child) => child.is === 'mine' && isSeen(child)) }
  const here = children.filter((child) => child.isOut && isSeen(child))
  if (here.length === 0) return { is: state === 'done' ? 'done' : 'elsewhere' }
  const ahead = stops.filter((stop) => !stop.isLeft && here.some((child) => waitsAt(child, stop)))
  const stop = standsAt(stops, here) ?? ahead[0]
  if (stop === undefined) return { is: 'returning', here }
  if (here.some((child) => !child.counted.includes(stop.id))) return { is: 'arriving', stop, here }
  return { is: 'giving', stop, here, isLast: ahead.every((one) => one.id === stop.id) }
}

const waitsAt = (child: WalkChild, stop: WalkStop): boolean =>
  child.stopId === stop.id && child.notCollectedAt === null

/** A stop that was counted and not left yet: the walk is still there. */
const standsAt = (stops: WalkStop[], here: WalkChild[]): WalkStop | undefined =>
  stops.find((stop) => !stop.isLeft && here.some((child) => child.counted.includes(stop.id)))

export const atStop = (stopId: string, here: WalkChild[]): WalkChild[] =>
  here.filter((child) => child.stopId === stopId)
