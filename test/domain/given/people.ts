import { asId, type HomeroomId, type PersonId, type PupilId, type SchoolId, type TermId } from '@/domain/ids'

export const personOf = (id: string): PersonId => asId<'Person'>(id)
export const pupilOf = (id: string): PupilId => asId<'Pupil'>(id)

export const SCHOOL: SchoolId = asId<'School'>('s1')
export const OTHER_SCHOOL: SchoolId = asId<'School'>('s2')
export const TERM: TermId = asId<'Term'>('t1')
export const HOMEROOM: HomeroomId = asId<'Homeroom'>('g3c1')
export const OTHER_HOMEROOM: HomeroomId = asId<'Homeroom'>('g3c2')

export const ZHOU = personOf('zhou')
export const LIN = personOf('lin')
export const GUARD = personOf('guard')
export const MOTHER = personOf('mother')
export const CHENCHEN = pupilOf('chenchen')
