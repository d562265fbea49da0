/** One afternoon being played: the clock, everybody's phone, who is who, and what really happens. */
import type { Action, Input, Output } from '@/contract/api'
import type { LatePickup } from '@/domain/attendance/LatePickup'
import type { Session } from '@/domain/attendance/Session'
import { isHeld, type Custody, type Held } from '@/domain/custody/Custody'
import type { FailureCode } from '@/domain/failure'
import type { PersonId, PupilId, SchoolId } from '@/domain/ids'
import type { Message, Template } from '@/domain/notice/Notice'
import type { Person, Role } from '@/domain/people/Person'
import type { Plan } from '@/domain/plan/Plan'
import { atMinute, clockText } from '@/domain/time'
import type { Dice } from '@test/city/dice'
import type { Acting } from '../acts'
import type { Cast } from '../Cast'
import type { Stage } from '../Stage'
import { Phones } from './Phones'
import { Truth } from './Truth'

/** Longer gaps are jumped over, timers and all; they start again this long before work. */
const LONGEST_WALK = 30
const WAKE_BEFORE = 2

export class Play {
  readonly phones: Phones
  readonly truth = new Truth()
  /** What happened when, for people to read. */
  readonly lines: string[] = []
  /** Who is not in school, whatever a list says. */
  readonly elsewhere = new Set<PupilId>()
  /** On leave, and there all the same. */
  readonly cameAnyway = new Set<PupilId>()
  readonly schoolId: SchoolId
  private minute = 0

  constructor(
    readonly stage: Stage,
    readonly cast: Cast,
    readonly dice: Dice,
  ) {
    const [school] = cast.schools
    if (school === undefined) throw new Error('no school plays')
    this.schoolId = school._id
    this.phones = new Phones(stage, dice)
  }

  get acting(): Acting {
    return { stage: this.phones, cast: this.cast }
  }

  /** Whatever was due on the way happens; a time that is past already changes nothing. */
  async at(minute: number): Promise<void> {
    if (minute <= this.minute) return
    if (minute - this.minute > LONGEST_WALK) await this.stage.jump(minute - WAKE_BEFORE)
    this.minute = minute
    await this.stage.until(minute)
  }

  wait(minutes: number): Promise<void> {
    return this.at(this.minute + minutes)
  }

  moment(minute: number): number {
    return atMinute(this.stage.day, minute)
  }

  say(words: string): void {
    this.lines.push(`${clockText(this.minute % 1440)}  ${words}`)
  }

  op(): string {
    return this.phones.newOp()
  }

  ask<A extends Action>(who: Person, action: A, input: Input<A>): Promise<Output<A>> {
    return this.phones.ask(who.openid, action, input)
  }

  refused<A extends Action>(
    who: Person,
    action: A,
    input: Input<A>,
    ...codes: FailureCode[]
  ): Promise<string> {
    return this.phones.refused(who.openid, action, input, ...codes)
  }

  first(role: Role): Person {
    return this.cast.first(role, this.schoolId)
  }

  second(role: Role): Person {
    const person = this.cast.staff(role, this.schoolId)[1]
    if (person === undefined) throw new Error(`only one ${role}`)
    return person
  }

  who(id: PersonId): Person {
    return this.cast.person(id)
  }

  async child(pupilId: PupilId): Promise<Custody> {
    const [custody] = await this.stage.custody({ pupilId })
    if (custody === undefined) throw new Error(`${pupilId} has no day`)
    return custody
  }

  async held(where: object = {}): Promise<(Custody & Held)[]> {
    return (await this.stage.custody({ status: 'held', ...where })).filter(isHeld)
  }

  heldBy(person: Person): Promise<(Custody & Held)[]> {
    return this.held({ holder: person._id })
  }

  sessions(where: Partial<Pick<Session, 'block' | 'homeroomId'>> = {}): Promise<Session[]> {
    return this.stage.sessions(where)
  }

  /** Whether somebody must not come near her: such a family has a story of its own. */
  hasBarred(pupilId: PupilId): boolean {
    return this.cast.pupil(pupilId).barred?.length !== 0
  }

  async plans(): Promise<Plan[]> {
    return (await this.stage.cloud.db.find('plans', { schoolId: this.schoolId })) as unknown as Plan[]
  }

  async latePickups(): Promise<LatePickup[]> {
    const { day, cloud } = this.stage
    return (await cloud.db.find('late_pickups', { day })) as unknown as LatePickup[]
  }

  /** What reached this person's inbox today. */
  messagesTo(person: Person, template: Template): Promise<Message[]> {
    return this.stage.messages({ personId: person._id, template })
  }

  /** A lie in the record, or in what a screen says, ends the afternoon. */
  must(isTrue: boolean, words: string): void {
    if (!isTrue) throw new Error(words)
  }
}
