export interface IndexSchema {
  readonly name: string
  /** Dotted paths; a prefix of them serves lookups too. */
  readonly fields: readonly string[]
  readonly unique?: boolean
}

export type CloudSchema = Readonly<Record<string, { readonly indexes: readonly IndexSchema[] }>>
