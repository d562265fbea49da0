import type { Clock } from './Clock'
import type { Cron } from './Cron'
import type { FunctionConfig } from './FunctionConfig'
import type { Invoked, Runtime } from './Runtime'

export interface TimerState {
  readonly fn: string
  readonly name: string
  readonly cron: string
  readonly lastAt: number | null
  readonly nextAt: number | null
  readonly lastOk: boolean | null
}

interface Timer {
  readonly fn: string
  readonly name: string
  readonly cron: Cron
  lastAt: number | null
  nextAt: number | null
  lastOk: boolean | null
}

const TICK_MS = 200

/** Fires the functions' timers. `running`: by themselves as the clock goes; `manual`: only when advanced or fired by hand. */
export class Timers {
  private readonly timers: Timer[]
  private readonly tick: NodeJS.Timeout | undefined
  private moving: Promise<unknown> = Promise.resolve()
  private moves = 0

  constructor(
    functions: readonly FunctionConfig[],
    private readonly clock: Clock,
    private readonly runtime: Runtime,
    private readonly mode: 'manual' | 'running',
    private readonly onChange: () => void,
  ) {
    this.timers = functions.flatMap(({ name: fn, triggers }) =>
      triggers.map(({ name, cron }) => ({
        fn,
        name,
        cron,
        lastAt: null,
        nextAt: cron.nextAfter(clock.now()),
        lastOk: null,
      })),
    )
    if (mode === 'running') this.tick = setInterval(() => this.fireDue(), TICK_MS).unref()
  }

  get states(): TimerState[] {
    return this.timers.map(({ cron, ...state }) => ({ ...state, cron: cron.expression }))
  }

  /** Fires one timer now; rejects when its function fails. */
  async fire(fn: string, name: string): Promise<Invoked> {
    const timer = this.timers.find((one) => one.fn === fn && one.name === name)
    if (!timer) throw new Error(`no timer ${name} in ${fn}`)
    return this.invoke(timer)
  }

  /** Jumps. Running timers that were due on the way fire once each, late. */
  set(to: number): Promise<void> {
    return this.move(async () => {
      this.clock.jump(to)
      const due = this.mode === 'running' ? this.dueBy(to) : []
      for (const timer of this.timers) timer.nextAt = timer.cron.nextAfter(to)
      for (const timer of due) await this.tryInvoke(timer)
    })
  }

  /** Goes there step by step: every due timer fires at its own instant, one after another. */
  advanceTo(to: number): Promise<void> {
    if (to < this.clock.now()) throw new RangeError('the clock cannot be advanced backwards')
    return this.move(async () => {
      for (let [timer] = this.dueBy(to); timer; [timer] = this.dueBy(to)) {
        const at = timer.nextAt ?? to
        this.clock.jump(Math.max(at, this.clock.now()))
        timer.nextAt = timer.cron.nextAfter(at)
        await this.tryInvoke(timer)
      }
      this.clock.jump(Math.max(to, this.clock.now()))
    })
  }

  async close(): Promise<void> {
    clearInterval(this.tick)
    await this.moving.catch(() => undefined)
  }

  private move(steps: () => Promise<void>): Promise<void> {
    this.moves++
    const moved = this.moving.then(steps).finally(() => {
      this.moves--
      this.onChange()
    })
    this.moving = moved.catch(() => undefined)
    return moved
  }

  private fireDue(): void {
    if (this.moves > 0) return
    const now = this.clock.now()
    for (const timer of this.dueBy(now)) {
      timer.nextAt = timer.cron.nextAfter(now)
      void this.tryInvoke(timer)
    }
  }

  /** In order of time, then of name. */
  private dueBy(instant: number): Timer[] {
    const due = this.timers.filter(({ nextAt }) => nextAt !== null && nextAt <= instant)
    return due.sort((a, b) => (a.nextAt ?? 0) - (b.nextAt ?? 0) || (labelOf(a) < labelOf(b) ? -1 : 1))
  }

  /** A failure shows in the timer's state and among the incidents. */
  private async tryInvoke(timer: Timer): Promise<void> {
    await this.invoke(timer).catch(() => undefined)
  }

  private async invoke(timer: Timer): Promise<Invoked> {
    const now = this.clock.now()
    const event = {
      Type: 'Timer',
      TriggerName: timer.name,
      Time: new Date(now).toISOString().replace(/\.\d+Z$/, 'Z'),
      Message: '',
    }
    timer.lastAt = now
    timer.lastOk = null
    try {
      const invoked = await this.runtime.invoke(timer.fn, event, { kind: 'timer', trigger: timer.name })
      timer.lastOk = true
      return invoked
    } catch (error) {
      timer.lastOk = false
      throw error
    } finally {
      this.onChange()
    }
  }
}

const labelOf = ({ fn, name }: Timer) => `${fn}#${name}`
