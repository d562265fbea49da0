import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { Banner } from '@/ui/Banner'
import { useCollectors } from './collectorsStore'

/** Why the last act was not done. */
export function SendTrouble(): ReactNode {
  const trouble = useCollectors((state) => state.sendTrouble)
  if (trouble === '') return null
  return (
    <View className="mt-3">
      <Banner id="collectors-trouble" round icon="alert">
        {trouble}
      </Banner>
    </View>
  )
}
