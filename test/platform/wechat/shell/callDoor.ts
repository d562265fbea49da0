import type { CloudFunction, CloudUpload } from '../host/HostOptions'

/** A cloud call as WeChat makes it for one person, through the local cloud's door. */
export function callDoor(persona: string): CloudFunction {
  return async (name, data) => {
    const headers: Record<string, string> = { 'content-type': 'application/json' }
    if (persona !== '') headers['x-persona'] = persona
    const reply = await fetch(`/call/${name}`, { method: 'POST', headers, body: JSON.stringify(data) })
    if (!reply.ok) throw new Error(await reply.text())
    return reply.json() as Promise<unknown>
  }
}

/** An upload as WeChat makes it for one person. */
export function uploadToDoor(persona: string): CloudUpload {
  return async (cloudPath, content) => {
    const address = `/upload/${cloudPath.split('/').map(encodeURIComponent).join('/')}`
    const body = new Uint8Array(content)
    const reply = await fetch(address, { method: 'POST', headers: { 'x-persona': persona }, body })
    if (!reply.ok) throw new Error(await reply.text())
    const { fileID } = (await reply.json()) as { fileID: string }
    return fileID
  }
}
