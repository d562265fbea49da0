import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { HandChild, Hands } from '@/contract/custody'
import { clockTextAt } from '@/domain/time'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { State } from '@/ui/State'
import { handsWhy, inMyHands } from './handsWhy'
import { useShift } from './shiftStore'

/** More names than this stand in the groups above already; the reason says the first of them. */
const NAMES_SHOWN = 8

interface ShiftFacts {
  held: HandChild[]
  /** What the board alone says against going home. */
  stays: string | null
}

/** 下班: with empty hands, or the reason why not, the children by name. */
export const ShiftCard = ({ hands }: { hands: Hands }): ReactNode => (
  <Shift held={inMyHands(hands)} stays={handsWhy(hands)} />
)

/** The same where the hands are known to be empty. */
export const EmptyHandsShift = (): ReactNode => <Shift held={[]} stays={null} />

function Shift({ held, stays }: ShiftFacts): ReactNode {
  const { shift, sending, refused, close, reopen } = useShift()
  if (shift === null && stays === null) return null
  const closedAt = stays === null ? (shift?.closedAt ?? null) : null
  const why = stays ?? shift?.why ?? (refused === '' ? undefined : refused)
  if (closedAt !== null)
    return (
      <Card id="shift-closed" tone="green" className="mt-5">
        <State icon="check-circle" tone="green" className="b">
          {`今天都交出去了 ${clockTextAt(closedAt)}`}
        </State>
        <View className="t-note ink-2 mt-1">已下班，不会再有孩子交给您。要接孩子，先重新上班。</View>
        <Button id="reopen-shift" kind="quiet" busy={sending} onPress={() => void reopen()}>
          重新上班
        </Button>
      </Card>
    )
  return (
    <Card id="shift" className="mt-5">
      <View className="t-lead b">
        {held.length === 0 ? '手里没有孩子了' : `您身边还有 ${held.length} 人`}
      </View>
      {held.length > 0 && held.length <= NAMES_SHOWN && (
        <View id="shift-held" className="ink-2 mt-1">
          {held.map((child) => child.name).join('、')}
        </View>
      )}
      <View className="mt-3">
        <Button id="close-shift" busy={sending} why={why} onPress={() => void close()}>
          下班
        </Button>
      </View>
    </Card>
  )
}
