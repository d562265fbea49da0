/** Art. 3: a block has sane times, runs Monday to Friday, for grades the school has. */
import { clockText } from '../../time'
import { blockText } from '../blockText'
import type { Block } from '../Plan'
import type { GapFacts } from './GapFacts'

/** After-school service is neither in the morning nor at night. */
export const EARLIEST_MINUTE = 12 * 60
export const LATEST_MINUTE = 22 * 60

export type BlockGap = {
  gap: 'block-times' | 'block-weekdays' | 'block-grades' | 'block-twice' | 'block-late'
} & OfBlock

export interface OfBlock {
  blockId: string
  /** As people read it: 社团课 17:30–18:30. */
  block: string
}

export const ofBlock = (block: Block): OfBlock => ({
  blockId: block.id,
  block: `${blockText(block.kind)} ${clockText(block.startsAtMinute)}–${clockText(block.endsAtMinute)}`,
})

export const blockGaps = ({ content, ground }: GapFacts): BlockGap[] =>
  content.blocks.flatMap((block, index) => {
    const { kind, weekdays, grades, startsAtMinute, endsAtMinute } = block
    const gaps: BlockGap['gap'][] = []
    if (startsAtMinute >= endsAtMinute || startsAtMinute < EARLIEST_MINUTE || endsAtMinute > LATEST_MINUTE)
      gaps.push('block-times')
    if (weekdays.length === 0 || weekdays.some((weekday) => weekday > 5)) gaps.push('block-weekdays')
    if (grades.length === 0 || grades.some((grade) => !ground.grades.includes(grade)))
      gaps.push('block-grades')
    if (content.blocks.findIndex((other) => other.id === block.id) < index) gaps.push('block-twice')
    // 延时托管 has its own page: it is applied for day by day and is no block that courses lie in.
    if (kind === 'late') gaps.push('block-late')
    return gaps.map((gap) => ({ gap, ...ofBlock(block) }))
  })
