import type { Dict } from '../pack/Pack'

type Callback = (result: Dict) => void

export type ApiOptions = Dict & { success?: Callback; fail?: Callback; complete?: Callback }

/** Thrown by an API to fail with WeChat's own words. */
export class ApiFailure extends Error {
  constructor(
    message: string,
    readonly errCode?: number,
  ) {
    super(message)
  }
}

const failureOf = (name: string, error: unknown): Dict => {
  const message = error instanceof Error ? error.message : String(error)
  const code = error instanceof ApiFailure && error.errCode !== undefined ? { errCode: error.errCode } : {}
  return { errMsg: `${name}:fail ${message}`, ...code }
}

/** An API in WeChat's manner: callbacks when any is given, else a promise; the answer never comes in the same breath. */
export function asyncApi(
  name: string,
  run: (options: ApiOptions) => unknown,
): (options?: ApiOptions) => Promise<Dict> | undefined {
  return (options = {}) => {
    const answer = async (): Promise<Dict> => {
      try {
        const result = await run(options)
        return { errMsg: `${name}:ok`, ...(typeof result === 'object' ? result : {}) }
      } catch (error) {
        throw failureOf(name, error)
      }
    }
    const promise = answer()
    if (!options.success && !options.fail && !options.complete) return promise
    promise.then(
      (result) => {
        options.success?.(result)
        options.complete?.(result)
      },
      (failure: Dict) => {
        options.fail?.(failure)
        options.complete?.(failure)
      },
    )
    return undefined
  }
}

/** The options without their functions, as they are written to the log. */
export const plainOptions = (options: ApiOptions): Dict =>
  Object.fromEntries(Object.entries(options).filter(([, value]) => typeof value !== 'function'))
