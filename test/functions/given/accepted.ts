/** What the phone tells after a tap on 允许 for each of these templates. */
import type { Input } from '@/contract/api'
import type { Template } from '@/domain/notice/Notice'
import { newOp } from './Town'

export const accepted = (...templates: Template[]): Input<'notice/grant'> => ({
  answers: templates.map((template) => ({ template, answer: 'accept', longTerm: false })),
  isSwitchedOff: false,
  op: newOp(),
})
