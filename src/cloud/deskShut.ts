import type { FailureCode } from '@/domain/failure'
import { forgetSecret, isDeskPage, isSignedIn } from './webSession'

export interface DeskShut {
  /** Why the page is shut, in words; null while it is open, or has not asked for anything that needs a name. */
  why: string | null
  /** Somebody worked on this page: what they typed is still under the sign-in. */
  wasOpen: boolean
}

let now: DeskShut = { why: null, wasOpen: false }
const watchers = new Set<() => void>()

export const deskShut = (): DeskShut => now

export function setDeskShut(change: Partial<DeskShut>): void {
  now = { ...now, ...change }
  for (const tell of watchers) tell()
}

export function watchDeskShut(tell: () => void): () => void {
  watchers.add(tell)
  return () => watchers.delete(tell)
}

const SHUT: readonly FailureCode[] = ['access/unknown-caller', 'desk/closed', 'desk/idle', 'desk/post-ended']
/** Nobody has ever signed in here: no reason to speak of invite codes. */
const FIRST = '请先用手机扫码登录这台电脑。'

/** The words for a refusal that shuts a page of the web; null when it is another one, or another surface. */
export function hearShut(code: FailureCode, say: string): string | null {
  if (!isDeskPage() || !SHUT.includes(code)) return null
  const words = code === 'access/unknown-caller' ? FIRST : say
  forgetSecret()
  if (now.why === null) setDeskShut({ why: words })
  return words
}

export function hearOpen(): void {
  if (!now.wasOpen && isDeskPage() && isSignedIn()) setDeskShut({ wasOpen: true })
}
