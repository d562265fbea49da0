import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { PLAN_TABS, tabText } from '@/domain/plan/gapPlace'
import type { PlanContent } from '@/domain/plan/Plan'
import { planChanges } from '@/domain/plan/planChanges'
import './plan.scss'

/** What one version changed in another, part by part, in words. */
export function ChangeList({ before, after }: { before: PlanContent; after: PlanContent }): ReactNode {
  const changes = planChanges(before, after)
  if (changes.length === 0) return <View className="ink-2">没有不同。</View>
  return (
    <View className="plan-changes">
      {PLAN_TABS.map((tab) => {
        const lines = changes.filter((change) => change.tab === tab)
        if (lines.length === 0) return null
        return (
          <View key={tab} className="mt-2">
            <View className="t-note ink-2">{tabText(tab)}</View>
            {lines.map(({ text }) => (
              <View key={text}>{text}</View>
            ))}
          </View>
        )
      })}
    </View>
  )
}
