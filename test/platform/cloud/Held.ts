import type { Transaction } from './Transaction'

/** A record or a unique key belongs to an open transaction. */
export class Held extends Error {
  constructor(readonly holder: Transaction) {
    super('held by an open transaction')
  }
}
