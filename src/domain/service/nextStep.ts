/** Art. 6, 8: what stands in somebody's way in one word, and the one thing to do next, in the order in which it can be done. */
import type { DutyFailure } from '../failures/service'
import { say } from '../failure'
import { dayText } from '../time'
import type { ServiceSide } from './ServiceFile'
import { paperKindText } from './serviceWords'

/** `may`: nothing stands in the way. `ended`: a paper or a vetting. `provider`: what their organisation lacks. */
export const SERVICE_STATES = [
  'may',
  'barred',
  'missing',
  'ended',
  'refused',
  'unvetted',
  'provider',
  'untrained',
] as const
export type ServiceState = (typeof SERVICE_STATES)[number]

export interface NextStep {
  state: ServiceState
  /** Empty: nothing is to be done. */
  step: string
}

const WHO: Record<ServiceSide, string> = { school: '校长', bureau: '教育局' }
const stepOf = (state: ServiceState, step: string): NextStep => ({ state, step })

/** Papers come before the vetting that looks at them, the vetting before the training; a violation before all. */
export function nextStep(lacks: readonly DutyFailure[]): NextStep {
  const of = <Code extends DutyFailure['code']>(code: Code) =>
    lacks.filter((lack): lack is Extract<DutyFailure, { code: Code }> => lack.code === code)
  const [first] = lacks
  if (first === undefined) return stepOf('may', '')
  if (of('service/violation').length > 0) return stepOf('barred', '有违规记录，解除以后才能上岗')
  const missing = of('service/paper-missing').map(({ paper }) => paperKindText(paper))
  if (missing.length > 0) return stepOf('missing', `补${missing.join('、')}`)
  const ended = of('service/paper-ended').map(
    ({ paper, on }) => `${paperKindText(paper)}（${dayText(on)}到期）`,
  )
  if (ended.length > 0) return stepOf('ended', `换新的${ended.join('、')}`)
  const [over] = of('service/vetting-ended')
  if (over !== undefined) return stepOf('ended', `请${WHO[over.side]}重新审核（${dayText(over.on)}到期）`)
  const [refused] = of('service/vetting-refused')
  if (refused !== undefined) return stepOf('refused', `${WHO[refused.side]}没有通过，看看原因再补`)
  const [unvetted] = [...of('service/not-vetted'), ...of('service/paper-not-vetted')]
  if (unvetted !== undefined) return stepOf('unvetted', `请${WHO[unvetted.side]}审核`)
  const ofProvider = lacks.find(({ code }) => code !== 'service/untrained')
  if (ofProvider !== undefined) return stepOf('provider', say(ofProvider))
  return stepOf('untrained', '参加本学期岗前培训，由教务处登记')
}
