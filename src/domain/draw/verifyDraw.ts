/** B2: a draw parents can check. Whoever holds the published list and parts reckons everything again, on the phone or elsewhere. */
import type { Draw, DrawEntry, DrawResult, Hash } from './Draw'
import { drawGroup, lotHash, standing, type Placed } from './allocate'
import { byTicket, gotBy, listHash, resultHash, wishesIn } from './canonical'
import { commitmentOf } from './newDraw'
import { digitsOf, seedOf } from './seed'

/** What is published of a draw, as far as the check looks at it. */
export type CheckedDraw = Pick<
  Draw,
  | 'schoolId'
  | 'termId'
  | 'windowId'
  | 'state'
  | 'commitment'
  | 'groups'
  | 'applicants'
  | 'lists'
  | 'listHash'
  | 'sealedAt'
  | 'secret'
  | 'seed'
  | 'resultHash'
> & { fixedAt: number; number: { value: string } | null }

export interface CheckedList {
  part: number
  entries: DrawEntry[]
  results: DrawResult
}

/** So many lots are hashed between two breaths of the screen. */
const LOTS_A_STEP = 200
/** More of the same says nothing new. */
const MOST_NAMED = 5

export interface CheckStep {
  done: number
  total: number
}

function checkList(draw: CheckedDraw, lists: CheckedList[], entries: DrawEntry[]): string[] {
  if (draw.listHash === null) return ['名单还没有封存，现在没有可以核对的内容。']
  const found: string[] = []
  const parts = new Set(lists.map(({ part }) => part))
  const missing = Array.from({ length: draw.lists }, (_, part) => part).filter((part) => !parts.has(part))
  if (missing.length > 0) found.push(`名单少了第 ${missing.map((part) => part + 1).join('、')} 页。`)
  if (parts.size !== lists.length || parts.size - draw.lists + missing.length > 0)
    found.push('名单多了几页，或有一页重复。')
  if (entries.length !== draw.applicants)
    found.push(`名单应有 ${draw.applicants} 行，实有 ${entries.length} 行。`)
  const tickets = new Set(entries.map(({ ticket }) => ticket))
  if (tickets.size !== entries.length) found.push('名单里有重复的编号。')
  if (listHash(draw, entries) !== draw.listHash)
    found.push('名单和封存时的指纹不一致：志愿、课程或名额被改过。')
  return found
}

/** Secret and number, as far as they are disclosed; whether the seed is theirs. */
function checkSeed(draw: CheckedDraw): string[] {
  const found: string[] = []
  if (draw.sealedAt !== null && draw.sealedAt >= draw.fixedAt)
    found.push('公开号码产生时名单还没有封存，这个号码不能用。')
  const isConfirmed = draw.state === 'confirmed' || draw.state === 'drawn' || draw.state === 'done'
  if (isConfirmed || draw.seed !== null || draw.resultHash !== null) {
    if (draw.secret === null) found.push('号码已经确认，却没有公布密钥，种子无法核对。')
    if (draw.seed === null) found.push('号码已经确认，却没有公布种子。')
  }
  if ((draw.state === 'drawn' || draw.state === 'done') && draw.resultHash === null)
    found.push('已经抽完，却没有公布结果指纹。')
  if (draw.secret === null || draw.seed === null) return found
  if (commitmentOf(draw.secret) !== draw.commitment) found.push('公布的密钥和报名前的承诺不一致。')
  const digits = digitsOf(draw.number?.value ?? '')
  if (digits === null) found.push('没有公开号码，或不是数字。')
  else if (seedOf({ secret: draw.secret, listHash: draw.listHash ?? '', digits }) !== draw.seed)
    found.push('种子不是由密钥、名单指纹和公开号码算出来的。')
  return found
}

function checkCapacity(draw: CheckedDraw, entries: DrawEntry[], told: DrawResult): string[] {
  const placed = new Map<string, number>()
  for (const { ticket } of entries)
    for (const courseId of gotBy(told, ticket)) placed.set(courseId, (placed.get(courseId) ?? 0) + 1)
  return draw.groups
    .flatMap(({ courses }) => courses)
    .filter(({ courseId, seats }) => (placed.get(courseId) ?? 0) > seats)
    .map(({ courseId, name, seats }) => `「${name}」有 ${seats} 个名额，抽中了 ${placed.get(courseId)} 人。`)
}

function checkResult(
  draw: CheckedDraw,
  entries: DrawEntry[],
  told: DrawResult,
  seed: Hash,
  mine: DrawResult,
) {
  const found = checkCapacity(draw, entries, told)
  const tickets = new Set(entries.map(({ ticket }) => ticket))
  const stray = Object.keys(told).filter((ticket) => !tickets.has(ticket))
  if (stray.length > 0) found.push(`结果里有名单上没有的编号：${stray.slice(0, MOST_NAMED).join('、')}。`)
  const wrong = entries
    .map(({ ticket }) => ticket)
    .filter((ticket) => gotBy(told, ticket).join() !== gotBy(mine, ticket).join())
  for (const ticket of wrong.slice(0, MOST_NAMED)) found.push(`编号 ${ticket} 的结果和重新计算的不一样。`)
  if (wrong.length > MOST_NAMED) found.push(`还有 ${wrong.length - MOST_NAMED} 个编号的结果不一样。`)
  if (resultHash(seed, entries, told) !== draw.resultHash) found.push('结果和公布的结果指纹不一致。')
  return found
}

/** The check in steps, so that a phone can show how far it is; returns what is wrong, in words. Empty: all is as published. */
export function* checkDraw(draw: CheckedDraw, lists: CheckedList[]): Generator<CheckStep, string[]> {
  const entries = lists.flatMap((list) => list.entries).sort(byTicket)
  const lines = draw.groups.map((group) => ({
    group,
    wishing: entries.filter((entry) => wishesIn(entry, group.id).length > 0),
  }))
  const total = lines.reduce((sum, { wishing }) => sum + wishing.length, 0)
  let done = 0
  yield { done, total }
  const found = [...checkList(draw, lists, entries), ...checkSeed(draw)]
  if (draw.seed === null || draw.resultHash === null) return found
  const told: DrawResult = Object.assign({}, ...lists.map(({ results }) => results))
  const mine: DrawResult = Object.fromEntries(entries.map(({ ticket }) => [ticket, []]))
  for (const { group, wishing } of lines) {
    const standings: Placed[] = []
    for (const entry of wishing) {
      standings.push({ entry, hash: lotHash(draw.seed, group.id, entry.lot) })
      done += 1
      if (done % LOTS_A_STEP === 0) yield { done, total }
    }
    const line = standings.sort(standing).map(({ entry }) => entry)
    for (const [ticket, got] of Object.entries(drawGroup(group, line))) mine[ticket]?.push(...got)
  }
  yield { done: total, total }
  return [...found, ...checkResult(draw, entries, told, draw.seed, mine)]
}

/** All findings at once; empty when the draw is as published, as far as it has come. */
export function verifyDraw(draw: CheckedDraw, lists: CheckedList[]): string[] {
  const steps = checkDraw(draw, lists)
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}
