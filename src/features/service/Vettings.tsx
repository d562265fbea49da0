import type { ReactNode } from 'react'
import type { VettingRow, ViolationRow } from '@/contract/service'
import type { ServiceSide } from '@/domain/service/ServiceFile'
import { sideText } from '@/domain/service/serviceWords'
import { dayOf, dayText, longDayText } from '@/domain/time'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Chip } from '@/ui/Chip'
import { Timeline, type Knot } from '@/ui/Timeline'
import { byText, vettingTitle } from './serviceWords'

/** The steps of the vetting as a thread: what was said, and whose word is missing. */
export function VettingThread({
  vettings,
  sides,
}: {
  vettings: readonly VettingRow[]
  sides: readonly ServiceSide[]
}): ReactNode {
  const said = vettings.map((one): Knot => ({
    key: `${one.side}-${one.at}`,
    time: dayText(dayOf(one.at)),
    title: `${sideText(one.side)}：${vettingTitle(one)}`,
    note: one.reason === '' ? one.byName : `${one.reason}（${one.byName}）`,
    state: 'done',
  }))
  const open = sides
    .filter((side) => !vettings.some((one) => one.side === side))
    .map((side): Knot => ({ key: side, time: '', title: `${sideText(side)}还没有审核`, state: 'next' }))
  return (
    <Card>
      <Timeline knots={[...said, ...open]} />
    </Card>
  )
}

interface ViolationsProps {
  violations: readonly ViolationRow[]
  /** Whether the reader may lift this one. */
  mayLift: (one: ViolationRow) => boolean
  onLift: (one: ViolationRow) => void
}

/** 违规记录: lifted ones stay. */
export function Violations({ violations, mayLift, onLift }: ViolationsProps): ReactNode {
  return (
    <Card flush>
      {violations.map((one) => (
        <Cell
          key={one.id}
          title={one.words}
          note={`${longDayText(one.day)}·${sideText(one.side)} ${byText(one)}${
            one.lifted === null ? '' : `·${byText(one.lifted)}解除：${one.lifted.reason}`
          }`}
          end={
            one.lifted !== null ? (
              <Chip icon="check">已解除</Chip>
            ) : mayLift(one) ? (
              <Button id={`lift-${one.id}`} size="s" onPress={() => onLift(one)}>
                解除
              </Button>
            ) : (
              <Chip tone="amber" icon="stop">
                不能上岗
              </Chip>
            )
          }
        />
      ))}
    </Card>
  )
}
