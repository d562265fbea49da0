import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { Difference } from '@/domain/custody/differences'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { State } from '@/ui/State'
import { differenceWords } from './differenceWords'

interface DifferenceCardProps {
  difference: Difference
  /** 核实离校, for the duty leader and a child in somebody's hands. */
  onReconcile: (() => void) | null
  onCall: () => void
}

/** One child whose roll and hands do not agree. */
export function DifferenceCard({ difference, onReconcile, onCall }: DifferenceCardProps): ReactNode {
  const { pupilId, name, homeroomName } = difference
  const { what, todo } = differenceWords(difference)
  return (
    <Card tone="red" id={`difference-${pupilId}`}>
      <View className="t-lead b closing-name">{`${name}·${homeroomName}`}</View>
      <State icon="absent" tone="red">
        {what}
      </State>
      <View className="t-note ink-2 mt-1">{todo}</View>
      {difference.kind === 'left-another-way' && (
        <View className="row-top gap-2 mt-3">
          <Button id={`call-${pupilId}`} icon="phone" onPress={onCall}>
            打电话
          </Button>
          {onReconcile !== null && (
            <Button id={`reconcile-${pupilId}`} onPress={onReconcile}>
              核实离校
            </Button>
          )}
        </View>
      )}
    </Card>
  )
}
