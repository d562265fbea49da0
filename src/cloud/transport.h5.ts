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

async function uploadAsPersona(cloudPath: string, body: Blob, persona: string): Promise<void> {
  const { ok, status } = await fetch(`/upload/${cloudPath}`, {
    method: 'POST',
    headers: { 'x-persona': persona },
    body,
  })
  if (!ok) throw new Error(`answered ${status}`)
}

/** Puts a file where the cloud gave it a place. Throws when it did not arrive. */
export async function uploadBlob(cloudPath: string, blob: Blob): Promise<void> {
  const persona = webPersona()
  if (persona !== '') return uploadAsPersona(cloudPath, blob, persona)
  return (await cloudbase()).uploadOnWeb(cloudPath, blob)
}
