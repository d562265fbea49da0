import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { Roll } from '@/contract/attendance'
import { clockTextAt } from '@/domain/time'
import { Banner } from '@/ui/Banner'
import { Card } from '@/ui/Card'
import { State } from '@/ui/State'
import { DifferenceCard } from './DifferenceCard'
import { ElsewhereCard } from './ElsewhereCard'
import { NotHereCard } from './NotHereCard'
import { elsewhereOf, namesByHolder } from './rollAfter'
import { useRoll } from './rollStore'
import './roll.scss'

/** After the roll: who is absent and told, who still stands under another name, and what was not recorded. */
export function RollSummary({ roll, myName }: { roll: Roll; myName: string }): ReactNode {
  const unsent = useRoll((state) => state.unsent)
  if (roll.takenAt === null) return null
  const absent = roll.rows.filter((row) => row.mark === 'absent')
  const elsewhere = elsewhereOf(roll.rows, myName)
  return (
    <View className="roll-summary stack-3" id="roll-summary">
      {unsent !== '' && (
        <Banner icon="alert" round id="unsent">
          {unsent}
        </Banner>
      )}
      <DifferenceCard roll={roll} />
      {absent.length > 0 && <NotHereCard absent={absent} seen={roll.seen} />}
      <Card tone={absent.length === 0 && elsewhere.length === 0 ? 'green' : 'plain'}>
        <State icon="check-circle" tone="green" className="b">
          {`${clockTextAt(roll.takenAt)} ${roll.takenBy ?? ''}已点名`}
        </State>
        {absent.length === 0 && elsewhere.length === 0 && (
          <View className="mt-1">应到的孩子都在您身边。</View>
        )}
      </Card>
      {elsewhere.length > 0 && (
        <ElsewhereCard
          count={elsewhere.length}
          lines={namesByHolder(elsewhere).map(([holder, names]) => `${holder}：${names.join('、')}`)}
          words="请先和这位老师交接，交接后才算在您身边。"
        />
      )}
    </View>
  )
}
