import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { hatText, useIdentity } from '@/features/identity/identity'
import { Pressable } from '@/ui/Pressable'
import './MyIdentity.scss'

/** Who sits at this desk, and the way to one's other hats. */
export function RailFoot(): ReactNode {
  const identity = useIdentity(({ current }) => current)
  if (identity === null) return null
  return (
    <>
      <View>{`${hatText(identity.hat)}·${identity.name}`}</View>
      <Pressable
        id="my-identity"
        role="link"
        className="home-rail-identity"
        onPress={() => void Taro.navigateTo({ url: '/pages/home/index?choose=1' })}
      >
        我的身份
      </Pressable>
    </>
  )
}
