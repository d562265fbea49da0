import type { FailureGroup } from '@/contract/notice'

export const keyOf = ({ template, reason, why }: FailureGroup): string => `${template}-${reason}-${why}`

export const countText = ({ messages, personCount }: FailureGroup): string =>
  `${messages} 条·${personCount} 人`
