import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { DigestPage } from '@/contract/notice'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import type { Behind } from './behindWhat'
import { TopUp } from './TopUp'

interface DigestRestProps {
  page: DigestPage
  isToday: boolean
  onBehind: (what: Behind) => void
}

/** The quiet figures, each with who is behind it, and how many more pushes there are. */
export function DigestRest({ page, isToday, onBehind }: DigestRestProps): ReactNode {
  const { explained, lateCare } = page.digest.figures
  return (
    <Card flush>
      {explained > 0 && (
        <Cell
          id="explained"
          title="没来，已说明去向"
          end={<View className="b num">{explained} 人</View>}
          onPress={() => onBehind('explained')}
        />
      )}
      <Cell
        id="late-care"
        title="延时托管"
        end={<View className="b num">{lateCare} 人</View>}
        onPress={lateCare > 0 ? () => onBehind('late') : undefined}
      />
      {isToday && <Cell title="此刻还在校" end={<View className="b num">{page.inSchool} 人</View>} />}
      <TopUp left={page.grantsLeft} />
    </Card>
  )
}
