import type { MemberPage, MemberRow, PostRow } from '@/contract/posts'
import { roleText } from '@/domain/people/roleText'
import { longDayText } from '@/domain/time'

/** In brackets; a post without an end is the ordinary case and says nothing. */
function daysText({ from, to, when }: PostRow): string {
  if (when === 'later') return `（${longDayText(from)}起${to === null ? '' : `，到${longDayText(to)}`}）`
  if (when === 'over') return `（${to === null ? '' : longDayText(to)}已到期）`
  return to === null ? '' : `（到${longDayText(to)}）`
}

export const postText = (post: PostRow): string =>
  `${post.deputyFor === null ? '' : `代理${post.deputyFor}的`}${roleText(post.role)}${daysText(post)}`

export const postsText = ({ posts, homerooms }: MemberRow): string =>
  [...posts.map(postText), ...homerooms.map((name) => `${name}班主任`)].join('、')

/** What somebody else has to be found for; empty when there is nothing. */
export function standsInTexts({ standsIn, held }: MemberPage): string[] {
  const { homerooms, courses, sessions, escortGroups, late } = standsIn
  return [
    ...(held.count > 0
      ? [`身边有 ${held.count} 个孩子${held.names.length > 0 ? `：${held.names.join('、')}` : ''}`]
      : []),
    ...(homerooms.length > 0 ? [`班主任：${homerooms.join('、')}`] : []),
    ...(courses.length > 0 ? [`方案里的课：${courses.join('、')}`] : []),
    ...(sessions > 0 ? [`今天起还有 ${sessions} 次课`] : []),
    ...(late ? ['延时托管的老师'] : []),
    ...(escortGroups.length > 0 ? [`带放学路队：${escortGroups.join('、')}`] : []),
  ]
}
