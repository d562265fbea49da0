import { leaveInputs, type HomeroomToday } from '@/contract/leave'
import { blocksOn, LEAVE_BLOCKS, type LeaveBlock } from '@/domain/attendance/blockLeave'
import type { Custody } from '@/domain/custody/Custody'
import { holds } from '@/domain/access'
import { custodyId, type SchoolId } from '@/domain/ids'
import { last } from '@/domain/lists'
import { attendsOn, type Pupil } from '@/domain/people/Pupil'
import { yes } from '@/domain/result'
import { clockTextAt, type Day } from '@/domain/time'
import { action } from '../_kit/handle'
import { is } from '../_kit/operators'
import { store } from '../_kit/store'

const MOST_FOUND = 20

/** The blocks she is on leave from, as the record has it. */
export function blocksAway({ entries }: Pick<Custody, 'entries'>): LeaveBlock[] {
  const latest = last(
    entries.flatMap((entry) =>
      entry.kind === 'block-leave' ? [entry.blocks] : entry.kind === 'block-leave-cancelled' ? [[]] : [],
    ),
  )
  return latest ?? []
}

function whereOf(custody: Custody | undefined): string {
  if (custody === undefined) return '今天没有报课'
  switch (custody.status) {
    case 'held':
      return `在${custody.holderName}身边`
    case 'released':
      return `${clockTextAt(custody.release.at)} ${custody.release.collectorText}`
    case 'leave':
      return '今天请假'
    case 'absent':
      return '没点到'
    case 'expected':
      return '还没点名'
    default:
      return custody satisfies never
  }
}

function childToday(pupil: Pupil, custody: Custody | undefined): HomeroomToday['children'][number] {
  const there = custody === undefined ? [] : blocksOn(custody.itinerary)
  return {
    pupilId: pupil._id,
    name: pupil.name,
    gender: pupil.gender,
    homeroomName: pupil.homeroomName,
    no: pupil.no,
    status: custody?.status ?? 'none',
    where: whereOf(custody),
    blocks: LEAVE_BLOCKS.filter((block) => there.includes(block)),
    left: custody === undefined ? [] : blocksAway(custody),
  }
}

async function pupilsNamed(schoolId: SchoolId, day: Day, words: string): Promise<Pupil[]> {
  const all = await store.findAll('custody', { schoolId, day }, ['pupilId', 'name', 'initials'])
  const key = words.toLowerCase()
  const found = all.filter(({ name, initials }) => name.includes(words) || initials.startsWith(key))
  const ids = found.slice(0, MOST_FOUND).map(({ pupilId }) => pupilId)
  return ids.length === 0 ? [] : store.find('pupils', { _id: is.in(ids) })
}

/** 我的班: where each child of the homeroom is this afternoon. The duty leader finds any child of the school. */
export const homeroomToday = action({
  deed: 'attendance/homeroomToday',
  input: leaveInputs.homeroomToday,
  subject: ({ schoolId }) => ({ schoolId }),
  async run({ schoolId, words = '' }, { caller }) {
    const day = caller.today
    const searches = words !== '' && holds(caller.person, 'duty-leader', schoolId, day)
    const mine = await store.find('homerooms', { schoolId, teacherId: caller.personId })
    const found = searches
      ? await pupilsNamed(schoolId, day, words)
      : await store.find('pupils', { homeroomId: is.in(mine.map(({ _id }) => _id)) })
    const pupils = found.filter((pupil) => attendsOn(pupil, day))
    const today = await store.find('custody', {
      _id: is.in(pupils.map(({ _id }) => custodyId(day, _id))),
    })
    const homerooms = searches
      ? [...new Map(pupils.map((one) => [one.homeroomId, one.homeroomName]))]
      : mine.map(({ _id, name }) => [_id, name] as const)
    return yes<HomeroomToday[]>(
      homerooms.map(([homeroomId, homeroomName]) => ({
        day,
        homeroomName,
        children: pupils
          .filter((pupil) => pupil.homeroomId === homeroomId)
          .sort((a, b) => a.no - b.no)
          .map((pupil) =>
            childToday(
              pupil,
              today.find((one) => one.pupilId === pupil._id),
            ),
          ),
      })),
    )
  },
})
