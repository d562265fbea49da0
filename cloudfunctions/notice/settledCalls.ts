import type { Custody } from '@/domain/custody/Custody'
import type { Call } from '@/domain/notice/calls'
import { remindedOffer } from '@/domain/notice/handoverNotices'
import { recordOf, settledCall } from '@/domain/notice/settledCall'
import { is } from '../_kit/operators'
import { store } from '../_kit/store'

const FIELDS = ['status', 'absence', 'missing', 'offer']

const recordsOf = async (ids: string[]): Promise<Custody[]> =>
  ids.length === 0 ? [] : store.findAll('custody', { _id: is.in([...new Set(ids)]) }, FIELDS)

async function offersOf(heads: Call['head'][]): Promise<Custody[]> {
  const ops = heads.flatMap(({ noticeId }) => remindedOffer(noticeId) ?? [])
  if (ops.length === 0) return []
  const [schoolIds, days] = [heads.map(({ schoolId }) => schoolId), heads.map(({ day }) => day)]
  const where = { schoolId: is.in(schoolIds), day: is.in(days), status: 'held', remindedOf: is.in(ops) }
  return store.findAll('custody', where, FIELDS)
}

/** What became of each call's child meanwhile: one request, and one more where somebody was asked to take children. */
export async function settledCalls(calls: readonly Call[]): Promise<(call: Call) => string | null> {
  const heads = calls.map(({ head }) => head)
  const records = await recordsOf(heads.flatMap((head) => recordOf(head) ?? []))
  const children = [...records, ...(await offersOf(heads))]
  return ({ head }) => settledCall(head, children)
}
