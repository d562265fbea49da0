import type { PaperRow, ServiceFilePage, VettingRow, ViolationRow, WithdrawnView } from '@/contract/service'
import { say } from '@/domain/failure'
import type { DutyFailure } from '@/domain/failures/service'
import type { Day } from '@/domain/time'
import { lacksOfPerson } from '@/domain/service/lacksOfPerson'
import { lacksOfProvider } from '@/domain/service/lacksOfProvider'
import { maskedNumber } from '@/domain/service/masked'
import { neededPapers } from '@/domain/service/neededPapers'
import type { Paper, Vetting, Violation, Withdrawn } from '@/domain/service/ServiceFile'
import { daysUntil } from '@/domain/service/serviceTasks'
import type { ServiceFacts, Standing } from '@/domain/service/Standing'
import { unseal } from '../../_kit/sealed'

export const withdrawnView = (withdrawn: Withdrawn | null): WithdrawnView | null =>
  withdrawn === null ? null : { byName: withdrawn.byName, at: withdrawn.at, reason: withdrawn.reason }

/** The number never leaves whole. `owner`: the file it was sealed for. */
export function paperRow(paper: Paper, owner: string, today: Day): PaperRow {
  const { id, kind, number, validUntil, pictures, words, byName, at, withdrawn } = paper
  const opened = number === null ? '' : unseal(number, owner)
  return {
    ...{ id, kind, validUntil, pictures, words, byName, at },
    masked: opened === null ? '' : maskedNumber(opened),
    isUnreadable: opened === null,
    daysLeft: validUntil === null ? null : daysUntil(validUntil, today),
    withdrawn: withdrawnView(withdrawn),
  }
}

export const vettingRow = ({ side, decision, validUntil, reason, byName, at }: Vetting): VettingRow => ({
  ...{ side, decision, validUntil, reason, byName, at },
})

export const violationRow = ({ id, side, day, words, byName, at, lifted }: Violation): ViolationRow => ({
  ...{ id, side, day, words, byName, at },
  lifted: withdrawnView(lifted),
})

/** Why not today, whatever the duty; the provider the person comes from included. */
export function failuresToday(standing: Standing, facts: ServiceFacts, today: Day): DutyFailure[] {
  const provider = standing.providerId === null ? undefined : facts.providers[standing.providerId]
  return [
    ...lacksOfPerson(standing, today, facts.bureauVets),
    ...(provider === undefined ? [] : lacksOfProvider(provider, today)),
  ]
}

export const lacksToday = (...facts: Parameters<typeof failuresToday>): string[] =>
  failuresToday(...facts).map(say)

export const needsOf = (kind: ServiceFilePage['kind']) => [...neededPapers(kind)]
