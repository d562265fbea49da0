import { is } from '../../_kit/operators'
import { sideBySide } from '../../_kit/sideBySide'
import { store } from '../../_kit/store'
import { keyedMark } from '../../_kit/studentMark'

const WIDTH = 8
/** Marks from before the key are plain hexadecimal; keyed ones begin with this letter, which comes after all of those. */
const FIRST_KEYED = 'k'

/** 学籍号's marks from before there was a key, keyed where they lie. */
export async function keyMarks(most: number): Promise<void> {
  if (keyedMark('') === null || most <= 0) return
  const found = await store.findSealed('pupils', { studentMark: is.below(FIRST_KEYED) }, most)
  await sideBySide(found, WIDTH, async ({ _id, studentMark = '' }) => {
    const mark = keyedMark(studentMark)
    if (mark !== null) await store.update('pupils', { _id, studentMark }, { studentMark: mark })
  })
}
