/** What a function instance needs to see the cloud's time: it runs on from real time, or stands still. */
export interface ClockReading {
  readonly offset: number
  readonly frozenAt: number | null
}

export class Clock {
  private offset = 0
  private frozenAt: number | null = null

  constructor(start: number | undefined, frozen: boolean) {
    // Frozen first: a jump of a frozen clock lands exactly.
    if (frozen) this.freeze()
    if (start !== undefined) this.jump(start)
  }

  now(): number {
    return this.frozenAt ?? Date.now() + this.offset
  }

  jump(to: number): void {
    this.offset = to - Date.now()
    if (this.frozenAt !== null) this.frozenAt = to
  }

  freeze(): void {
    this.frozenAt = this.now()
  }

  run(): void {
    this.jump(this.now())
    this.frozenAt = null
  }

  get reading(): ClockReading {
    return { offset: this.offset, frozenAt: this.frozenAt }
  }
}
