/** One entry written into a file or a provider, once, whatever is sent again. */
import type { Caller } from '@/domain/access'
import type { Writer } from '@/domain/service/ServiceFile'
import { is, to } from '../../_kit/operators'
import { store } from '../../_kit/store'

export const writerOf = ({ personId, name }: Caller, now: number): Writer => ({
  by: personId,
  byName: name,
  at: now,
})

type Kept = 'service_files' | 'providers'

/** Appends to a list of the document unless this very act is in it. */
export const appendOnce = (
  name: Kept,
  _id: string,
  op: string,
  fields: Record<string, object>,
): Promise<number> =>
  store.update(
    name,
    { _id, ops: is.not(op) },
    {
      ...Object.fromEntries(Object.entries(fields).map(([field, entry]) => [field, to.append(entry)])),
      ops: to.append(op),
    },
  )

/** Settles one entry of a list (作废、解除) while it is unsettled; `path`: `papers.3`. */
export const settleOnce = (
  name: Kept,
  _id: string,
  op: string,
  { path, id, field, value }: { path: string; id: string; field: string; value: object },
): Promise<number> =>
  store.update(
    name,
    { _id, ops: is.not(op), [`${path}.id`]: id, [`${path}.${field}`]: null },
    { [`${path}.${field}`]: value, ops: to.append(op) },
  )
