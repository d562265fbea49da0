import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { a11y } from './a11y'
import { Icon } from './Icon'
import { Pressable } from './Pressable'

/** Stands in for WeChat's navigation bar on the web, where nothing draws one. */
export function TitleBar({ title }: { title: string }): ReactNode {
  const canGoBack = Taro.getCurrentPages().length > 1
  return (
    <View className="af-title">
      {canGoBack && (
        <Pressable className="af-title-back" label="返回" onPress={() => void Taro.navigateBack()}>
          <Icon name="back" />
        </Pressable>
      )}
      <View {...a11y({ role: 'heading' })}>{title}</View>
    </View>
  )
}
