import { useEffect, useState } from 'react'
import { callCloud } from '@/cloud/callCloud'
import { newOp } from '@/cloud/newOp'
import type { PupilId } from '@/domain/ids'
import { useWalks } from './walkStore'

const NONE: ReadonlyMap<string, string> = new Map()

/** Pictures of who may collect this child, by collector; none without network, and drawn faces stand in. */
export function useFaces(pupilId: PupilId): ReadonlyMap<string, string> {
  const schoolId = useWalks((state) => state.schoolId)
  const [faces, setFaces] = useState(NONE)
  useEffect(() => {
    if (schoolId === null) return undefined
    let isShown = true
    void callCloud('custody/look', { schoolId, pupilId, op: newOp() }).then((answer) => {
      if (!isShown || !answer.ok) return
      const given = answer.value.collectors.flatMap(({ id, photo }) =>
        photo === null ? [] : [[id, photo] as const],
      )
      setFaces(new Map(given))
    })
    return () => {
      isShown = false
    }
  }, [schoolId, pupilId])
  return faces
}
