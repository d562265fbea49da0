import { slotOf, type PupilWeek } from '@/domain/enrolment/PupilWeek'
import type { PupilId } from '@/domain/ids'
import type { Audience, Notice } from '@/domain/notice/Notice'
import { store } from '../_kit/store'

type Placed = Extract<Audience, { kind: 'placed' }>

const isPlaced = ({ places }: PupilWeek, { timetables, day }: Placed): boolean =>
  Object.entries(places).some(
    ([key, place]) => place.since <= day && timetables.includes(slotOf(key).weekday),
  )

/** By the notice's id: the pupils whom a day of their school touches, as they are placed when the notice goes out. */
export async function placedPupils(notices: Notice[]): Promise<Map<string, PupilId[]>> {
  const pupils = new Map<string, PupilId[]>()
  const rosters = new Map<string, PupilWeek[]>()
  for (const { id, to } of notices) {
    if (to.kind !== 'placed') continue
    const { schoolId, termId } = to
    const key = `${schoolId}:${termId}`
    const weeks =
      rosters.get(key) ?? (await store.findAll('weeks', { schoolId, termId }, ['pupilId', 'places']))
    rosters.set(key, weeks)
    pupils.set(
      id,
      weeks.filter((week) => isPlaced(week, to)).map((week) => week.pupilId),
    )
  }
  return pupils
}
