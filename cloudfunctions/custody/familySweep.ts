/** 作业 and 老师的话 for a family: of her own children alone, and asked for only once a child has come. */
import type { FamilyChild } from '@/contract/custody'
import type { Session, Sweep } from '@/domain/attendance/Session'
import type { Custody } from '@/domain/custody/Custody'
import { is } from '../_kit/operators'
import { store } from '../_kit/store'

const hasCome = ({ status }: Pick<FamilyChild, 'status'>): boolean =>
  status === 'held' || status === 'released'

/** Of several lessons: the homework of care, and every note in order. */
function together(sweeps: Sweep[]): Sweep | null {
  if (sweeps.length === 0) return null
  const notes = sweeps.map(({ note }) => note).filter((note) => note !== '')
  return {
    homework: sweeps.find(({ homework }) => homework !== null)?.homework ?? null,
    note: notes.join('；'),
  }
}

export async function withSweeps(children: FamilyChild[], today: Custody[]): Promise<FamilyChild[]> {
  const here = children.filter((child) => !child.isClosed && hasCome(child))
  const legs = new Map(today.map(({ pupilId, itinerary }) => [pupilId, itinerary]))
  const sessionIds = new Set(
    here.flatMap(({ pupilId }) => legs.get(pupilId) ?? []).map((leg) => leg.sessionId),
  )
  if (sessionIds.size === 0) return children
  const sessions: Partial<Pick<Session, 'sweep'>>[] = await store.find(
    'sessions',
    { _id: is.in([...sessionIds]) },
    { fields: here.map(({ pupilId }) => `sweep.${pupilId}`), order: ['startsAtMinute', 'asc'] },
  )
  return children.map((child) => {
    if (!here.includes(child)) return child
    const own = sessions.flatMap(({ sweep }) => sweep?.[child.pupilId] ?? [])
    return { ...child, sweep: together(own) }
  })
}
