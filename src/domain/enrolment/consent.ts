/** Art. 2 · 学生、家长自愿原则: nothing is enrolled without a guardian's application, signed in the text then in force. */
import { no, yes, type Result } from '../result'
import type { Consent, PupilWeek } from './PupilWeek'

/** Named after the day the text was fixed. A new text is a new version, and is signed anew. */
export const CONSENT_VERSION = '2026-11-26'

export const CONSENT_TITLE = '课后服务自愿申请与告知书'

export const CONSENT_ARTICLES: readonly string[] = [
  '课后服务由学生和家长自愿选择，不报不影响孩子在校学习。',
  '学校按公布的课后服务方案安排老师、场地和时间，不讲新课，不集体补课。',
  '服务费和代收费分开列明，由学校按公示的渠道收取，小程序不代收。',
  '学校为点名、交接和放学使用孩子的姓名、班级和接送人信息，不作别的用途。',
  '随时可以退课，从第二天起生效；费用按学校公布的退费办法结算。',
  '抽签的名单、号码和结果公开可查，名单上没有孩子的姓名。',
  '不同意网上使用信息也能报名：请到教务处填写纸质申请表。',
]

/** As typed: blanks, full-width blanks and the dots of a name do not matter. */
const plain = (name: string): string => name.replace(/[\s\u3000]/g, '').replace(/[·•・‧.]/g, '·')

/** Whether the name typed is the signer's own. */
export const isNameOf = (typed: string, name: string): boolean => plain(typed) === plain(name)

export const isSigned = (week: Pick<PupilWeek, 'consent'>): boolean =>
  week.consent !== null && week.consent.version === CONSENT_VERSION

/** What is signed now: the version that was shown, and the signer's own name. */
export interface Signature {
  version: string
  signedName: string
}

/**
 * The consent that counts from now on. A week that is signed needs no second signature; otherwise one is required, in
 * the version in force, with the signer's own name. Refusals in order: missing, outdated, another name.
 */
export function sign(
  week: Pick<PupilWeek, 'consent'>,
  signature: Signature | null,
  signer: { name: string; by: Consent['by']; at: number; on: Consent['on'] },
): Result<Consent> {
  if (week.consent !== null && isSigned(week)) return yes(week.consent)
  if (signature === null) return no({ code: 'enrolment/consent-missing' })
  if (signature.version !== CONSENT_VERSION) return no({ code: 'enrolment/consent-outdated' })
  // On paper the signer is whoever signed the paper; the office types that name.
  if (plain(signature.signedName) === '') return no({ code: 'enrolment/consent-missing' })
  if (signer.on === 'phone' && !isNameOf(signature.signedName, signer.name))
    return no({ code: 'enrolment/consent-name' })
  return yes({
    version: CONSENT_VERSION,
    signedName: signature.signedName.trim(),
    by: signer.by,
    at: signer.at,
    on: signer.on,
  })
}
