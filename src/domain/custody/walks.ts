/** C5 · 放学护送: what an escort leaves in a child's record has to be in order. */
import type { Entry } from './Custody'

interface Walk {
  escortId: string
  /** Stops whose heads were counted. */
  counted: Set<string>
}

/** A walk begins within the ratio; a child is given away only at a stop whose heads were counted; who comes back has come back. */
export function brokenWalks(entries: Entry[]): string[] {
  const broken: string[] = []
  let walk: Walk | null = null
  const isOn = (escortId: string): boolean => walk?.escortId === escortId
  for (const entry of entries) {
    switch (entry.kind) {
      case 'departed':
        if (entry.pupils > entry.most) broken.push(`${entry.pupils}个孩子，最多只能带${entry.most}个`)
        walk = { escortId: entry.escortId, counted: new Set() }
        break
      case 'counted':
        if (isOn(entry.escortId)) walk?.counted.add(entry.stopId)
        else broken.push(`${entry.stopName}点人数时不在路上`)
        break
      case 'not-collected':
        if (!isOn(entry.escortId)) broken.push(`${entry.stopName}没人接时不在路上`)
        break
      case 'returned':
        if (!isOn(entry.escortId)) broken.push('没有出发就回来了')
        walk = null
        break
      case 'released':
        if (entry.proof.how === 'walk-alone' && walk?.counted.size === 0)
          broken.push('没有点人数就让孩子自己走')
        if (walk !== null && ['code', 'eye', 'delegation'].includes(entry.proof.how))
          broken.push('还在路上，却从校门放行')
        if (entry.proof.how !== 'escort') break
        if (!isOn(entry.proof.escortId) || walk?.counted.has(entry.proof.stopId) !== true)
          broken.push('没有点人数就在站点交出')
        break
      default:
        break
    }
  }
  return broken
}
