export interface Invocation {
  readonly id: string
  readonly fn: string
  /** `<function>/<event.action>`, or `<function>#<trigger>` for a timer. */
  readonly action: string
  /** Database requests so far. */
  requests: number
  /** What it asked the platform for, in the order in which it came: `database.queryDocument pupils`. */
  readonly asked: string[]
}

export interface ActionCost {
  readonly action: string
  readonly calls: number
  readonly requests: number
  readonly maxRequests: number
  readonly lastRequests: number
}

export interface InvocationCost {
  readonly id: string
  readonly action: string
  readonly requests: number
}

const KEPT = 1000

/** Database requests, counted per invocation and per action. */
export class Costs {
  private readonly running = new Map<string, Invocation>()
  private readonly actions = new Map<string, ActionCost>()
  private ended: InvocationCost[] = []

  constructor(private readonly onChange: () => void) {}

  begin(invocation: Invocation): void {
    this.running.set(invocation.id, invocation)
  }

  end({ id, action, requests }: Invocation): void {
    this.running.delete(id)
    const before = this.actions.get(action)
    this.actions.set(action, {
      action,
      calls: (before?.calls ?? 0) + 1,
      requests: (before?.requests ?? 0) + requests,
      maxRequests: Math.max(before?.maxRequests ?? 0, requests),
      lastRequests: requests,
    })
    this.ended.push({ id, action, requests })
    if (this.ended.length > 2 * KEPT) this.ended = this.ended.slice(-KEPT)
    this.onChange()
  }

  /** The invocation that is running under this id, if any. */
  invocation(id: string | undefined): Invocation | undefined {
    return id === undefined ? undefined : this.running.get(id)
  }

  byAction(): ActionCost[] {
    return [...this.actions.values()].sort((a, b) => (a.action < b.action ? -1 : 1))
  }

  /** The latest invocations, oldest first. */
  invocations(): readonly InvocationCost[] {
    return this.ended.slice(-KEPT)
  }

  reset(): void {
    this.actions.clear()
    this.ended = []
    this.onChange()
  }
}
