import Taro from '@tarojs/taro'
import type { Call } from '@/contract/wire'
import { deskSecret, webPersona } from './webSession'

/** Comes with the first call that needs it: a page for everybody is drawn before. */
const cloudbase = () => import('./cloudbaseWeb')

/** The local cloud's own door, for whoever is named by the page's address. */
async function callAsPersona(functionName: string, call: Call, persona: string): Promise<unknown> {
  const { data, statusCode } = await Taro.request<unknown>({
    url: `/call/${functionName}`,
    method: 'POST',
    data: call,
    header: { 'content-type': 'application/json', 'x-persona': persona },
  })
  if (statusCode >= 400) throw new Error(`answered ${statusCode}`)
  return data
}

/** The web's way to a function: through CloudBase's own client, on the local cloud too. */
export async function transport(functionName: string, call: Call): Promise<unknown> {
  const persona = webPersona()
  if (persona !== '') return callAsPersona(functionName, call, persona)
  const { callOnWeb } = await cloudbase()
  return callOnWeb(functionName, { ...call, desk: deskSecret() })
}

export async function signInWithTicket(ticket: string): Promise<void> {
  await (await cloudbase()).signInWithTicket(ticket)
}
