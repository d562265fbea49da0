import type { InboxMessage } from '@/contract/notice'
import { clockTextAt, dayOf, momentText, type Day } from '@/domain/time'

/** 「孩子 赵一明·课程 作业辅导」: one line of a list. */
export const linesText = (lines: InboxMessage['lines']): string =>
  lines.flatMap(({ label, value }) => (value === '' ? [] : [`${label} ${value}`])).join('·')

export const timeText = (at: number, today: Day): string =>
  dayOf(at) === today ? clockTextAt(at) : momentText(at)

/** What a screen reader says of a row. */
export const saidMessage = ({ title, lines, isRead, trouble }: InboxMessage, time: string): string =>
  [isRead ? '' : '没看过', title, time, linesText(lines), trouble ?? '']
    .filter((part) => part !== '')
    .join('，')
