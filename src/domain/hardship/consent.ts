/** 单独同意: hardship is sensitive personal information, and nobody has to give it. */

/** Named after the day the text was fixed: a new text is a new version and is agreed to anew. */
export const HARDSHIP_CONSENT_VERSION = '2026-11-26'
export const HARDSHIP_CONSENT: readonly string[] = [
  '困难情况和证明照片属于敏感个人信息，只在您单独同意后才保存，只用来决定减免。',
  '加密保存。只有学校财务和孩子的监护人看得到，老师、班主任、别的家长都看不到。',
  '不同意、不申请，不影响孩子参加课后服务；也可以带纸质材料当面交给学校财务。',
]
