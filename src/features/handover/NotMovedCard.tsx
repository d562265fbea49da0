import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { State } from '@/ui/State'
import { notMovedText } from './handoverWords'
import { useHandover } from './handoverStore'

/** Who did not move with the last act, by name and with the reason. */
export function NotMovedCard(): ReactNode {
  const { notMoved, refused, clearNotMoved } = useHandover()
  if (notMoved.length === 0 && refused === '') return null
  return (
    <Card tone="amber" id="not-moved">
      <State icon="alert" tone="amber" className="b">
        {refused !== '' ? refused : `${notMoved.length} 个孩子没有动`}
      </State>
      {notMoved.map((child) => (
        <View key={child.pupilId} className="mt-1">
          {notMovedText(child)}
        </View>
      ))}
      <View className="row mt-2">
        <Button id="not-moved-seen" size="s" kind="quiet" onPress={clearNotMoved}>
          知道了
        </Button>
      </View>
    </Card>
  )
}
