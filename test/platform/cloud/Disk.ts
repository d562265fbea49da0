import type { Doc } from './value'

export interface StoredDoc {
  readonly collection: string
  readonly doc: Doc
}

/** Where committed documents are kept. */
export interface Disk {
  load(): Iterable<StoredDoc>
  /** `null` removes. Everything written in one turn of the event loop lands together or not at all. */
  write(collection: string, key: string, doc: Doc | null): void
  /** Resolves when all that has been written so far is durable. */
  settled(): Promise<void>
  close(): void
}

export const noDisk: Disk = {
  load: () => [],
  write: () => undefined,
  settled: () => Promise.resolve(),
  close: () => undefined,
}
