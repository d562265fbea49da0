/** What the square on the computer carries: an ordinary link to the phone's page, with the code in it. */
import { groupedCode, readCode } from '../people/binding/inviteCode'

export const SCAN_PAGE = '/pages/desk/scan/index'

/** WeChat hands on what stands before the `#`, a browser what stands after it. */
export const deskLink = (base: string, code: string): string =>
  `${base}?desk=${code}#${SCAN_PAGE}?desk=${code}`

/** ACDEF-GHJKM: to be typed where nothing can be scanned. */
export const deskCodeText = groupedCode

/** The code in a scanned text: our link, a mini program code's `desk=…`, or the code alone; null when there is none. */
export function deskCodeInText(text: string): string | null {
  const inLink = /(?:^|[?&])desk=([A-Za-z0-9-]+)/.exec(text)?.[1]
  return readCode(inLink ?? text)
}

/** The code the phone's page was opened with: its address, a scanned link (`q`) or a mini program code (`scene`). */
export function deskCodeAsked(params: Record<string, string | undefined>): string | null {
  for (const key of ['desk', 'q', 'scene']) {
    const code = deskCodeInText(decoded(params[key] ?? ''))
    if (code !== null) return code
  }
  return null
}

/** What cannot be decoded is taken as it stands. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
