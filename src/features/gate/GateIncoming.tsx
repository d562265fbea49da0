import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { Hands } from '@/contract/custody'
import { clockTextAt } from '@/domain/time'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { showToast } from '@/ui/showToast'
import { useGate } from './gateStore'

interface GateIncomingProps {
  incoming: Hands['incoming']
  myName: string
  /** Counting name by name. */
  onCount: () => void
}

/** Children brought to the gate: one tap takes them all; who is missing is counted name by name. */
export function GateIncoming({ incoming, myName, onCount }: GateIncomingProps): ReactNode {
  const { sending, refused, accept } = useGate()
  const take = async (group: Hands['incoming'][number]) => {
    const count = await accept(group, myName)
    if (count === null) return
    if (count === 'kept') {
      showToast({ text: '已记在手机里，连上网自动发' })
      return
    }
    const left = group.children.length - count
    showToast({
      text: left > 0 ? `已接手 ${count} 人，${left} 人已不在${group.fromName}手里` : `已接手 ${count} 人`,
    })
  }
  if (incoming.length === 0 && refused === '') return null
  return (
    <View className="gate-incoming stack-3">
      {incoming.map((group) => (
        <Card key={group.from} tone="amber" id={`incoming-${group.from}`}>
          <View className="t-lead b">{`${group.fromName}交来 ${group.children.length} 人`}</View>
          <View className="t-note ink-2">{`${clockTextAt(group.at)} 交出，人数对上再接手`}</View>
          <View className="row gap-2 mt-3">
            <Button
              id={`accept-${group.from}`}
              kind="soft"
              busy={sending === group.from}
              onPress={() => void take(group)}
            >
              {`接手 ${group.children.length} 人`}
            </Button>
            <Button id={`count-${group.from}`} kind="quiet" onPress={onCount}>
              逐个点
            </Button>
          </View>
        </Card>
      ))}
      {refused !== '' && (
        <Banner icon="alert" round id="accept-refused">
          {refused}
        </Banner>
      )}
    </View>
  )
}
