import Taro from '@tarojs/taro'
import type { Call } from '@/contract/wire'

/** In a browser the caller is named by the page's address; only the local cloud listens to that. */
export function webPersona(): string {
  const asked = new URLSearchParams(window.location.search).get('persona')
  if (asked !== null) window.sessionStorage.setItem('persona', asked)
  return window.sessionStorage.getItem('persona') ?? ''
}

/** Carries one call to a function and brings back whatever it answered. Throws when there is no answer. */
export async function transport(functionName: string, call: Call): Promise<unknown> {
  if (process.env.TARO_ENV === 'weapp') {
    const { result } = await Taro.cloud.callFunction({ name: functionName, data: { ...call } })
    return result
  }
  const { data, statusCode } = await Taro.request<unknown>({
    url: `/call/${functionName}`,
    method: 'POST',
    data: call,
    header: { 'content-type': 'application/json', 'x-persona': webPersona() },
  })
  if (statusCode >= 400) throw new Error(`answered ${statusCode}`)
  return data
}
