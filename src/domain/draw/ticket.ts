/** Rule 3: the list is public and carries nobody's name; a family knows its own line by its ticket. */
import type { Ticket } from './Draw'

/** No letter or digit that could be read as another: no 0 O, 1 I L. */
const LETTERS = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'
export const TICKET_LENGTH = 8
export const TICKET_PATTERN = /^[A-HJKMNP-Z2-9]{8}$/

/** `random(n)`: a whole number from 0 up to n, n not included. */
export const newTicket = (random: (below: number) => number): Ticket =>
  Array.from({ length: TICKET_LENGTH }, () => LETTERS[random(LETTERS.length)] ?? LETTERS[0]).join('')
