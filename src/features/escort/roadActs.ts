/** What is done on the road, each act with its own id and its own time, so that it can be told later. */
import { newOp } from '@/cloud/newOp'
import { serverNow } from '@/cloud/serverClock'
import type { Input } from '@/contract/api'
import type { Walk, WalkChild } from '@/contract/escort'
import { asId, type PupilId, type SchoolId } from '@/domain/ids'
import type { RoadAct } from './walkAfter'

interface Place {
  schoolId: SchoolId
  escortId: Input<'custody/reachStop'>['escortId']
}
export type ToldAct = RoadAct & { title: string; pupilIds: PupilId[] }
export type EyeClaim = Extract<Input<'custody/releaseAtStop'>['claim'], { how: 'eye' }>

const told = () => ({ op: newOp(), happenedAt: serverNow() })
const stopName = (walk: Walk, stopId: string): string =>
  walk.stops.find(({ id }) => id === stopId)?.name ?? ''
const inHand = (walk: Walk): PupilId[] =>
  walk.children.filter((child) => child.isOut).map((child) => child.pupilId)

export const reaching = (place: Place, walk: Walk, stopId: string, heads: number): ToldAct => ({
  action: 'custody/reachStop',
  input: { ...place, stopId: asId<'Stop'>(stopId), heads, ...told() },
  title: `${stopName(walk, stopId)}点齐 ${heads} 人`,
  pupilIds: inHand(walk),
})

export const leaving = (place: Place, walk: Walk, stopId: string): ToldAct => ({
  action: 'custody/leaveStop',
  input: { ...place, stopId: asId<'Stop'>(stopId), ...told() },
  title: `离开${stopName(walk, stopId)}`,
  pupilIds: inHand(walk),
})

export const returning = (place: Place, walk: Walk): ToldAct => ({
  action: 'custody/returnEscort',
  input: { ...place, ...told() },
  title: `${walk.name}回到学校`,
  pupilIds: inHand(walk),
})

export const givingByEye = (
  place: Place,
  stopId: string,
  { pupilId, name }: WalkChild,
  claim: EyeClaim,
): ToldAct => ({
  action: 'custody/releaseAtStop',
  input: { ...place, stopId: asId<'Stop'>(stopId), pupilId, claim, ...told() },
  title: `交出 ${name}`,
  pupilIds: [pupilId],
})
