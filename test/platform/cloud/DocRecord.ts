import type { Transaction } from './Transaction'
import type { Doc } from './value'

interface Version {
  readonly doc: Doc | null
  readonly seq: number
}

/** One document's place: its newest committed version, and older ones while a snapshot still needs them. */
export class DocRecord {
  doc: Doc | null = null
  seq = 0
  lockedBy: Transaction | null = null
  private older: Version[] = []

  constructor(readonly key: string) {}

  /** The version committed at or before this point. */
  asOf(seq: number): Doc | null {
    if (this.seq <= seq) return this.doc
    for (let i = this.older.length - 1; i >= 0; i--) {
      const version = this.older[i]
      if (version && version.seq <= seq) return version.doc
    }
    return null
  }

  install(doc: Doc | null, seq: number, keepOlder: boolean): void {
    if (keepOlder) this.older.push({ doc: this.doc, seq: this.seq })
    this.doc = doc
    this.seq = seq
  }

  /** Forgets the versions that no snapshot from `oldest` on can see; says whether any is left. */
  prune(oldest: number): boolean {
    this.older = this.older.filter((_, i) => (this.older[i + 1]?.seq ?? this.seq) > oldest)
    return this.older.length > 0
  }

  get isEmpty(): boolean {
    return this.doc === null && this.lockedBy === null && this.older.length === 0
  }
}
