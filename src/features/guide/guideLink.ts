import { ID_PATTERN, asId, type SchoolId, type TermId } from '@/domain/ids'

export const GUIDE_PAGE = '/pages/guardian/guide/index'

interface Target {
  schoolId: SchoolId
  termId: TermId
}

export const guidePath = ({ schoolId, termId }: Target): string =>
  `${GUIDE_PAGE}?schoolId=${schoolId}&termId=${termId}`

/**
 * The address behind the picture's code: a browser opens the web page, and WeChat this page, once the address is
 * registered as an ordinary link (扫普通链接二维码打开小程序); WeChat hands on what stands before the `#`.
 */
export function guideAddress(target: Target): string {
  const base =
    process.env.TARO_ENV === 'h5' ? `${window.location.origin}${window.location.pathname}` : WEB_ADDRESS
  return `${base}?schoolId=${target.schoolId}&termId=${target.termId}#${guidePath(target)}`
}

export interface GuideAsked {
  schoolId: SchoolId
  termId: TermId | null
}

const idIn = (text: string | undefined): string | null =>
  text !== undefined && ID_PATTERN.test(text) ? text : null

/** Which guide the page was opened for: by its own address, or by a scanned link in `q`; null for the list of schools. */
export function guideAsked(params: Record<string, string | undefined>): GuideAsked | null {
  const link = decodeURIComponent(params.q ?? '').split('#')[0] ?? ''
  const scanned = (name: string) => new RegExp(`[?&]${name}=([^&]+)`).exec(link)?.[1]
  const schoolId = idIn(params.schoolId ?? scanned('schoolId'))
  const termId = idIn(params.termId ?? scanned('termId'))
  if (schoolId === null) return null
  return { schoolId: asId(schoolId), termId: termId === null ? null : asId(termId) }
}
