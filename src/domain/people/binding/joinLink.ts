/** What the square on the sheet carries: an ordinary link to the join page, with the code in it. */
import { readCode } from './inviteCode'

export const JOIN_PAGE = '/pages/join/index'

/** WeChat hands on what stands before the `#`, a browser what stands after it. */
export const joinLink = (base: string, code: string): string =>
  `${base}?code=${code}#${JOIN_PAGE}?code=${code}`

/** The code in a scanned text: a link of ours, or the code alone; null when there is none. */
export function codeInText(text: string): string | null {
  const inLink = /[?&]code=([A-Za-z0-9-]+)/.exec(text)?.[1]
  return readCode(inLink ?? text) === null ? null : (inLink ?? text)
}

/** The code the join page was opened with: in its address, in a scanned link (`q`) or a mini program code (`scene`). */
export function codeAsked(params: Record<string, string | undefined>): string {
  for (const key of ['code', 'q', 'scene']) {
    const code = codeInText(decoded(params[key] ?? ''))
    if (code !== null) return code
  }
  return ''
}

/** What cannot be decoded is taken as it stands. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
