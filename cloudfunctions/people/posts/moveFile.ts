import { serviceFileId, type PersonId, type SchoolId } from '@/domain/ids'
import type { Paper, ServiceFile } from '@/domain/service/ServiceFile'
import { recordKey } from '../../_kit/files'
import { is } from '../../_kit/operators'
import { seal, unseal } from '../../_kit/sealed'
import { store } from '../../_kit/store'

/** Others may write into either file meanwhile. */
const ROUNDS = 6

/** Every write into a file adds its op: nobody has written since it was read. */
function asRead({ _id, ops }: ServiceFile): Record<string, unknown> {
  const last = ops.length - 1
  const newest = last < 0 ? {} : { [`ops.${last}`]: ops[last] }
  return { _id, [`ops.${ops.length}`]: is.absent(), ...newest }
}

/** Numbers are sealed anew for the file they then lie in; what no key opens stays behind. */
function resealed({ number, ...paper }: Paper, from: string, into: string): Paper {
  const text = number === null ? null : unseal(number, from)
  return { ...paper, number: text === null ? null : seal(text, into) }
}

/** One list of both files: what stands in the one as it stands there, settled where either is, then what is the other's alone. */
function joined<E extends object>(
  mine: E[],
  theirs: E[],
  of: { keyOf(entry: E): string; settled: keyof E | null },
): E[] {
  const { keyOf, settled } = of
  const own = new Set(mine.map(keyOf))
  const kept = mine.map((entry) => {
    const other = theirs.find((one) => keyOf(one) === keyOf(entry))
    const isSettled = settled !== null && other !== undefined && entry[settled] === null
    return isSettled ? { ...entry, [settled]: other[settled] } : entry
  })
  return [...kept, ...theirs.filter((one) => !own.has(keyOf(one)))]
}

const whole = (own: ServiceFile, entry: ServiceFile) => ({
  papers: joined(
    own.papers,
    entry.papers.map((paper) => resealed(paper, entry._id, own._id)),
    { keyOf: ({ id }) => id, settled: 'withdrawn' },
  ),
  vettings: joined(own.vettings, entry.vettings, { keyOf: ({ op }) => op, settled: null }),
  violations: joined(own.violations, entry.violations, { keyOf: ({ id }) => id, settled: 'lifted' }),
  ops: [...new Set([...own.ops, ...entry.ops])],
})

const isWhole = (own: ServiceFile, entry: ServiceFile): boolean =>
  entry.ops.every((op) => own.ops.includes(op))

/**
 * The file of the school's entry stands under the person's name before the posts do, so that nobody from outside is for
 * a moment taken for the school's own.
 */
export async function copyFile(schoolId: SchoolId, from: PersonId, into: PersonId): Promise<void> {
  const entry = await store.get('service_files', serviceFileId(schoolId, from))
  if (entry === null) return
  const _id = serviceFileId(schoolId, into)
  const papers = entry.papers.map((paper) => resealed(paper, entry._id, _id))
  await store.add('service_files', [{ ...entry, _id, personId: into, papers, outbox: [], outboxDue: false }])
}

/**
 * The person is bound: what somebody wrote into the entry's file while it was copied follows, its pictures belong to the
 * person's file, and the entry has none any more, so that whoever still writes there is told so. Run twice, it goes on.
 */
export async function moveFile(schoolId: SchoolId, from: PersonId, into: PersonId): Promise<void> {
  for (let round = 0; round < ROUNDS; round += 1) {
    const entry = await store.get('service_files', serviceFileId(schoolId, from))
    const own = await store.get('service_files', serviceFileId(schoolId, into))
    if (entry === null) return
    if (own === null) {
      await copyFile(schoolId, from, into)
      continue
    }
    if (!isWhole(own, entry) && (await store.update('service_files', asRead(own), whole(own, entry))) === 0)
      continue
    const ids = entry.papers.flatMap(({ pictures }) => pictures)
    const record = recordKey('service_files', own._id)
    if (ids.length > 0)
      await store.update(
        'files',
        { _id: is.in(ids), record: recordKey('service_files', entry._id) },
        { record },
      )
    const told = { ...asRead(entry), outboxDue: is.not(true) }
    if ((await store.remove('service_files', told)) > 0) return
  }
}
