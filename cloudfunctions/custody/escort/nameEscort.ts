import { escortInputs } from '@/contract/escort'
import type { Escort } from '@/domain/escort/Escort'
import { nameAdults } from '@/domain/escort/nameAdults'
import { namedNotice } from '@/domain/notice/escortNotices'
import { no, yes } from '@/domain/result'
import { action } from '../../_kit/handle'
import { is, to } from '../../_kit/operators'
import { withNotices } from '../../_kit/outbox'
import { goneHome } from '../../_kit/shifts'
import { store } from '../../_kit/store'
import { leadWalk } from '../../_kit/walkAdults'
import { lessonOnTheWay, walkLack } from './escortLack'
import { staffOf } from './staffOf'
import { escortToday } from './walks'

const answerOf = ({ leaderName, secondName }: Escort) => yes({ leaderName, secondName })

/** 换带队: another leader before the walk leaves, another second adult until it is over. Both are told. */
export const nameEscort = action({
  deed: 'custody/nameEscort',
  input: escortInputs.nameEscort,
  subject: ({ schoolId }) => ({ schoolId }),
  async run({ schoolId, escortId, op, leaderId, secondId, reason }, { caller, now }) {
    const found = await escortToday(schoolId, caller.today, escortId)
    if (!found.ok) return found
    const escort = found.value
    if (escort.named.some((one) => one.op === op)) {
      await leadWalk(escort)
      return answerOf(escort)
    }
    const gone = await goneHome(schoolId, caller.today)
    const staff = (await staffOf(schoolId, caller.today)).filter(({ personId }) => !gone.has(personId))
    const named = nameAdults({
      escort,
      leaderId,
      secondId,
      reason,
      staff: new Map(staff.map((one) => [one.personId, one.name])),
    })
    if (!named.ok) return named
    const after: Escort = { ...escort, ...named.value }
    const told = [leaderId, secondId].filter(
      (personId) => personId !== null && personId !== escort.leaderId && personId !== escort.secondId,
    )
    const newly = staff
      .filter(({ personId }) => told.includes(personId))
      .map(({ personId: _id, name }) => ({ _id, name }))
    const lack = (await walkLack(schoolId, caller.today, newly)) ?? (await lessonOnTheWay(escort, newly))
    if (lack !== null) return no(lack)
    const changed = await store.update(
      'escorts',
      {
        _id: escort._id,
        state: escort.state,
        leaderId: escort.leaderId,
        secondId: escort.secondId,
        'named.op': is.not(op),
      },
      {
        ...named.value,
        named: to.append({ op, at: now, by: caller.personId, byName: caller.name, words: reason }),
        ...withNotices(
          told.flatMap((personId) => (personId === null ? [] : [namedNotice(after, op, personId, now)])),
        ),
      },
    )
    if (changed === 0) return no({ code: 'busy/try-again' })
    await leadWalk(after)
    return answerOf(after)
  },
})
