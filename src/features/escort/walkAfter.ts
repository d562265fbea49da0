import type { Act } from '@/cloud/UnsentAct'
import type { Input } from '@/contract/api'
import type { Walk, WalkChild } from '@/contract/escort'

/** What a walk does on the road: it can be done without network, and is told in order. */
export type RoadAction =
  'custody/reachStop' | 'custody/releaseAtStop' | 'custody/leaveStop' | 'custody/returnEscort'
export type RoadAct = Extract<Act, { action: RoadAction }>

type RoadClaim = Input<'custody/releaseAtStop'>['claim']

export const isRoadAct = (act: Act): act is RoadAct =>
  act.action === 'custody/reachStop' ||
  act.action === 'custody/releaseAtStop' ||
  act.action === 'custody/leaveStop' ||
  act.action === 'custody/returnEscort'

export function collectorText({ collectors }: WalkChild, claim: RoadClaim): string {
  const who = collectors.find(({ id }) => claim.how === 'eye' && id === claim.collectorId)
  return who === undefined ? '' : `${who.relation} ${who.name}`
}

const isHere = (child: WalkChild): boolean => child.isOut && !child.isMissing

function afterOne(walk: Walk, act: RoadAct): Walk {
  const each = (change: (child: WalkChild) => WalkChild): Walk => ({
    ...walk,
    children: walk.children.map((child) => (isHere(child) ? change(child) : child)),
  })
  switch (act.action) {
    case 'custody/reachStop': {
      const { stopId } = act.input
      return each((child) => ({ ...child, counted: [...child.counted, stopId] }))
    }
    case 'custody/releaseAtStop': {
      const { pupilId, claim } = act.input
      return each((child) => {
        if (child.pupilId !== pupilId) return child
        return { ...child, is: 'gone', isOut: false, collectorText: collectorText(child, claim) }
      })
    }
    case 'custody/leaveStop': {
      const { stopId } = act.input
      const left = each((child) => (child.stopId === stopId ? { ...child, notCollectedAt: stopId } : child))
      return {
        ...left,
        stops: walk.stops.map((stop) => (stop.id === stopId ? { ...stop, isLeft: true } : stop)),
      }
    }
    case 'custody/returnEscort':
      return each((child) => ({ ...child, isOut: false }))
    default:
      return act satisfies never
  }
}

/** The walk as this phone knows it: what was read, and what was done here since and is not told yet, in order. */
export const walkAfter = (walk: Walk, acts: readonly Act[]): Walk =>
  acts
    .filter(isRoadAct)
    .filter(({ input }) => input.escortId === walk.escortId)
    .reduce(afterOne, walk)
