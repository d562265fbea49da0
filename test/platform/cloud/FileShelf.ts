import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite'

export interface ShelvedFile {
  readonly path: string
  readonly bytes: Uint8Array
  readonly type: string
  /** The openid of the client that put it there; `null`: a function did. */
  readonly creator: string | null
}

/** Where uploaded files are kept: a file of its own beside the documents, made with the first upload. */
export class FileShelf {
  private db: DatabaseSyncInstance | null = null

  /** `:memory:` keeps nothing. */
  constructor(private readonly file: string) {}

  put({ path, bytes, type, creator }: ShelvedFile): void {
    this.open()
      .prepare(
        'INSERT INTO files VALUES (?, ?, ?, ?) ON CONFLICT(path) DO UPDATE SET bytes = excluded.bytes, type = excluded.type, creator = excluded.creator',
      )
      .run(path, bytes, type, creator)
  }

  get(path: string): ShelvedFile | undefined {
    const row = this.open().prepare('SELECT bytes, type, creator FROM files WHERE path = ?').get(path)
    if (typeof row !== 'object' || row === null) return undefined
    const { bytes, type, creator } = row as { bytes: Uint8Array; type: string; creator: string | null }
    return { path, bytes, type, creator }
  }

  /** Whether there was one. */
  remove(path: string): boolean {
    return Number(this.open().prepare('DELETE FROM files WHERE path = ?').run(path).changes) > 0
  }

  paths(): string[] {
    const rows = this.open().prepare('SELECT path FROM files ORDER BY path').all() as { path: string }[]
    return rows.map(({ path }) => path)
  }

  close(): void {
    this.db?.close()
    this.db = null
  }

  private open(): DatabaseSyncInstance {
    if (this.db) return this.db
    this.db = new DatabaseSync(this.file === ':memory:' ? this.file : `${this.file}-files`)
    this.db.exec(
      'CREATE TABLE IF NOT EXISTS files(path TEXT PRIMARY KEY, bytes BLOB NOT NULL, type TEXT NOT NULL, creator TEXT)',
    )
    return this.db
  }
}
