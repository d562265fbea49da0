import type { SchoolId } from '@/domain/ids'
import { schoolFor, useIdentity, type Hat } from '@/features/identity/identity'

/** The posts that may read a school's day. */
const HATS: Hat[] = ['principal', 'duty-leader']

const reads = (hat: Hat): boolean => HATS.includes(hat)

/** A push names its school: whoever holds posts at several reads the one it tells of. Null: none of the reader's. */
export async function schoolToRead(named: string | undefined): Promise<SchoolId | null> {
  if (named === undefined) return schoolFor(HATS)
  const { current, load, wear } = useIdentity.getState()
  if (current?.schoolId === named && reads(current.hat)) return current.schoolId
  const fitting = (await load()).find(({ hat, schoolId }) => schoolId === named && reads(hat))
  if (fitting === undefined) return null
  wear(fitting)
  return fitting.schoolId
}
