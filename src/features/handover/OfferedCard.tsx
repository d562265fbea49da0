import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { Hands } from '@/contract/custody'
import { clockTextAt } from '@/domain/time'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { showToast } from '@/ui/showToast'
import { useHandover } from './handoverStore'

/** 等对方接手: still mine until the colleague accepts; can be taken back. */
export function OfferedCard({ group }: { group: Hands['offered'][number] }): ReactNode {
  const { to, toName, at, children } = group
  const { sending, withdraw } = useHandover()
  const takeBack = async () => {
    const count = await withdraw(
      to,
      children.map((child) => child.pupilId),
    )
    if (count !== null) showToast({ text: `已收回 ${count} 人` })
  }
  return (
    <Card id={`offered-${to}`}>
      <View className="row between">
        <View className="grow">
          <View className="b">{`${toName}·${children.length} 人`}</View>
          <View className="t-note ink-2">{`${clockTextAt(at)} 交出，接手前仍由您负责`}</View>
        </View>
        <Button id={`withdraw-${to}`} size="s" busy={sending === to} onPress={() => void takeBack()}>
          收回
        </Button>
      </View>
      <View className="t-note ink-2 mt-2">{children.map((child) => child.name).join('、')}</View>
    </Card>
  )
}
