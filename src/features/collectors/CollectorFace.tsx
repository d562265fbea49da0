import type { ReactNode } from 'react'
import { collectorLook } from '@/ui/collectorLook'
import { Face } from '@/ui/Face'

interface CollectorFaceProps {
  who: { name: string; relation: string; photo: string | null }
  size?: 'm' | 'l' | 'photo'
}

/** The picture that was given, or a drawing that follows the relation. */
export function CollectorFace({ who, size = 'm' }: CollectorFaceProps): ReactNode {
  const { name, relation, photo } = who
  const drawn = { seed: `${relation} ${name}`, ...collectorLook(relation) }
  return <Face name={`${relation} ${name}`} look={photo === null ? drawn : { photo }} size={size} />
}
