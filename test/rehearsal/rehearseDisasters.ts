/** The afternoons with disasters, one honest line each. */
import type { Day } from '@/domain/time'
import { disasters } from './disasters'
import { playDisaster, type Played } from './frame/playDisaster'

export interface DisasterOptions {
  day: Day
  seed: string
  /** Their numbers, from 1; null: all of them. */
  only: number[] | null
  harsh: boolean
  /** Tell the whole story of each. */
  told: boolean
}

const MOST_COMPLAINTS = 40

function lineOf(number: number, played: Played): string {
  const { name, children, acts, refusals, account, seconds, complaints } = played
  const verdict = complaints.length === 0 ? '责任链完整' : `${complaints.length} 处不对`
  return `第 ${number} 场 ${name}：${children} 个孩子，${acts} 次动作，该拒的拒了 ${refusals} 次。${account}。${verdict}（${seconds.toFixed(1)} 秒）`
}

/** How many afternoons went wrong. */
export async function rehearseDisasters({ day, seed, only, harsh, told }: DisasterOptions): Promise<number> {
  const unknown = only?.find((number) => disasters[number - 1] === undefined)
  if (unknown !== undefined) throw new Error(`--only：没有第 ${unknown} 场，一共 ${disasters.length} 场`)
  let wrong = 0
  for (const [index, disaster] of disasters.entries()) {
    if (only !== null && !only.includes(index + 1)) continue
    const played = await playDisaster(disaster, day, seed, harsh)
    console.log(lineOf(index + 1, played))
    if (told) console.log(played.lines.map((line) => `    ${line}`).join('\n'))
    if (played.complaints.length === 0) continue
    wrong += 1
    console.error(played.complaints.slice(0, MOST_COMPLAINTS).join('\n'))
  }
  return wrong
}
