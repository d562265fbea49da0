import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { a11y } from '@/ui/a11y'
import { Icon } from '@/ui/Icon'
import './release.scss'

/** The answer, readable across the gate. */
export function ReleaseBand({ yes }: { yes: boolean }): ReactNode {
  return (
    <View className="rel-band" id="verdict" {...a11y({ role: 'status', live: 'assertive' })}>
      <Icon name={yes ? 'check-circle' : 'stop'} size="xl" />
      <View className="t-figure rel-band-words">{yes ? '可以放行' : '暂不放行'}</View>
    </View>
  )
}
