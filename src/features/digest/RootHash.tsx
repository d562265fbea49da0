import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { Icon } from '@/ui/Icon'
import './RootHash.scss'

/** The day's record in one short mark: whoever holds the export can reckon it again. */
export function RootHash({ hash, entryCount }: { hash: string; entryCount: number }): ReactNode {
  return (
    <View id="root-hash" className="digest-hash">
      <Icon name="link" size="s" />
      <View>
        责任链校验 {hash.slice(0, 4)}…{hash.slice(-4)}·共 {entryCount} 条
      </View>
    </View>
  )
}
