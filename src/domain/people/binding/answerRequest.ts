/** Art. 13 · 同意或不同意绑定: a guardian with a say, the homeroom teacher or the office; one word settles it. */
import type { PersonId } from '../../ids'
import { no, yes, type Result } from '../../result'
import type { Day } from '../../time'
import { collectorText } from '../barred'
import type { Ward } from '../Person'
import { edit, type PupilEdit } from '../PupilEdit'
import type { Pupil } from '../Pupil'
import { isNamedBarred, newWard, withGuardian } from './bindGuardian'
import { requestsLeft, openRequests } from './GuardianRequest'

export interface RequestAnswer {
  /** Who asked. */
  personId: PersonId
  approve: boolean
  reason: string
}

interface AnswerFacts {
  pupil: Pupil
  answer: RequestAnswer
  voice: 'guardian' | 'school'
  by: { personId: PersonId; name: string }
  op: string
  now: number
  today: Day
}

export const REFUSAL_WORDS_MIN = 2

/**
 * Refused, in this order: a list of the barred that nobody can read, nobody waits (any more), one's own request, a name that only the school may let in, a no
 * without a reason. `ward` null: the answer was no.
 */
export function answerRequest(facts: AnswerFacts): Result<{ made: PupilEdit; ward: Ward | null }> {
  const { pupil, answer, voice, by, op, now, today } = facts
  if (pupil.barred === null) return no({ code: 'barred/unreadable' })
  const request = openRequests(pupil.guardianRequests, now).find((one) => one.personId === answer.personId)
  if (request === undefined) return no({ code: 'binding/request-gone' })
  if (request.personId === by.personId) return no({ code: 'binding/not-oneself' })
  if (request.schoolOnly && voice === 'guardian') return no({ code: 'binding/school-decides' })
  if (!answer.approve && answer.reason.length < REFUSAL_WORDS_MIN)
    return no({ code: 'binding/reason-missing' })
  const about = collectorText(request)
  const others = requestsLeft(pupil.guardianRequests, now).filter((one) => one !== request)
  if (!answer.approve) {
    const refused = { at: now, byName: by.name, reason: answer.reason }
    return yes({
      made: edit(
        { guardianRequests: [...others, { ...request, refused }] },
        'guardian-refused',
        about,
        answer.reason,
      ),
      ward: null,
    })
  }
  const isBarred = isNamedBarred(pupil, { ...request, typedOwnName: request.name })
  const collectors = isBarred ? pupil.collectors : withGuardian(pupil, request)
  return yes({
    made: edit({ guardianRequests: others, collectors }, 'guardian-bound', about),
    ward: newWard(pupil, request, { op, today }),
  })
}
