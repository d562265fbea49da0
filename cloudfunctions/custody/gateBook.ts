import { gateBookInput, type BookChild, type GateBook } from '@/contract/gateBook'
import type { Custody } from '@/domain/custody/Custody'
import { mayCollect } from '@/domain/custody/gateBook'
import { soundAlikes } from '@/domain/custody/sameSound'
import type { Pupil } from '@/domain/people/Pupil'
import { yes } from '@/domain/result'
import { action } from '../_kit/handle'
import { store } from '../_kit/store'
import { handChild } from './handChildren'

const SHOWN = [
  'pupilId',
  'name',
  'sound',
  'gender',
  'grade',
  'homeroomName',
  'status',
  'holderName',
  'endsAtMinute',
]

function bookChild(custody: Custody, pupil: Pupil, namesakes: Custody[]): BookChild {
  return {
    ...handChild(custody),
    grade: custody.grade,
    status: custody.status === 'held' ? 'held' : 'expected',
    holderName: custody.holderName,
    endsAtMinute: custody.endsAtMinute,
    alikes: soundAlikes(custody, namesakes).map(handChild),
    collectors: mayCollect(pupil).map(({ id, name, relation }) => ({ id, name, relation })),
  }
}

/** 校门册: kept on the gate's phone for today, so that a release by eye needs no network. */
export const gateBook = action({
  deed: 'custody/gateBook',
  input: gateBookInput,
  subject: ({ schoolId }) => ({ schoolId }),
  async run({ schoolId }, { caller }) {
    const day = caller.today
    const all = await store.findAll('custody', { schoolId, day }, SHOWN)
    const inside = all.filter(({ status }) => status === 'held' || status === 'expected')
    const bySound = new Map<string, Custody[]>()
    for (const custody of all) bySound.set(custody.sound, [...(bySound.get(custody.sound) ?? []), custody])
    const pupils =
      inside.length === 0
        ? []
        : await store.findAll('pupils', { schoolId }, ['collectors', 'barred', 'schoolId'])
    const byId = new Map(pupils.map((pupil) => [pupil._id, pupil]))
    return yes<GateBook>({
      day,
      children: inside.flatMap((custody) => {
        const pupil = byId.get(custody.pupilId)
        return pupil === undefined ? [] : [bookChild(custody, pupil, bySound.get(custody.sound) ?? [])]
      }),
    })
  },
})
