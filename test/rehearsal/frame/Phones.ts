/** Everybody's phone: without network it keeps what it may and sends it later in order; what was not answered is sent again. */
import type { Action, Input, Output } from '@/contract/api'
import type { Reply } from '@/contract/wire'
import type { FailureCode } from '@/domain/failure'
import type { Dice } from '@test/city/dice'
import type { Stage } from '../Stage'

/** Acts that a phone does without network: they carry their own time. */
type Later = Extract<Action, 'attendance/submitRoll' | 'custody/answer' | 'custody/release'>

interface Letter {
  openid: string
  action: Action
  /** How it went when it was sent; a refusal is shown to the person, never dropped. */
  send(): Promise<Reply<unknown>>
}

export interface Answered {
  openid: string
  action: Action
  reply: Reply<unknown>
}

const TRIES = 12
const MOST_REQUESTS = 7

export class Phones {
  /** The share of calls whose function is struck down in the middle. */
  struck = 0
  /** Every so many answers one is lost on the way; 0: none. */
  loseEvery = 0
  calls = 0
  lost = 0
  /** Letters that nobody answered: the function died under them. */
  died = 0
  readonly refusals = new Map<FailureCode, number>()
  private answers = 0
  private readonly cut = new Set<string>()
  private kept: Letter[] = []

  constructor(
    private readonly stage: Stage,
    private readonly dice: Dice,
  ) {}

  newOp(): string {
    return this.stage.newOp()
  }

  /** One call that must succeed. */
  async ask<A extends Action>(openid: string, action: A, input: Input<A>): Promise<Output<A>> {
    const reply = await this.call(openid, action, input)
    if (!reply.ok) throw new Error(`${action} 应当成功：${reply.say} ${JSON.stringify(reply)}`)
    return reply.value
  }

  /** One call that must be refused, with this code. */
  async refused<A extends Action>(
    openid: string,
    action: A,
    input: Input<A>,
    ...codes: FailureCode[]
  ): Promise<string> {
    const reply = await this.call(openid, action, input)
    if (reply.ok || !('refusal' in reply) || !codes.includes(reply.refusal.code))
      throw new Error(`${action} 应当因 ${codes.join('/')} 被拒：${JSON.stringify(reply)}`)
    this.refusals.set(reply.refusal.code, (this.refusals.get(reply.refusal.code) ?? 0) + 1)
    return reply.say
  }

  /** Whatever the function answers; the network must be there. */
  async call<A extends Action>(openid: string, action: A, input: Input<A>): Promise<Reply<Output<A>>> {
    if (this.cut.has(openid)) throw new Error(`${openid} 没有网络，${action} 不该发生`)
    return this.send(openid, action, input)
  }

  /** Now if the network is there (null: it is not): then the act waits with its own time. */
  async later<A extends Later>(openid: string, action: A, input: Input<A>): Promise<Output<A> | null> {
    if (!this.cut.has(openid)) return this.ask(openid, action, input)
    const told = { ...input, happenedAt: this.stage.cloud.clock.now() }
    this.kept.push({ openid, action, send: () => this.send(openid, action, told) })
    return null
  }

  cutOff(openids: Iterable<string>): void {
    for (const openid of openids) this.cut.add(openid)
  }

  /** The network is back: every phone sends what it kept, one at a time and in its own order. */
  async mend(openids: Iterable<string>): Promise<Answered[]> {
    const back = [...new Set(openids)]
    for (const openid of back) this.cut.delete(openid)
    const letters = this.kept.filter((letter) => back.includes(letter.openid))
    this.kept = this.kept.filter((letter) => !letters.includes(letter))
    const answered: Answered[] = []
    await this.stage.crowd(back, async (openid) => {
      for (const letter of letters.filter((one) => one.openid === openid))
        answered.push({ openid, action: letter.action, reply: await letter.send() })
    })
    return answered
  }

  /** The function dies at one of its first requests, which is carried out or not. */
  private strike(action: Action): void {
    if (this.struck === 0 || !this.dice.chance(this.struck)) return
    const [fn = '', name = ''] = action.split('/')
    const target = { fn, action: name, k: this.dice.int(1, MOST_REQUESTS) }
    const { faults } = this.stage.cloud
    if (this.dice.chance(0.5)) faults.killAfterRequest(target)
    else faults.killBeforeRequest(target)
  }

  get waiting(): number {
    return this.kept.length
  }

  /** Sends until somebody answers, always the same act. */
  private async send<A extends Action>(
    openid: string,
    action: A,
    input: Input<A>,
  ): Promise<Reply<Output<A>>> {
    for (let tries = 1; tries <= TRIES; tries += 1) {
      this.calls += 1
      this.strike(action)
      const reply = await this.stage.call(openid, action, input).catch((error: unknown) => {
        this.died += 1
        if (tries === TRIES) throw error
        return null
      })
      if (reply === null) continue
      this.answers += 1
      if (this.loseEvery > 0 && this.answers % this.loseEvery === 0) {
        this.lost += 1
        continue
      }
      if (!reply.ok && 'refusal' in reply && reply.refusal.code === 'busy/try-again') continue
      return reply
    }
    throw new Error(`${action}：${TRIES} 次都没有回音`)
  }
}
