/** The environment's custom login key (自定义登录私钥), the file of the console as it is: it signs a computer's ticket. */
import { createHmac } from 'node:crypto'
import { z } from 'zod'
import type { DeskId } from '@/domain/desk/Desk'
import { createTicket, type LoginKey } from './sdk'

/** The platform's own least; a refresh is asked for by the page itself. */
const REFRESH_MS = 3_600_000

const keyReader = z.object({
  private_key_id: z.string().min(1),
  private_key: z.string().min(1),
  env_id: z.string().min(1),
})

/** Null: there is none, or it is no such file; then nobody signs in on a computer. */
function loginKey(): LoginKey | null {
  try {
    return keyReader.parse(JSON.parse(process.env.DESK_LOGIN_KEY ?? ''))
  } catch {
    return null
  }
}

export interface DeskKey {
  /** Says on the platform's word which computer it is, until `expiresAt` at the latest. */
  ticketFor(deskId: DeskId, expiresAt: number): string
  /** The same address is always the same mark, which tells nothing of it. */
  markOf(address: string): string
}

export function deskKey(): DeskKey | null {
  const key = loginKey()
  if (key === null) return null
  return {
    ticketFor: (deskId, expire) => createTicket(key, deskId, { refresh: REFRESH_MS, expire }),
    markOf: (address) => createHmac('sha256', key.private_key).update(address).digest('hex').slice(0, 32),
  }
}
