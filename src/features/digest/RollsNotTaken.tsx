import { useState, type ReactNode } from 'react'
import type { DigestRoll } from '@/domain/digest/DailyDigest'
import { clockText } from '@/domain/time'
import { Cell } from '@/ui/Cell'
import { Tile } from '@/ui/Tile'

/** More than these would push everything else off the screen. */
const SHOWN = 5

/** Which rolls are missing, and whose they are. */
export function RollsNotTaken({ rolls }: { rolls: DigestRoll[] }): ReactNode {
  const [isOpen, setOpen] = useState(false)
  const shown = isOpen ? rolls : rolls.slice(0, SHOWN)
  return (
    <>
      {shown.map((roll) => (
        <Cell
          key={roll.sessionId}
          id={`roll-${roll.sessionId}`}
          start={<Tile icon="clock" tone="amber" />}
          title={`${roll.name} ${roll.children} 人没点名`}
          note={`${roll.teacherName}·${clockText(roll.startsAtMinute)} 开始`}
        />
      ))}
      {shown.length < rolls.length && (
        <Cell
          id="all-rolls"
          start={<Tile icon="down" tone="plain" />}
          title={`看全部 ${rolls.length} 节没点名的课`}
          onPress={() => setOpen(true)}
        />
      )}
    </>
  )
}
