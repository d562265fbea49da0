/** The local cloud with the demo city on it, and a way to act as anybody in it. */
import type { Action, Input, Output } from '@/contract/api'
import type { Reply } from '@/contract/wire'
import type { Custody } from '@/domain/custody/Custody'
import type { Session } from '@/domain/attendance/Session'
import type { DailyDigest } from '@/domain/digest/DailyDigest'
import type { Message } from '@/domain/notice/Notice'
import { atMinute, type Day } from '@/domain/time'
import { schema } from '@functions/schema'
import { seedCity, type CityDocs } from '@test/city'
import { aLoginKey, startCloud, type LocalCloud } from '@test/platform/cloud'
import { built } from '../../config/dist'

export const FUNCTIONS_DIR = built('cloudfunctions')
/** A key for the local cloud alone; a real environment has its own. */
export const LOCAL_ENV = {
  PICKUP_CODE_KEY: 'local-rehearsal-key-0123456789',
  SEALING_KEYS: 'l1:bG9jYWwtcmVoZWFyc2FsLWtleS0wMTIzNDU2Nzg5ISE=',
  DESK_LOGIN_KEY: aLoginKey(),
  STUDENT_MARK_KEY: 'local-rehearsal-mark-key-0123',
  INVITE_KEY: 'local-invite-key-0123456789',
}

export interface StageOptions {
  day: Day
  startMinute?: number
  file?: string
  instances?: number
  /** Part of the city; the whole of it when left out. */
  docs?: CityDocs
}

export class Stage {
  private ops = 0

  private constructor(
    readonly cloud: LocalCloud,
    readonly day: Day,
  ) {}

  static async open({ day, startMinute = 300, file, instances = 3, docs }: StageOptions): Promise<Stage> {
    const clock = atMinute(day, startMinute)
    const cloud = await startCloud({
      functionsDir: FUNCTIONS_DIR,
      schema,
      clock,
      frozen: true,
      instances,
      env: LOCAL_ENV,
      ...(file === undefined ? {} : { file }),
    })
    if (docs === undefined) await seedCity(cloud, clock)
    for (const [collection, some] of Object.entries(docs ?? {}))
      if (some.length > 0) await cloud.db.insertMany(collection, some)
    return new Stage(cloud, day)
  }

  close(): Promise<void> {
    return this.cloud.close()
  }

  /** Moves the clock on, with every timer that falls due on the way. */
  until(minute: number): Promise<void> {
    return this.cloud.clock.advanceTo(atMinute(this.day, minute))
  }

  /** Moves the clock without any timer: for the hours in which nothing happens. */
  jump(minute: number): Promise<void> {
    return this.cloud.clock.set(atMinute(this.day, minute))
  }

  newOp(): string {
    this.ops += 1
    return `rehearsal-${String(this.ops).padStart(6, '0')}`
  }

  /** One call as `openid`, whatever the function answers. */
  async call<A extends Action>(openid: string, action: A, input: Input<A>): Promise<Reply<Output<A>>> {
    const [fn = '', name = ''] = action.split('/')
    const { result } = await this.cloud.invoke(fn, { action: name, input }, { openid })
    return result as Reply<Output<A>>
  }

  /** One call that must succeed. */
  async ask<A extends Action>(openid: string, action: A, input: Input<A>): Promise<Output<A>> {
    const reply = await this.call(openid, action, input)
    if (!reply.ok) throw new Error(`${action}: ${reply.say} ${JSON.stringify(reply)}`)
    return reply.value
  }

  /** Many calls at once, a few at a time, as a city's phones would. */
  async crowd<T>(items: readonly T[], act: (item: T) => Promise<unknown>, width = 8): Promise<void> {
    const queue = [...items]
    const worker = async () => {
      for (let item = queue.shift(); item !== undefined; item = queue.shift()) await act(item)
    }
    await Promise.all(Array.from({ length: width }, worker))
  }

  async custody(where: object = {}): Promise<Custody[]> {
    return (await this.cloud.db.find('custody', { day: this.day, ...where })) as unknown as Custody[]
  }

  async sessions(where: object = {}): Promise<Session[]> {
    return (await this.cloud.db.find('sessions', { day: this.day, ...where })) as unknown as Session[]
  }

  async digests(): Promise<DailyDigest[]> {
    return (await this.cloud.db.find('digests', { day: this.day })) as unknown as DailyDigest[]
  }

  async messages(where: object = {}): Promise<Message[]> {
    return (await this.cloud.db.find('messages', { day: this.day, ...where })) as unknown as Message[]
  }
}
