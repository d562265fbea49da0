/** 学号 for whoever the file gives none: the lowest that is free in the homeroom. */
import { homeroomKey } from './homeroomName'
import type { Matching } from './matchLines'
import type { RosterLine } from './readLines'

/** Taken are the file's own numbers, and those of children who keep theirs; of a whole list nobody else is left. */
export function freeNumbers(
  lines: readonly RosterLine[],
  matching: Matching,
  keys: ReadonlyMap<string, string>,
  isWhole: boolean,
): (key: string) => number {
  const taken = new Map<string, Set<number>>()
  const takenIn = (key: string): Set<number> => {
    const there = taken.get(key) ?? new Set<number>()
    taken.set(key, there)
    return there
  }
  for (const line of lines) {
    const key = homeroomKey(line.homeroom)
    const pupil = matching.pupilOf.get(line)
    if (line.no !== null) takenIn(key).add(line.no)
    else if (pupil !== undefined && keys.get(pupil.homeroomId) === key) takenIn(key).add(pupil.no)
  }
  for (const pupil of isWhole ? [] : matching.openPupils)
    takenIn(keys.get(pupil.homeroomId) ?? '').add(pupil.no)
  return (key) => {
    const there = takenIn(key)
    let no = 1
    while (there.has(no)) no += 1
    there.add(no)
    return no
  }
}
