import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { Roll, RollRow } from '@/contract/attendance'
import { clockTextAt } from '@/domain/time'
import { Banner } from '@/ui/Banner'
import { Card } from '@/ui/Card'
import { State } from '@/ui/State'
import { ElsewhereCard } from './ElsewhereCard'
import { elsewhereOf, namesByHolder } from './rollAfter'
import { registerText } from './rowNote'
import { useRoll } from './rollStore'
import './roll.scss'

const nameLine = (row: RollRow): string => `${row.name}（${registerText(row)}）`

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
      <Card tone={absent.length === 0 && elsewhere.length === 0 ? 'green' : 'plain'}>
        <State icon="check-circle" tone="green" className="b">
          {`${clockTextAt(roll.takenAt)} ${roll.takenBy ?? ''}已点名`}
        </State>
        {absent.length === 0 && elsewhere.length === 0 && (
          <View className="mt-1">应到的孩子都在您身边。</View>
        )}
      </Card>
      {absent.length > 0 && (
        <Card tone="red" id="absent-card">
          <State icon="absent" tone="red" className="b">{`${absent.length} 个孩子未到`}</State>
          {absent.map((row) => (
            <View key={row.pupilId} className="t-lead b mt-1">
              {nameLine(row)}
            </View>
          ))}
          <View className="t-note ink-2 mt-1">
            家长和班主任已收到通知。孩子来了，请按他的名字改为「到」或「迟到」。
          </View>
        </Card>
      )}
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
