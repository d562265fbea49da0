import type { HealthPage } from '@/contract/health'
import type { Pupil } from '@/domain/people/Pupil'
import { notesIn } from '../../_kit/healthNotes'

export function healthPage({ _id, name, gender, homeroomName, health }: Pupil): HealthPage {
  const notes = health === undefined || health === null ? [] : notesIn(health.sealed, _id)
  return {
    pupil: { pupilId: _id, name, gender, homeroomName },
    notes: notes ?? [],
    isUnreadable: notes === null,
    saved: health ? { byName: health.byName, at: health.at, version: health.version } : null,
  }
}
