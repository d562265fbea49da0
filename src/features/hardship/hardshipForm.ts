/** What is typed of one ask, on the phone or from paper. */
import { pictureTray, type PictureTray, type TrayPicture } from '@/cloud/pictureTray'
import { MOST_PICTURES } from '@/domain/files/picture'
import type { HardshipKind } from '@/domain/hardship/Hardship'
import type { Day } from '@/domain/time'

export interface HardshipForm {
  kind: HardshipKind
  words: string
  validUntil: Day | ''
}

export const EMPTY_FORM: HardshipForm = { kind: 'filed-poor', words: '', validUntil: '' }

export const trayOf = (tell: (pictures: TrayPicture[]) => void): PictureTray =>
  pictureTray(MOST_PICTURES, tell)

/** Why it cannot go yet, before the rule is asked; undefined: it can. */
export function formWhy(form: HardshipForm, pictures: TrayPicture[]): string | undefined {
  if (form.validUntil === '') return '请填证明的有效期。'
  if (pictures.some(({ state }) => state === 'sending')) return '照片正在传，请稍等。'
  if (pictures.some(({ state }) => state === 'failed')) return '有照片没有传上，请重传或删掉。'
  return undefined
}
