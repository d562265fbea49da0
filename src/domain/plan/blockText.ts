import type { BlockKind } from './Plan'

const BLOCK_TEXT: Record<BlockKind, string> = {
  care: '作业托管',
  club: '社团课',
  late: '延时托管',
  evening: '晚自习',
}
export const blockText = (block: BlockKind): string => BLOCK_TEXT[block]
