import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { Roll, RollRow } from '@/contract/attendance'
import type { PupilId } from '@/domain/ids'
import { seenText } from '@/domain/notice/acknowledge'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { showToast } from '@/ui/showToast'
import { State } from '@/ui/State'
import { arrive } from './correctionStore'
import { registerText } from './rowNote'

/** 还没到的: on top after the roll, and one tap when a child walks in. */
export function NotHereCard({ absent, seen }: { absent: RollRow[]; seen: Roll['seen'] }): ReactNode {
  const [coming, setComing] = useState<PupilId | null>(null)
  const [trouble, setTrouble] = useState('')
  const came = async (row: RollRow) => {
    setComing(row.pupilId)
    setTrouble('')
    const refused = await arrive(row)
    setComing(null)
    if (refused === null) showToast({ text: `${row.name} 到了，已告诉家长` })
    else setTrouble(refused)
  }
  return (
    <Card tone="red" id="absent-card">
      <State icon="absent" tone="red" className="b">{`${absent.length} 个孩子未到`}</State>
      {absent.map((row) => (
        <View key={row.pupilId} className="row between mt-2">
          <View className="grow">
            <View className="t-lead b">{row.name}</View>
            <View className="t-note ink-2">{`${registerText(row)}·${seenText(seen[row.pupilId] ?? null)}`}</View>
          </View>
          <Button
            id={`arrived-${row.pupilId}`}
            size="s"
            kind="soft"
            busy={coming === row.pupilId}
            why={coming === null ? undefined : ''}
            label={`${row.name}到了`}
            onPress={() => void came(row)}
          >
            到了
          </Button>
        </View>
      ))}
      {trouble !== '' && (
        <View className="mt-2">
          <Banner icon="alert" round id="arrive-trouble">
            {trouble}
          </Banner>
        </View>
      )}
      <View className="t-note ink-2 mt-2">家长和班主任已收到通知。孩子来了，按「到了」，家长会知道。</View>
    </Card>
  )
}
