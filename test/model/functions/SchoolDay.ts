/** The system under test: real functions on the local cloud, and a notebook of everything they promised. */
import { dayOf, momentText } from '@/domain/time'
import type { Town } from '@test/functions/given/Town'
import type { Scene } from './Letter'
import type { ModelSchool } from './modelTown'
import { Records } from './Records'
import type { Answer, Claim, Sent } from './Sent'

const ATTEMPTS = 6
const FN_OF = {
  ladder: 'custody',
  healLate: 'attendance',
  rollAlarm: 'attendance',
  absenceAlarm: 'attendance',
  healMarks: 'attendance',
  healStandIns: 'attendance',
  escortWatch: 'custody',
  remindReceivers: 'custody',
  openDay: 'attendance',
} as const
export type Timer = keyof typeof FN_OF

export class SchoolDay {
  private readonly sents: Sent[] = []
  private readonly promised: { text: string; claim: Claim }[] = []
  private readonly story: string[] = []

  private constructor(
    readonly town: Town,
    private readonly school: ModelSchool,
    private records: Records,
    private readonly tally: (step: string) => void,
  ) {}

  static async begin(
    { town, school }: { town: Town; school: ModelSchool },
    tally: (step: string) => void,
  ): Promise<SchoolDay> {
    return new SchoolDay(town, school, await Records.read(town), tally)
  }

  get scene(): Scene {
    return { town: this.town, school: this.school, records: this.records }
  }

  sentBack(steps: number): Sent | undefined {
    return this.sents[this.sents.length - 1 - steps]
  }

  /** All of it at the same time; returns when every author has an answer, and throws when anything is wrong then. */
  async atOnce(sents: Sent[], timers: Timer[]): Promise<void> {
    const { cloud } = this.town
    this.sents.push(...sents.filter((one) => !this.sents.includes(one)))
    this.story.push(`— ${momentText(cloud.clock.now())} —`)
    const complaints = await Promise.all([
      ...sents.map((one) => this.untilAnswered(one)),
      ...timers.map((timer) => this.untilRun(timer)),
    ])
    cloud.faults.clear()
    const before = this.records
    this.records = await Records.read(this.town)
    const found = [
      ...complaints.flat(),
      ...this.records.complaints(before, this.school),
      ...this.promised.flatMap(({ text, claim }) => {
        const complaint = claim(this.records)
        return complaint === null ? [] : [`答应过的没有做到：${complaint}（${text}）`]
      }),
    ]
    if (found.length > 0) throw new Error([...this.story, ...found].join('\n'))
  }

  /** A phone that hears nothing sends the same act again. */
  private async untilAnswered(one: Sent): Promise<string[]> {
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      const answer = await this.attempt(one)
      const told = answer?.said ?? '没有回音'
      this.tally(`${one.action} ${told}`)
      this.story.push(`${one.text} → ${told}`)
      if (answer === null || answer.said === 'busy/try-again') continue
      if (answer.claim !== null) this.promised.push({ text: one.text, claim: answer.claim })
      return this.judge(one, answer)
    }
    return [`${ATTEMPTS} 次都没有回答：${one.text}`]
  }

  private async attempt(one: Sent): Promise<Answer | null> {
    try {
      return await one.send(this.town)
    } catch {
      return null
    }
  }

  private async judge(one: Sent, { said }: Answer): Promise<string[]> {
    if (said === 'fault') return [`出了故障：${one.text} ${this.town.cloud.logs.slice(-1).join()}`]
    if (said === 'yes' && one.mustFail) return [`不该答应的答应了：${one.text}`]
    if (said !== 'custody/released-already' || one.action !== 'custody/release') return []
    const all = await this.town.all('custody', { day: dayOf(this.town.cloud.clock.now()) })
    const own = all.some(({ entries }) => entries.some((e) => e.kind === 'released' && e.op === one.op))
    return own ? [`放行了，却对同一个动作说已经放行：${one.text}`] : []
  }

  private async untilRun(timer: Timer): Promise<string[]> {
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      this.tally(`timer ${timer}`)
      this.story.push(`定时 ${timer}`)
      try {
        await this.town.timer(FN_OF[timer], timer)
        return []
      } catch (error) {
        if (attempt === ATTEMPTS) return [`定时 ${timer} 跑不成：${String(error)}`]
      }
    }
    return []
  }
}
