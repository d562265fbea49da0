import type { Family, FamilyChild } from '@/contract/custody'
import { isLookedFor } from './childWords'

export interface Headline {
  text: string
  note: string
  /** A child is not accounted for. */
  alarm: boolean
}

const REST = '今天没有课后服务'

/** The whole family's afternoon in one line: the worst that is true comes first. */
export function headline({ rest, children }: Pick<Family, 'rest' | 'children'>): Headline {
  const calm = (text: string, note = ''): Headline => ({ text, note, alarm: false })
  const count = (status: FamilyChild['status']): number =>
    children.filter((child) => child.status === status).length
  if (children.length === 0) return calm('还没有绑定孩子', '请用班主任发的邀请码绑定，或联系学校办公室。')
  if (children.every((child) => child.isClosed)) return calm('请联系学校', '孩子的情况请向学校了解。')
  const missing = children.filter(isLookedFor)
  if (missing.length > 0) {
    const isTold = missing.every(({ absence }) => absence !== null && absence.answer !== null)
    return {
      text: `有 ${missing.length} 个孩子没点到`,
      note: isTold ? '学校已经知道，请保持电话畅通。' : '请马上告诉学校孩子在哪里。',
      alarm: true,
    }
  }
  const expected = count('expected')
  const held = count('held')
  const released = count('released')
  if (expected > 0) return calm(held + released > 0 ? `还有 ${expected} 个孩子没点名` : '还没到点名')
  if (held > 0) return calm('孩子都有人照看')
  if (released > 0) return calm('都接走了')
  if (count('absent') > 0) return calm('今天没来，已经说明')
  if (count('leave') > 0) return calm('今天请假了')
  if (rest !== null) return calm(REST, rest)
  return calm(REST, '孩子今天没有报的课。')
}
