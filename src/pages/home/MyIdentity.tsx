import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Icon } from '@/ui/Icon'
import { Pressable } from '@/ui/Pressable'
import './MyIdentity.scss'

/** The quiet way from a first screen to one's other hats, and to the size of the letters. */
export function MyIdentity(): ReactNode {
  return (
    <Pressable
      id="my-identity"
      role="link"
      className="home-identity"
      onPress={() => void Taro.navigateTo({ url: '/pages/home/index?choose=1' })}
    >
      <Icon name="user" className="home-identity-icon" />
      <View>我的身份</View>
    </Pressable>
  )
}
