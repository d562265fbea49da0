/**
 * Who is who: the mark of the 学籍号; else homeroom, name and 学号; else, for a child whose own homeroom is in the file
 * without her, the one child of that name. Nobody is guessed among several.
 */
import type { Pupil } from '../people/Pupil'
import { homeroomKey } from './homeroomName'
import { pupilName } from './pupilName'
import type { RosterLine } from './readLines'

export class Matching {
  readonly pupilOf = new Map<RosterLine, Pupil>()
  private readonly taken = new Set<Pupil>()

  constructor(
    private readonly lines: readonly RosterLine[],
    private readonly pupils: readonly Pupil[],
  ) {}

  get openLines(): RosterLine[] {
    return this.lines.filter((line) => !this.pupilOf.has(line))
  }
  get openPupils(): Pupil[] {
    return this.pupils.filter((pupil) => !this.taken.has(pupil))
  }

  /** Joins lines and pupils of one key, where exactly one stands on either side. */
  join(
    lineKey: (line: RosterLine) => string | null,
    pupilKey: (pupil: Pupil) => string | null,
  ): RosterLine[] {
    const lines = grouped(this.openLines, lineKey)
    const pupils = grouped(this.openPupils, pupilKey)
    return [...lines].flatMap(([key, group]) => {
      const [line] = group
      const [pupil] = pupils.get(key) ?? []
      if (line === undefined || pupil === undefined) return []
      if (group.length > 1 || (pupils.get(key) ?? []).length > 1) return []
      this.pupilOf.set(line, pupil)
      this.taken.add(pupil)
      return [line]
    })
  }
}

export function grouped<T>(items: readonly T[], keyOf: (item: T) => string | null): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    if (key === null) continue
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [item])
    else group.push(item)
  }
  return groups
}

/** Two marks that differ are two children, whatever else is equal; a mark nobody told yet may be anybody's. */
export const mayBe = (line: RosterLine, pupil: Pupil): boolean =>
  line.mark === null || pupil.studentMark === undefined || pupil.studentMark === line.mark

type Key<T> = (item: T) => string | null

/** Lines that have a mark first, among the children who have none yet; then the others, among all. */
function joinBoth(matching: Matching, lineKey: Key<RosterLine>, pupilKey: Key<Pupil>): RosterLine[] {
  return [
    ...matching.join(
      (line) => (line.mark === null ? null : lineKey(line)),
      (pupil) => (pupil.studentMark === undefined ? pupilKey(pupil) : null),
    ),
    ...matching.join((line) => (line.mark === null ? lineKey(line) : null), pupilKey),
  ]
}

/** `keys`: a homeroom's key by its id. `byName`: lines that were joined by nothing but a name. */
export function matchLines(
  lines: readonly RosterLine[],
  { pupils, isWhole }: { pupils: readonly Pupil[]; isWhole: boolean },
  keys: ReadonlyMap<string, string>,
) {
  const matching = new Matching(lines, pupils)
  const placeOf = (pupil: Pupil) => keys.get(pupil.homeroomId) ?? ''
  matching.join(
    ({ mark }) => mark,
    ({ studentMark }) => studentMark ?? null,
  )
  joinBoth(
    matching,
    ({ homeroom, name, no }) => (no === null ? null : `${homeroomKey(homeroom)} ${name} ${no}`),
    (pupil) => `${placeOf(pupil)} ${pupilName(pupil.name)} ${pupil.no}`,
  )
  joinBoth(
    matching,
    ({ homeroom, name }) => `${homeroomKey(homeroom)} ${name}`,
    (pupil) => `${placeOf(pupil)} ${pupilName(pupil.name)}`,
  )
  const covered = new Set(lines.map(({ homeroom }) => homeroomKey(homeroom)))
  const mayHaveMoved = (pupil: Pupil) => isWhole || covered.has(placeOf(pupil))
  const byName = joinBoth(
    matching,
    ({ name }) => name,
    (pupil) => (mayHaveMoved(pupil) ? pupilName(pupil.name) : null),
  )
  return { matching, byName: new Set(byName), mayHaveMoved }
}
