import { NAME_MIN, PHONE_SHAPE } from '@/domain/people/collectors'

/** An adult as a guardian writes one down. */
export interface AdultForm {
  name: string
  relation: string
  phone: string
  photo: string | null
}

export const BLANK_ADULT: AdultForm = { name: '', relation: '', phone: '', photo: null }

/** Said most; each can be written otherwise. */
export const RELATIONS = ['爷爷', '奶奶', '外公', '外婆', '阿姨', '叔叔'] as const

/** What is missing, the first thing first; undefined when nothing is. */
export function adultLacks({ name, relation, phone }: AdultForm): string | undefined {
  if (name.trim().length < NAME_MIN) return '请写姓名，和身份证上一样。'
  if (relation.trim() === '') return '请选或写与孩子的关系。'
  return PHONE_SHAPE.test(phone) ? undefined : '请写 11 位手机号。'
}
