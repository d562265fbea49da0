/** Art. 13: who walks instead. On the road children change hands by handover alone, so only the second adult changes. */
import type { PersonId } from '../ids'
import { no, yes, type Result } from '../result'
import type { Escort } from './Escort'

export interface Naming {
  escort: Escort
  leaderId: PersonId
  secondId: PersonId | null
  reason: string
  /** Staff of the school on duty today, by id. */
  staff: Map<PersonId, string>
}

export type Named = Pick<Escort, 'leaderId' | 'leaderName' | 'secondId' | 'secondName'>

export function nameAdults({ escort, leaderId, secondId, reason, staff }: Naming): Result<Named> {
  if (escort.state === 'done') return no({ code: 'escort/over', group: escort.name })
  if (escort.state === 'walking' && leaderId !== escort.leaderId)
    return no({ code: 'escort/leader-on-the-way' })
  if (reason.trim().length < 2) return no({ code: 'custody/reason-missing' })
  if (leaderId === secondId) return no({ code: 'escort/same-adult' })
  const leaderName = staff.get(leaderId)
  const secondName = secondId === null ? null : staff.get(secondId)
  if (leaderName === undefined || secondName === undefined) return no({ code: 'custody/receiver-off-duty' })
  return yes({ leaderId, leaderName, secondId, secondName })
}
