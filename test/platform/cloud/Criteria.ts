import { Query as Matcher } from 'mingo'
import { lookupOf, type Lookup } from './lookupOf'
import { readQuery } from './readQuery'
import type { Doc } from './value'

/** A query, compiled once: which records to look at, and whether a document meets it. */
export class Criteria {
  static readonly all = new Criteria({})

  readonly lookup: Lookup
  private readonly matcher: Matcher
  /** The lookup alone decides. */
  private readonly onlyId: boolean

  constructor(raw: unknown) {
    const query = readQuery(raw)
    this.lookup = lookupOf(query)
    this.matcher = new Matcher({ ...query })
    this.onlyId =
      Object.keys(query).every((key) => key === '_id') &&
      this.lookup.bound.has('_id') &&
      (typeof query['_id'] === 'string' || typeof query['_id'] === 'number')
  }

  test(doc: Doc): boolean {
    return this.onlyId || this.matcher.test(doc)
  }
}
