import { leaveInputs, type HomeroomToday } from '@/contract/leave'
import { blocksOn, LEAVE_BLOCKS, type LeaveBlock } from '@/domain/attendance/blockLeave'
import type { Custody } from '@/domain/custody/Custody'
import { custodyId } from '@/domain/ids'
import { last } from '@/domain/lists'
import { yes } from '@/domain/result'
import { clockTextAt } from '@/domain/time'
import { action } from '../_kit/handle'
import { is } from '../_kit/operators'
import { store } from '../_kit/store'

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

/** 我的班: where each child of the homeroom is this afternoon. */
export const homeroomToday = action({
  deed: 'attendance/homeroomToday',
  input: leaveInputs.homeroomToday,
  subject: ({ schoolId }) => ({ schoolId }),
  async run({ schoolId }, { caller }) {
    const day = caller.today
    const mine = await store.find('homerooms', { schoolId, teacherId: caller.personId })
    const pupils = await store.find('pupils', { homeroomId: is.in(mine.map(({ _id }) => _id)) })
    const today = await store.find('custody', {
      _id: is.in(pupils.map(({ _id }) => custodyId(day, _id))),
    })
    return yes<HomeroomToday[]>(
      mine.map(({ _id, name }) => ({
        day,
        homeroomName: name,
        children: pupils
          .filter((pupil) => pupil.homeroomId === _id)
          .sort((a, b) => a.no - b.no)
          .map((pupil) => {
            const custody = today.find((one) => one.pupilId === pupil._id)
            const left = custody === undefined ? [] : blocksAway(custody)
            const there = custody === undefined ? [] : blocksOn(custody.itinerary)
            return {
              pupilId: pupil._id,
              name: pupil.name,
              gender: pupil.gender,
              homeroomName: name,
              no: pupil.no,
              status: custody?.status ?? 'none',
              where: whereOf(custody),
              blocks: LEAVE_BLOCKS.filter((block) => there.includes(block)),
              left,
            }
          }),
      })),
    )
  },
})
