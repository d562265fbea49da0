import type { ReactNode } from 'react'
import type { Walk } from '@/contract/escort'
import { clockText } from '@/domain/time'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Chip } from '@/ui/Chip'
import { Section } from '@/ui/Section'
import { Tile } from '@/ui/Tile'
import { useShownWalks } from './useShownWalks'
import { stateSign } from './walkWords'

/** A walk nobody led is over when nobody is left who could still join it. */
const hasSomebody = ({ state, children }: Walk): boolean =>
  state !== 'gathering' || children.some(({ is }) => is === 'expected' || is === 'mine' || is === 'other')

/** 今天的路队, on the first screen of who has to do with one; nothing for everybody else. */
export function WalkCells({ onOpen }: { onOpen: (walk: Walk) => void }): ReactNode {
  const walks = useShownWalks().filter(hasSomebody)
  if (walks.length === 0) return null
  return (
    <>
      <Section title="放学路队" end={`${walks.length} 支`} />
      <Card flush>
        {walks.map((walk) => {
          const { word, icon, tone } = stateSign(walk)
          const [first] = walk.stops
          const when = first === undefined ? '' : `${clockText(first.minute)} ${first.name}`
          return (
            <Cell
              key={walk.escortId}
              id={`walk-${walk.escortId}`}
              start={<Tile icon="walk" />}
              title={walk.name}
              strong
              note={`${walk.leaderName}带队·${when}·${walk.children.length} 人`}
              end={
                <Chip icon={icon} tone={tone}>
                  {word}
                </Chip>
              }
              label={`${walk.name}，${word}，打开路队`}
              onPress={() => onOpen(walk)}
            />
          )
        })}
      </Card>
    </>
  )
}
