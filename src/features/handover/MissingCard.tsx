import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { MissingChild } from '@/contract/closing'
import { clockTextAt } from '@/domain/time'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { State } from '@/ui/State'
import { showToast } from '@/ui/showToast'
import { useSettle } from './settleStore'
import './handover.scss'

/** 正在找: red until somebody says that she is found. */
export function MissingCard({ child }: { child: MissingChild }): ReactNode {
  const { sending, found } = useSettle()
  const { pupilId, name, homeroomName, missing, holderName, mine } = child
  const tell = async () => {
    if (await found(pupilId, '')) showToast({ text: `${name}找到了` })
  }
  return (
    <Card tone="red" id={`lost-${pupilId}`}>
      <State icon="absent" tone="red" className="b">
        没有见到，正在找
      </State>
      <View className="t-head mt-2 hand-child">{name}</View>
      <View className="ink-2">{`${homeroomName}·记在${mine ? '您' : holderName}身边`}</View>
      <View className="t-note ink-2 mt-1">{`${clockTextAt(missing.at)} ${missing.byName}报告没见到，值班领导已知道`}</View>
      {mine && (
        <View className="mt-3">
          <Button id={`found-${pupilId}`} busy={sending === pupilId} onPress={() => void tell()}>
            找到了，在我身边
          </Button>
        </View>
      )}
    </Card>
  )
}
