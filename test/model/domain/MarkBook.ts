/** Rule 5, told naively: of two marks for one child in one lesson the later made counts, and at one instant the greater id. */
import type { Deed } from './Act'

type Mark = Pick<Deed, 'at' | 'op'>

export class MarkBook {
  private readonly marks = new Map<string, Mark[]>()

  /** Writes the mark down, once per act; whether it is the one that counts now. */
  note(session: string, child: string, { at, op }: Deed): boolean {
    const key = `${session} ${child}`
    const others = (this.marks.get(key) ?? []).filter((mark) => mark.op !== op)
    this.marks.set(key, [...others, { at, op }])
    return others.every((mark) => mark.at < at || (mark.at === at && mark.op < op))
  }
}
