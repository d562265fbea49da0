import type { FaceTraits } from './faceDrawing'

const ELDERS = ['爷爷', '奶奶', '外公', '外婆', '姥爷', '姥姥']
const WOMEN = ['妈妈', '母亲', '奶奶', '外婆', '姥姥', '姑姑', '姨妈', '阿姨', '姐姐', '婶婶', '舅妈', '伯母']
const MEN = ['爸爸', '父亲', '爷爷', '外公', '姥爷', '叔叔', '舅舅', '伯伯', '哥哥', '姑父', '姨父']

/** Drawn faces follow the relation, so that the picture and the words do not disagree. */
export function collectorLook(relation: string): FaceTraits {
  const kind = ELDERS.includes(relation) ? 'elder' : 'adult'
  if (WOMEN.includes(relation)) return { kind, sex: 'f' }
  return MEN.includes(relation) ? { kind, sex: 'm' } : { kind }
}
