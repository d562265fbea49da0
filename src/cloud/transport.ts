import Taro from '@tarojs/taro'
import type { Call } from '@/contract/wire'

/**
 * Carries one call to a function and brings back whatever it answered. Throws when there is no answer. The web build
 * takes `transport.h5.ts` in place of this.
 */
export async function transport(functionName: string, call: Call): Promise<unknown> {
  const { result } = await Taro.cloud.callFunction({ name: functionName, data: { ...call } })
  return result
}
