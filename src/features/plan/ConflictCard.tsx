import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { ChangeList } from './ChangeList'
import { usePlan } from './planStore'

/** Two people wrote at once: both versions are at hand, and a person says which one goes on. */
export function ConflictCard(): ReactNode {
  const { saving, content, takeTheirs, keepMine } = usePlan()
  if (saving.is !== 'conflict' || content === null) return null
  const theirs = saving.theirs?.draft ?? null
  return (
    <Card id="conflict" tone="amber" className="mt-3">
      <View className="b c-amber">{saving.say}</View>
      <View className="ink-2 mt-1">您写的还在下面，没有丢。和刚存的那一份比，您这里是：</View>
      {theirs !== null && <ChangeList before={theirs.content} after={content} />}
      <View className="row wrap gap-2 mt-3">
        <Button id="take-theirs" size="s" onPress={takeTheirs}>
          改用最新的一份
        </Button>
        {theirs !== null && (
          <Button id="keep-mine" size="s" kind="quiet" onPress={() => void keepMine()}>
            用我这一份盖上去
          </Button>
        )}
      </View>
    </Card>
  )
}
