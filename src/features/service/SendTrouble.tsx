import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { State } from '@/ui/State'

/** Why it was not taken; what was typed stays. */
export function SendTrouble({ trouble }: { trouble: string }): ReactNode {
  if (trouble === '') return null
  return (
    <View id="service-trouble" className="mt-2">
      <State icon="alert" tone="amber">
        {trouble}
      </State>
    </View>
  )
}
