/** Pictures of papers and evidence. */
import { MOST_PICTURE_BYTES } from '../files/picture'
import type { Sentences } from './Sentences'

export type FileFailure =
  | { code: 'file/not-received' }
  | { code: 'file/too-big' }
  | { code: 'file/not-a-picture' }
  | { code: 'file/too-many-places' }

const MEGABYTES = MOST_PICTURE_BYTES / 1024 / 1024

export const FILE_SENTENCES: Sentences<FileFailure> = {
  'file/not-received': () => '有一张照片没有收到。请删掉它，重新添加。',
  'file/too-big': () => `有一张照片超过 ${MEGABYTES} 兆。请删掉它，重新拍一张。`,
  'file/not-a-picture': () => '有一个文件不是照片。请删掉它，用手机拍一张。',
  'file/too-many-places': () => '今天传的照片太多了。请明天再传，或者带纸质材料到学校。',
}
