import type { Command } from 'fast-check'
import type { Deed } from './Act'
import type { Intent } from './anyIntent'
import { broken, disagreements, rewritten } from './complaints'
import { BrokenRecord } from './DaySheet'
import type { DomainDay } from './DomainDay'
import type { RuleBook } from './RuleBook'

/** The naive side of one afternoon: the book, the clock, and what was done so far. */
export interface Afternoon {
  book: RuleBook
  at: number
  deeds: Deed[]
  tally(step: string): void
}

/** Three in the morning: the school's day is not over while a child waits. */
const LAST_MINUTE = 1620

/** One step of both sides, compared at once: the verdict, then every child. */
export class IntentCommand implements Command<Afternoon, DomainDay> {
  constructor(private readonly intent: Intent) {}

  check(): boolean {
    return true
  }

  run(afternoon: Afternoon, day: DomainDay): void {
    const { intent } = this
    if (intent.kind === 'pass') {
      afternoon.at = Math.min(afternoon.at + intent.ms, LAST_MINUTE * 60_000)
      afternoon.tally('pass')
      return
    }
    const deed = this.deed(afternoon)
    if (deed === null) return
    afternoon.deeds.push(deed)
    const before = new Map(day.custody)
    const said = attempt(() => day.carryOut(deed))
    const meant = afternoon.book.follow(deed)
    afternoon.tally(`${deed.act.kind} ${/^[a-z-]+\//.test(meant) ? meant : 'done'}`)
    const complaints = said === meant ? [] : [`回答：系统 ${said}，规则书 ${meant}`]
    for (const [id, custody] of day.custody) {
      complaints.push(...disagreements(custody, afternoon.book.child(id)))
      const earlier = before.get(id)
      if (earlier === custody || earlier === undefined) continue
      complaints.push(...rewritten(earlier, custody), ...broken(custody))
    }
    if (complaints.length > 0) throw new Error([...afternoon.deeds.map(told), ...complaints].join('\n'))
  }

  toString(): string {
    return this.intent.kind === 'act' ? this.intent.text : JSON.stringify(this.intent)
  }

  private deed({ book, at, deeds }: Afternoon): Deed | null {
    const { intent } = this
    const op = `op-${deeds.length}`
    if (intent.kind === 'act') return { act: intent.act(book, at), op, at }
    if (intent.kind === 'pass') return null
    const earlier = deeds[deeds.length - 1 - intent.back]
    return earlier === undefined ? null : { act: earlier.act, op: intent.sameOp ? earlier.op : op, at }
  }
}

/** A yes that the record cannot follow is a finding like any other. */
function attempt(act: () => string): string {
  try {
    return act()
  } catch (error) {
    if (error instanceof BrokenRecord) return error.message
    throw error
  }
}

const told = ({ act, op, at }: Deed): string => `${clock(at)} ${op} ${JSON.stringify(act)}`

const clock = (at: number): string => {
  const two = (n: number) => String(n).padStart(2, '0')
  const seconds = at / 1000
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(Math.floor(seconds % 60))}`
}
