import { asId, ID_PATTERN, type PupilId } from '@/domain/ids'

/** The child a page was opened for; null when its address names none. */
export const pupilIdOf = (text: string | undefined): PupilId | null =>
  text !== undefined && ID_PATTERN.test(text) ? asId<'Pupil'>(text) : null
