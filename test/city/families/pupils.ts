import type { Collector, Pupil } from '@/domain/people/Pupil'
import { spelled } from '../names/spelling'
import { children } from './families'
import type { Family } from './Family'

const collectorsOf = ({ guardians, elders }: Family): Collector[] => [
  ...guardians.map(({ personId, name, relation, phone }) => ({
    id: personId,
    name,
    relation,
    phone,
    personId,
    photoId: null,
  })),
  ...elders.map((elder) => ({ ...elder, personId: null, photoId: null })),
]

/** `consentAt`: when the families handed in their consents for this term. */
export const pupilDocs = (consentAt: number): Pupil[] =>
  children.map(({ pupilId, homeroom, no, name, gender, walksAlone, family }) => {
    const [consentBy] = family.guardians
    return {
      _id: pupilId,
      schoolId: homeroom.schoolId,
      homeroomId: homeroom._id,
      homeroomName: homeroom.name,
      grade: homeroom.grade,
      no,
      name,
      ...spelled(name),
      gender,
      collectors: collectorsOf(family),
      barred: family.barred,
      delegations: [],
      walkAlone: walksAlone && consentBy !== undefined ? { consentBy: consentBy.personId, consentAt } : null,
      collectorChanges: [],
    }
  })
