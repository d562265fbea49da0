import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { HardshipSums } from '@/contract/hardship'
import { HANDFUL } from '@/domain/hardship/hardshipOn'
import { Banner } from '@/ui/Banner'
import { Card } from '@/ui/Card'

/** What the principal may know: how many, and never who. */
export function SumsCard({ sums }: { sums: HardshipSums }): ReactNode {
  return (
    <View className="stack-3">
      {!sums.hasFinance && (
        <Banner id="no-finance" round icon="alert" title="学校还没有财务">
          家长的减免申请没有人办。请在「教职工」里任命一位财务。
        </Banner>
      )}
      <Card>
        <View id="exempt" className="t-title">
          {sums.exempt === null ? `现在减免的孩子不到 ${HANDFUL} 人` : `现在有 ${sums.exempt} 个孩子减免`}
        </View>
        <View className="ink-2">为了保护孩子，是谁、为什么，只有财务和家长看得到。</View>
      </Card>
    </View>
  )
}
