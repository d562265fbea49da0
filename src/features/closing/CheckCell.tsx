import type { ReactNode } from 'react'
import type { GateDay } from '@/contract/closing'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Chip } from '@/ui/Chip'

/** The way to 对一对, with what it found. */
export function CheckCell({ day, onOpen }: { day: GateDay; onOpen: () => void }): ReactNode {
  const { differences, rollsNotTaken, expected, present, leave, absent } = day
  const found = differences.length + rollsNotTaken.length
  return (
    <Card flush className="mt-4">
      <Cell
        id="to-check"
        strong
        title="对一对，谁留下"
        note={`应到 ${expected}，点到 ${present}，请假 ${leave}，没到 ${absent}`}
        end={
          found > 0 ? (
            <Chip tone="amber" icon="alert">
              {`${found} 处对不上`}
            </Chip>
          ) : (
            <Chip tone="green" icon="check">
              对得上
            </Chip>
          )
        }
        onPress={onOpen}
      />
    </Card>
  )
}
