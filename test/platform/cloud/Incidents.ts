export type IncidentKind = 'killed' | 'reply-lost' | 'time-limit' | 'crashed' | 'failed'

export interface Incident {
  readonly at: number
  readonly kind: IncidentKind
  readonly action: string
  readonly message: string
}

const KEPT = 200

/** What went wrong, planted or not. */
export class Incidents {
  private list: Incident[] = []

  constructor(private readonly onChange: () => void) {}

  add(incident: Incident): void {
    this.list = [...this.list, incident].slice(-KEPT)
    this.onChange()
  }

  last(count: number): readonly Incident[] {
    return this.list.slice(-count)
  }
}
