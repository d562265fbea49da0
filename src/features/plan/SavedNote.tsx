import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { clockTextAt } from '@/domain/time'
import { Button } from '@/ui/Button'
import { State } from '@/ui/State'
import { usePlan } from './planStore'

/** Whether what is on the screen stands with the school. */
export function SavedNote(): ReactNode {
  const { saving, save } = usePlan()
  switch (saving.is) {
    case 'saved':
      return saving.at === 0 ? null : (
        <State icon="check" tone="green">{`${clockTextAt(saving.at)} 已自动保存`}</State>
      )
    case 'waiting':
    case 'sending':
      return <State icon="refresh">正在保存</State>
    case 'failed':
      return (
        <View className="row wrap">
          <State icon="alert" tone="amber">{`没有保存：${saving.say}`}</State>
          <Button id="save-again" size="s" kind="quiet" onPress={() => void save()}>
            再存一次
          </Button>
        </View>
      )
    case 'conflict':
      return (
        <State icon="alert" tone="amber">
          没有保存：有人刚改过
        </State>
      )
    default:
      return saving satisfies never
  }
}
