import type { FeeRule } from '@/domain/billing/FeeRule'

/** One standard for the invented city: by the term, at most 480 yuan of service fee, refunds by the lessons not held. */
export const CITY_FEES: FeeRule = {
  id: 'city-2021',
  from: '2021-09-01',
  unit: 'term',
  capFen: 48_000,
  refund: { kind: 'by-day' },
  source: '苏教财〔2020〕2号',
}
