/** The local cloud with schools made to measure on it, and a way to act as anybody in them. */
import type { Action, Input, Output } from '@/contract/api'
import type { Reply } from '@/contract/wire'
import type { Custody } from '@/domain/custody/Custody'
import type { FailureCode } from '@/domain/failure'
import { atMinute, type Day } from '@/domain/time'
import type { Documents } from '@functions/_kit/documents'
import { schema } from '@functions/schema'
import {
  aLoginKey,
  closeMachines,
  startCloud,
  type CloudOptions,
  type LocalCloud,
} from '@test/platform/cloud'
import { A_JPEG } from '@test/domain/files/aPicture'
import { built } from '../../../config/dist'
import { CITY, type GivenSchool } from './aSchool'

export const FUNCTIONS_DIR = built('cloudfunctions')

/** Keys for tests alone; a real environment has its own. */
export const TOWN_ENV = {
  PICKUP_CODE_KEY: 'a-key-for-tests-only-0123456789',
  SEALING_KEYS: 't1:YS1rZXktZm9yLXRlc3RzLW9ubHktMDEyMzQ1Njc4OSE=',
  DESK_LOGIN_KEY: aLoginKey(),
  INVITE_KEY: 'an-invite-key-for-tests-0123456789',
  STUDENT_MARK_KEY: 'a-mark-key-for-tests-0123456789',
}

export interface Called<T> {
  reply: Reply<T>
  requests: number
}

// One test's town stands where the last one stood; with the file's last test they go.
if (typeof afterAll === 'function') afterAll(closeMachines)

/** One pixel. */
export const A_PICTURE = A_JPEG

let ops = 0
export const newOp = (): string => `test-op-${String((ops += 1)).padStart(6, '0')}`

export class Town {
  private constructor(
    readonly cloud: LocalCloud,
    readonly day: Day,
  ) {}

  /** The cloud alone, on whatever its database already holds. */
  static async on(options: Partial<CloudOptions>, day: Day): Promise<Town> {
    const cloud = await startCloud({
      functionsDir: FUNCTIONS_DIR,
      schema,
      clock: atMinute(day, 420),
      frozen: true,
      instances: 2,
      warm: true,
      env: TOWN_ENV,
      ...options,
    })
    return new Town(cloud, day)
  }

  static async with(schools: GivenSchool[], day: Day, options: Partial<CloudOptions> = {}): Promise<Town> {
    const town = await Town.on(options, day)
    await town.cloud.db.insertMany('cities', [CITY])
    for (const given of schools) await town.add(given)
    return town
  }

  async add({
    school,
    plan,
    persons,
    homerooms,
    pupils,
    weeks,
    seats,
    trainings,
  }: GivenSchool): Promise<void> {
    const { db } = this.cloud
    await db.insertMany('schools', [school])
    await db.insertMany('plans', [plan])
    await db.insertMany('persons', persons)
    await db.insertMany('homerooms', homerooms)
    await db.insertMany('pupils', pupils)
    await db.insertMany('weeks', weeks)
    await db.insertMany('seats', seats)
    await db.insertMany('trainings', trainings)
  }

  at(minute: number): Promise<void> {
    return this.cloud.clock.set(atMinute(this.day, minute))
  }

  /** The service day begins: sessions and custody documents are there. */
  async openDay(): Promise<void> {
    await this.timer('attendance', 'openDay')
  }

  async timer(fn: string, name: string): Promise<void> {
    const { result } = await this.cloud.timers.fire(fn, name)
    const reply = result as Reply<null>
    if (!reply.ok) throw new Error(`${fn}#${name}: ${reply.say} ${this.cloud.logs.slice(-3).join('\n')}`)
  }

  async call<A extends Action>(
    openid: string | null,
    action: A,
    input: Input<A>,
  ): Promise<Called<Output<A>>> {
    const [fn = '', name = ''] = action.split('/')
    const { result, requests } = await this.cloud.invoke(
      fn,
      { action: name, input },
      openid === null ? {} : { openid },
    )
    return { reply: result as Reply<Output<A>>, requests }
  }

  /** A call that must succeed: its value. */
  async ask<A extends Action>(openid: string, action: A, input: Input<A>): Promise<Output<A>> {
    const { reply } = await this.call(openid, action, input)
    if (!reply.ok) throw new Error(`${action}: ${reply.say} ${this.cloud.logs.slice(-2).join('\n')}`)
    return reply.value
  }

  /** A call that must be refused: the code of the refusal. */
  async refusal<A extends Action>(openid: string | null, action: A, input: Input<A>): Promise<FailureCode> {
    const { reply } = await this.call(openid, action, input)
    if (reply.ok || !('refusal' in reply))
      throw new Error(`${action} was not refused: ${JSON.stringify(reply)}`)
    return reply.refusal.code
  }

  async all<N extends keyof Documents>(name: N, where: object = {}): Promise<Documents[N][]> {
    return (await this.cloud.db.find(name, where)) as unknown as Documents[N][]
  }

  async one<N extends keyof Documents>(name: N, id: string): Promise<Documents[N]> {
    const doc = await this.cloud.db.get(name, id)
    if (doc === undefined) throw new Error(`no ${name} ${id}`)
    return doc as unknown as Documents[N]
  }

  custody(pupilId: string): Promise<Custody> {
    return this.one('custody', `${this.day}:${pupilId}`)
  }

  /** A picture of this person's, placed and uploaded: the op that names it. */
  async picture(openid: string, content: Uint8Array = A_PICTURE): Promise<string> {
    const op = newOp()
    const { cloudPath } = await this.ask(openid, 'people/placePicture', { op })
    this.cloud.bucket.putAs(openid, cloudPath, content, 'image/jpeg')
    return op
  }

  close(): Promise<void> {
    return this.cloud.close()
  }
}
