import type { ServiceMay } from '@/contract/service'
import { holds, type Caller } from '@/domain/access'
import type { SchoolId } from '@/domain/ids'
import { isBureau } from '@/domain/people/posts/mayGive'
import { no, yes, type Result } from '@/domain/result'
import type { ServiceSide } from '@/domain/service/ServiceFile'

/** On whose side somebody vets and lifts (the principal, the bureau), and reports (the office too). */
export function serviceMay({ person, today }: Caller, schoolId: SchoolId): ServiceMay {
  const isPrincipal = holds(person, 'principal', schoolId, today)
  const isOffice = holds(person, 'office', schoolId, today)
  const bureau: ServiceSide[] = isBureau(person, today) ? ['bureau'] : []
  return {
    write: isOffice,
    vet: [...(isPrincipal ? (['school'] as const) : []), ...bureau],
    report: [...(isPrincipal || isOffice ? (['school'] as const) : []), ...bureau],
  }
}

export const onSide = (sides: readonly ServiceSide[], side: ServiceSide): Result<null> =>
  sides.includes(side) ? yes(null) : no({ code: 'service/not-your-side', side })
