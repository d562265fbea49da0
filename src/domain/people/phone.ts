/** Art. 13 · 电话: staff see 138****0031; the whole number comes by a tap that leaves a record. */
declare const shown: unique symbol
/** A number as a screen may have it: somebody has decided whether it is masked. */
export type ShownPhone = string & { readonly [shown]: true }

const MASK = '****'
const HEAD = 3
const TAIL = 4

/** The first three and the last four digits; of what is shorter than both together, nothing at all. Empty stays empty. */
export function maskedPhone(phone: string): ShownPhone {
  if (phone === '') return '' as ShownPhone
  const isLong = phone.length > HEAD + TAIL
  return (isLong ? `${phone.slice(0, HEAD)}${MASK}${phone.slice(-TAIL)}` : MASK) as ShownPhone
}

/** Whole: one's own, and what a family reads of itself. */
export const plainPhone = (phone: string): ShownPhone => phone as ShownPhone

export const isMasked = (phone: ShownPhone): boolean => phone.includes(MASK)

/** As a screen reader says it: stars are not read aloud. */
export function saidPhone(phone: ShownPhone): string {
  if (!isMasked(phone)) return `电话 ${phone}`
  return phone === MASK ? '电话已隐藏' : `电话尾号 ${phone.slice(-TAIL).split('').join(' ')}，其余已隐藏`
}

/** In a sentence: 尾号0031. */
export const tailOf = (phone: string): string => `尾号${phone.slice(-TAIL)}`
