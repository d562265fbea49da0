import type { Failure } from '@/domain/failure'
import type { Result } from '@/domain/result'

/** The refusal itself; a yes is an error of the test. */
export function refusalOf<T>(result: Result<T>): Failure {
  if (result.ok) throw new Error(`expected a refusal, got ${JSON.stringify(result.value)}`)
  return result.refusal
}

/** The value itself; a refusal is an error of the test. */
export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`expected a yes, got ${result.refusal.code}`)
  return result.value
}
