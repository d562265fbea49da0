/** Art. 9: appointments. */
import type { Role } from '../people/Person'
import { roleText } from '../people/roleText'
import type { Sentences } from './Sentences'

export type PostsFailure =
  | { code: 'post/may-not-give'; role: Role }
  | { code: 'post/may-not-end'; role: Role }
  | { code: 'post/has-principal'; name: string }
  | { code: 'post/days-wrong' }
  | { code: 'post/deputy-needs-end' }
  | { code: 'post/deputy-for-nobody'; role: Role }
  | { code: 'post/not-held'; name: string; role: Role }
  | { code: 'post/holds-children'; name: string; count: number; names: string[] }
  | { code: 'post/to-oneself' }
  | { code: 'post/unknown-member' }
  | { code: 'post/known-already'; name: string }
  | { code: 'post/not-bound'; name: string }
  | { code: 'post/bound-already'; name: string }
  | { code: 'post/not-teacher'; name: string }
  | { code: 'post/unknown-homeroom' }

const listed = (names: string[]): string =>
  names.length === 0 ? '' : `：${names.slice(0, 3).join('、')}${names.length > 3 ? '等' : ''}`

export const POSTS_SENTENCES: Sentences<PostsFailure> = {
  'post/may-not-give': ({ role }) =>
    role === 'principal'
      ? '校长由教育局任命，或由校长本人交接。请联系他们。'
      : `您不能任命${roleText(role)}。请联系校长。`,
  'post/may-not-end': ({ role }) =>
    role === 'principal'
      ? '校长只能由教育局免去，或由校长本人交接。请联系他们。'
      : `您不能免去${roleText(role)}。请联系校长。`,
  'post/has-principal': ({ name }) => `学校已经有校长：${name}。请由他交接，或先免去再任命。`,
  'post/days-wrong': () => '日期不对：开始不能早于今天，结束不能早于开始和今天。请重新选。',
  'post/deputy-needs-end': () => '代理要写明到哪天为止。请选结束的日子。',
  'post/deputy-for-nobody': ({ role }) => `没有可以代理的${roleText(role)}。请另选被代理的人。`,
  'post/not-held': ({ name, role }) => `${name}现在不是${roleText(role)}，可能已经变动。请刷新。`,
  'post/holds-children': ({ name, count, names }) =>
    `${name}身边还有${count}个孩子${listed(names)}。请先由值班领导接管，再免去任命。`,
  'post/to-oneself': () => '不能交接给自己。请另选一位。',
  'post/unknown-member': () => '本校没有这位教职工。请先添加，再任命。',
  'post/known-already': ({ name }) => `${name}已经在教职工名单里，不用再添加。请在名单里任命。`,
  'post/not-bound': ({ name }) => `${name}还没有绑定微信，不能接手。请先让他用邀请码绑定。`,
  'post/bound-already': ({ name }) => `${name}已经绑定微信，不用再发邀请码。`,
  'post/not-teacher': ({ name }) => `${name}不是本校的老师，不能当班主任。请先任命为老师。`,
  'post/unknown-homeroom': () => '没有找到这个班。请刷新后再试。',
}
