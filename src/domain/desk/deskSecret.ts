/** What only the waiting page knows, and what of it travels: its hash, and an id made from that hash. */
import { asId } from '../ids'
import { sha256 } from '../sha256'
import type { DeskId } from './Desk'

/** 256 random bits in hex. */
export const SECRET_SHAPE = /^[0-9a-f]{64}$/

const ID_DIGITS = 28

export const secretHashOf = (secret: string): string => sha256(`desk-secret|${secret}`)
/** The same secret is the same desk, so that it is good for one sign-in. */
export const deskIdOf = (secretHash: string): DeskId => asId<'Desk'>(`d-${secretHash.slice(0, ID_DIGITS)}`)
export const deskCodeHashOf = (code: string): string => sha256(`desk-code|${code}`)
