import type { LeaveOptions } from '@/contract/leave'
import { askLeave } from '@/domain/attendance/decideLeave'
import type { LeaveBlock, LeaveBlocks } from '@/domain/attendance/blockLeave'
import type { LeaveReason } from '@/domain/attendance/Leave'
import { say } from '@/domain/failure'
import type { Day } from '@/domain/time'

/** What the guardian has chosen and typed so far. */
export interface LeaveForm {
  when: 'today' | 'range'
  from: Day
  to: Day
  /** Of one day only: the whole afternoon, or some blocks. */
  blocks: LeaveBlocks
  reason: LeaveReason | null
  words: string
}

export const chosenDays = ({ today }: LeaveOptions, { when, from, to }: LeaveForm): { from: Day; to: Day } =>
  when === 'today' ? { from: today, to: today } : { from, to }

/** What one day can be left in part: nothing to choose when it has a single block, or when several days are asked for. */
export function partsOf(options: LeaveOptions, form: LeaveForm): LeaveBlock[] {
  const { from, to } = chosenDays(options, form)
  const there = from === to ? (options.blocksByDay[from] ?? []) : []
  return there.length > 1 ? there : []
}

export const chosenBlocks = (options: LeaveOptions, form: LeaveForm): LeaveBlocks =>
  partsOf(options, form).length === 0 ? 'all' : form.blocks

/** The rule's own refusal, in words; nothing when it would be granted now. */
function refusalWords(
  options: LeaveOptions,
  asked: { from: Day; to: Day; reason: LeaveReason; words: string; blocks?: LeaveBlocks },
  now: number,
): string | undefined {
  const { leaves: standing, pupil } = options
  const result = askLeave({ ...options, ...asked, now, standing, pupilName: pupil.name })
  return result.ok ? undefined : say(result.refusal)
}

/** Why today cannot be asked for, whatever the reason. */
export const todayWhy = (options: LeaveOptions, now: number): string | undefined =>
  refusalWords(options, { from: options.today, to: options.today, reason: 'sick', words: '' }, now)

/** Why the leave cannot be sent now, and what makes it possible; nothing when it can. */
export function leaveWhy(options: LeaveOptions, form: LeaveForm, now: number): string | undefined {
  const asked = { ...chosenDays(options, form), words: form.words, blocks: chosenBlocks(options, form) }
  return (
    refusalWords(options, { ...asked, reason: 'sick' }, now) ??
    (form.reason === null ? '再选原因' : refusalWords(options, { ...asked, reason: form.reason }, now))
  )
}

/** Today while it can be asked for; otherwise the next service day. */
export function freshForm(options: LeaveOptions, now: number): LeaveForm {
  const next = options.serviceDays.find((day) => day > options.today) ?? options.today
  const when = todayWhy(options, now) === undefined ? 'today' : 'range'
  return { when, from: next, to: next, blocks: 'all', reason: null, words: '' }
}
