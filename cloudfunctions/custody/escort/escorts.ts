import { escortInputs, type Walks } from '@/contract/escort'
import { allowed, holds, type Caller } from '@/domain/access'
import type { Custody } from '@/domain/custody/Custody'
import type { Escort } from '@/domain/escort/Escort'
import type { SchoolId } from '@/domain/ids'
import { yes } from '@/domain/result'
import { action } from '../../_kit/handle'
import { is } from '../../_kit/operators'
import { store } from '../../_kit/store'
import { cityOf } from '../releaseFacts'
import { adultsOf } from './adultsOf'
import { staffOf } from './staffOf'
import { walkView } from './walkView'

const seesAll = ({ person, today }: Caller, schoolId: SchoolId): boolean =>
  (['duty-leader', 'office', 'principal', 'gate'] as const).some((role) =>
    holds(person, role, schoolId, today),
  )

const walksAlong = (escort: Escort, children: Custody[], { personId }: Caller): boolean =>
  escort.leaderId === personId ||
  escort.secondId === personId ||
  children.some((child) => child.holder === personId && child.escort?.groupId === escort.groupId)

/** 今天的路队: those one leads, walks along with or holds a child of; all of them for the gate and who leads the school. */
export const escorts = action({
  deed: 'custody/escorts',
  input: escortInputs.escorts,
  subject: ({ schoolId }) => ({ schoolId }),
  async run({ schoolId }, { caller, now }) {
    const day = caller.today
    const me = caller.personId
    const all = await store.find('escorts', { schoolId, day }, { order: ['_id', 'asc'] })
    if (all.length === 0) return yes<Walks>({ day, walks: [], staff: [] })
    const children = await store.find(
      'custody',
      is.anyOf(
        { schoolId, day },
        { 'escort.groupId': is.in(all.map((escort) => escort.groupId)) },
        { holder: me },
      ),
    )
    const shown = all.filter((escort) => seesAll(caller, schoolId) || walksAlong(escort, children, caller))
    const inHand = children.filter((child) => child.holder === me).map((child) => child.pupilId)
    const pupils =
      shown.length === 0 || inHand.length === 0 ? [] : await store.find('pupils', { _id: is.in(inHand) })
    const city = await cityOf()
    const walks = []
    for (const escort of shown)
      walks.push(
        walkView(escort, children, {
          me,
          now,
          city,
          pupils: new Map(pupils.map((pupil) => [pupil._id, pupil])),
          adults: await adultsOf(escort),
        }),
      )
    const mayName = allowed('custody/nameEscort', caller, { schoolId })
    return yes<Walks>({ day, walks, staff: mayName ? await staffOf(schoolId, day) : [] })
  },
})
