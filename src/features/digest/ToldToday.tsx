import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { DigestReader } from '@/contract/notice'
import { digestPostText } from '@/domain/digest/digestPost'
import { KeyValue } from '@/ui/KeyValue'

/** Who is pushed today, and whether it can still reach them. */
export function ToldToday({ told }: { told: DigestReader[] }): ReactNode {
  return (
    <View id="told-today" className="mt-3">
      <View className="t-note ink-2">今天发给</View>
      <KeyValue
        rows={told.map(({ name, post, grantsLeft }) => ({
          key: `${name}·${digestPostText(post)}`,
          value: grantText(grantsLeft),
        }))}
      />
    </View>
  )
}

function grantText(left: number | null): string {
  if (left === null) return '每天都能收到'
  return left === 0 ? '用完了，请他打开日报点「加一次」' : `还能收到 ${left} 次`
}
