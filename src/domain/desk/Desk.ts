/** Art. 14: 电脑登录. One computer's way from a code on its screen to a session, and to its end. */
import type { Id, PersonId, SchoolId } from '../ids'
import { HOUR, MINUTE } from '../time'

/** Also the name under which the platform knows the computer (customUserId: at most 32 characters). */
export type DeskId = Id<'Desk'>

/** 登录码: long enough to take out a phone and scan, short enough that a picture of it is worth nothing. */
export const CODE_LASTS = 2 * MINUTE
/** From the yes on the phone: as long as the page may take to fetch its ticket, also after a lost reply. */
export const TICKET_LASTS = 2 * MINUTE
/** 空闲: an office leaves its desk for a lesson's time, not with the children's names open on it. */
export const IDLE_LASTS = 30 * MINUTE
/** A working day; the next one begins with the phone again. */
export const DESK_LASTS = 12 * HOUR
/** A page asks about fifty times in a code's life and a ticket's; whoever asks more often is no page. */
export const POLLS_MOST = 150
/** Codes that one address may ask for in `ASKING_SPAN`: a school's computers share one. */
export const ASKED_MOST = 60
export const ASKING_SPAN = 10 * MINUTE
/** Four digits, typed on the phone. */
export const NUMBER_TRIES = 3

interface Asked {
  _id: DeskId
  /** Finds the desk by the code that a phone scanned; no code is stored. */
  codeHash: string
  /** Of what only the waiting page knows, and shows again with every call. */
  secretHash: string
  /** What the page says of itself: 「Windows 电脑·Edge」. Nothing is decided by it. */
  browser: string
  askedAt: number
  /** Half-open. */
  expiresAt: number
  /** Whose address asked, as a keyed hash. */
  from: string
  polls: number
}

/** Whose phone scanned it, and what they hold a desk for; null: a post of the whole city. */
interface Scanned extends Asked {
  personId: PersonId
  personName: string
  places: (SchoolId | null)[]
  /** 确认数字: on the computer alone, from the scan on. */
  number: string
  triesLeft: number
}

interface Opened extends Scanned {
  confirmedAt: number
  openedAt: number
  lastSeenAt: number
}

export type WaitingDesk = Asked & { status: 'waiting' }
export type ScannedDesk = Scanned & { status: 'scanned' | 'refused' }
export type ConfirmedDesk = Scanned & { status: 'confirmed'; confirmedAt: number }
export type OpenDesk = Opened & { status: 'open' }
export type ClosedDesk = Opened & {
  status: 'closed'
  closedAt: number
  closedBy: 'phone' | 'desk' | 'idle'
}
export type Desk = WaitingDesk | ScannedDesk | ConfirmedDesk | OpenDesk | ClosedDesk

/** When an open desk ends by itself: half an hour after the last call, twelve hours after it was opened. */
export const endsAt = ({ openedAt, lastSeenAt }: Pick<OpenDesk, 'openedAt' | 'lastSeenAt'>): number =>
  Math.min(lastSeenAt + IDLE_LASTS, openedAt + DESK_LASTS)

/** Half-open: in the millisecond of its end it is shut. */
export const isOpenDesk = (desk: Desk, now: number): desk is OpenDesk =>
  desk.status === 'open' && now < endsAt(desk)
