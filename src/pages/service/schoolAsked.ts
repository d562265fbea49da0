import { asId, ID_PATTERN, type SchoolId } from '@/domain/ids'
import { schoolFor } from '@/features/identity/identity'

/** The bureau names the school in the address; everybody else works for their own. */
export const schoolAsked = async (asked: string): Promise<SchoolId | null> =>
  ID_PATTERN.test(asked) ? asId<'School'>(asked) : schoolFor(['office', 'principal'])
