import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { Roll } from '@/contract/attendance'
import { Button } from '@/ui/Button'
import { ElsewhereCard } from './ElsewhereCard'
import { namesByHolder, withOthers } from './rollAfter'
import './roll.scss'

interface BeforeRollProps {
  roll: Roll
  myName: string
  onHands: () => void
}

/** Before the roll: who must be taken over first, so that being counted also means being in hand. */
export function BeforeRoll({ roll, myName, onHands }: BeforeRollProps): ReactNode {
  const elsewhere = withOthers(roll.rows, myName)
  if (roll.takenAt !== null || elsewhere.length === 0) return null
  return (
    <View className="roll-summary">
      <ElsewhereCard
        count={elsewhere.length}
        lines={[
          namesByHolder(elsewhere)
            .map(([holder, names]) => `${holder} ${names.length} 人`)
            .join('、'),
        ]}
        words="先接手，再点名：接手前，孩子仍由原来的老师负责。"
        act={
          <Button id="go-receive" kind="soft" icon="handover" className="mt-3" onPress={onHands}>
            去接手
          </Button>
        }
      />
    </View>
  )
}
