import { EVERY_READER } from '../fuzz/everyReader'
import { exampleOf, type Named } from './exampleOf'
import { ELSEWHERE, LAST_DAY } from './named'

/** What the action would be sent about those whom `named` names. */
export function inputOf(action: string, named: Named): unknown {
  const reader = EVERY_READER.get(action)
  if (reader === undefined) throw new Error(`no reader of ${action}`)
  return exampleOf(action, reader, { ...LAST_DAY, ...named, ...ELSEWHERE[action] })
}
