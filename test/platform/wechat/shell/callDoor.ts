import type { CloudFunction } from '../host/HostOptions'

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
