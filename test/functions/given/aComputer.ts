/** A computer at a desk: it asks for a code, waits, signs in with its ticket, and calls from then on. */
import { randomBytes } from 'node:crypto'
import type { Action, Input, Output } from '@/contract/api'
import type { DeskAnswer } from '@/contract/desk'
import type { Reply } from '@/contract/wire'
import { deskIdOf, secretHashOf } from '@/domain/desk/deskSecret'
import type { FailureCode } from '@/domain/failure'
import type { Called, Town } from './Town'

export const newSecret = (): string => randomBytes(32).toString('hex')

/** Whatever has a cloud and can ask in it. */
type Place = Pick<Town, 'cloud' | 'ask'>

export class AComputer {
  code = ''
  /** Signed in with the platform: anonymous until there is a ticket. */
  token: string

  constructor(
    readonly town: Place,
    readonly secret = newSecret(),
  ) {
    this.token = town.cloud.signIns.anonymously().access_token
  }

  get deskId() {
    return deskIdOf(secretHashOf(this.secret))
  }

  async call<A extends Action>(action: A, input: Input<A>, desk = this.secret): Promise<Called<Output<A>>> {
    const [fn = '', name = ''] = action.split('/')
    const event = { action: name, input, desk }
    const { result, requests } = await this.town.cloud.invokeFromWeb(fn, event, this.token)
    return { reply: result as Reply<Output<A>>, requests }
  }

  async ask<A extends Action>(action: A, input: Input<A>): Promise<Output<A>> {
    const { reply } = await this.call(action, input)
    if (!reply.ok) throw new Error(`${action}: ${reply.say} ${this.town.cloud.logs.slice(-2).join('\n')}`)
    return reply.value
  }

  async refusal<A extends Action>(action: A, input: Input<A>, desk = this.secret): Promise<FailureCode> {
    const { reply } = await this.call(action, input, desk)
    if (reply.ok || !('refusal' in reply)) throw new Error(`${action}: ${JSON.stringify(reply)}`)
    return reply.refusal.code
  }

  async asks(): Promise<string> {
    const browser = 'Windows 电脑·Edge'
    const { code } = await this.ask('people/askDesk', { secretHash: secretHashOf(this.secret), browser })
    this.code = code
    return code
  }

  waits(): Promise<DeskAnswer> {
    return this.ask('people/waitDesk', { secret: this.secret })
  }

  /** The number that stands on the screen once a phone has scanned. */
  async number(): Promise<string> {
    const told = await this.waits()
    if (told.status !== 'scanned') throw new Error(`no number: ${told.status}`)
    return told.number
  }

  async ticket(): Promise<string> {
    const told = await this.waits()
    if (told.status !== 'ticket') throw new Error(`no ticket: ${told.status}`)
    return told.ticket
  }

  /** From the code to the first call: everything that a person with a phone does. */
  async signIn(openid: string): Promise<this> {
    await this.asks()
    await this.town.ask(openid, 'people/scanDesk', { code: this.code })
    await this.town.ask(openid, 'people/confirmDesk', { code: this.code, number: await this.number() })
    this.token = this.town.cloud.signIns.withTicket(await this.ticket()).access_token
    return this
  }
}
