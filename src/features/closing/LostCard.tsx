import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { MissingChild } from '@/contract/closing'
import { clockTextAt } from '@/domain/time'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { State } from '@/ui/State'
import { showToast } from '@/ui/showToast'
import { useDay } from './dayStore'

/** 正在找, for the duty leader and the gate. */
export function LostCard({ child, onCall }: { child: MissingChild; onCall: () => void }): ReactNode {
  const { sending, found } = useDay()
  const { pupilId, name, homeroomName, holderName, missing } = child
  const tell = async () => {
    if (await found(pupilId)) showToast({ text: `${name}找到了` })
  }
  return (
    <Card tone="red" id={`lost-${pupilId}`}>
      <State icon="absent" tone="red" className="b">
        没有见到，正在找
      </State>
      <View className="t-head mt-2 closing-name">{name}</View>
      <View className="ink-2">{`${homeroomName}·记在${holderName}身边`}</View>
      <View className="t-note ink-2 mt-1">
        {`${clockTextAt(missing.at)} ${missing.byName}报告没见到${missing.words === '' ? '' : `：${missing.words}`}`}
      </View>
      <View className="row-top gap-2 mt-3">
        <Button id={`found-${pupilId}`} busy={sending === pupilId} onPress={() => void tell()}>
          找到了
        </Button>
        <Button id={`call-${pupilId}`} icon="phone" onPress={onCall}>
          打电话
        </Button>
      </View>
    </Card>
  )
}
