import { z } from 'zod'
import type { DeskId } from '@/domain/desk/Desk'
import { SECRET_SHAPE } from '@/domain/desk/deskSecret'
import type { PersonId } from '@/domain/ids'
import { idOf, lineReader, unchecked } from './readers'

const hash = z.string().regex(SECRET_SHAPE)
/** As it was typed: what it is, the function reads. */
const code = unchecked(z.string().trim().min(1).max(40), 'a code of our own')

/** What the browser says of itself; only whoever scans its code reads it. */
const said = unchecked(lineReader(40).min(1), 'a browser’s own name')

export const deskInputs = {
  askDesk: z.strictObject({ secretHash: hash, browser: said }),
  waitDesk: z.strictObject({ secret: hash }),
  scanDesk: z.strictObject({ code }),
  confirmDesk: z.strictObject({ code, number: z.string().regex(/^\d{4}$/) }),
  refuseDesk: z.strictObject({ code }),
  desks: z.strictObject({}),
  /** Null: all of them. */
  closeDesks: z.strictObject({ deskId: idOf<'Desk'>().nullable() }),
  leaveDesk: z.strictObject({ isIdle: z.boolean() }),
}

export interface DeskCode {
  code: string
  expiresAt: number
}

export type DeskAnswer =
  | { status: 'waiting' }
  | { status: 'scanned'; number: string }
  | { status: 'refused' }
  | { status: 'expired' }
  /** Good for `createTicket`'s ten minutes, and only together with the page's secret. */
  | { status: 'ticket'; ticket: string; personId: PersonId; personName: string }

/** What the phone shows before its yes. */
export interface DeskAsk {
  places: string[]
  browser: string
  askedAt: number
  expiresAt: number
  confirmed: boolean
}

export interface DeskRow {
  deskId: DeskId
  browser: string
  openedAt: number
  lastSeenAt: number
}

type In<Name extends keyof typeof deskInputs> = z.input<(typeof deskInputs)[Name]>
export interface DeskApi {
  'people/askDesk': { input: In<'askDesk'>; output: DeskCode }
  'people/waitDesk': { input: In<'waitDesk'>; output: DeskAnswer }
  'people/scanDesk': { input: In<'scanDesk'>; output: DeskAsk }
  'people/confirmDesk': { input: In<'confirmDesk'>; output: DeskAsk }
  'people/refuseDesk': { input: In<'refuseDesk'>; output: null }
  'people/desks': { input: In<'desks'>; output: { desks: DeskRow[] } }
  'people/closeDesks': { input: In<'closeDesks'>; output: { desks: DeskRow[] } }
  'people/leaveDesk': { input: In<'leaveDesk'>; output: null }
}
