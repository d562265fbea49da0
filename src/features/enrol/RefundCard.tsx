import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { FeeRule } from '@/domain/billing/FeeRule'
import { Card } from '@/ui/Card'
import './RefundCard.scss'

const AFTER: Record<FeeRule['refund']['kind'], { word: string; note: string }> = {
  none: { word: '不退', note: '开课以后' },
  'half-month': { word: '按半月退', note: '没开始的半月' },
  month: { word: '按月退', note: '开课后，当月不退' },
  'by-day': { word: '按次退', note: '没上的课' },
  'by-share': { word: '按比例退', note: '开课以后，见下' },
}

/** 不想上了，退多少: the rule in two words, then whole, before anything is agreed to. */
export function RefundCard({ rule, words }: { rule: FeeRule; words: readonly string[] }): ReactNode {
  const after = AFTER[rule.refund.kind]
  return (
    <Card id="refund-rule" tight>
      <View className="b">不想上了，退多少</View>
      <View className="row mt-2">
        <View className="grow center">
          <View className="t-title c-green">全退</View>
          <View className="t-note ink-2">第一次课之前</View>
        </View>
        <View className="enrol-refund-rule" />
        <View className="grow center">
          <View className="t-title">{after.word}</View>
          <View className="t-note ink-2">{after.note}</View>
        </View>
      </View>
      <View className="t-note ink-3 mt-2">
        {words.join('')}
        {rule.source === '' ? '' : `（${rule.source}）`}
      </View>
    </Card>
  )
}
