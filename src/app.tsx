import type { PropsWithChildren, ReactNode } from 'react'
import Taro, { useDidShow, useLaunch } from '@tarojs/taro'
import { sendUnsent } from './cloud/unsentActs'
import { listenForPrivacy } from './features/wechatPrivacy/listenForPrivacy'
import { WebGate } from './features/deskSignIn/webGate'
import './app.scss'

export default function App({ children }: PropsWithChildren): ReactNode {
  useLaunch(() => {
    if (process.env.TARO_ENV === 'weapp') {
      Taro.cloud.init({ env: CLOUD_ENV })
      listenForPrivacy()
    }
    Taro.onNetworkStatusChange(({ isConnected }) => {
      if (isConnected) void sendUnsent()
    })
  })
  useDidShow(() => void sendUnsent())
  return (
    <>
      {children}
      <WebGate />
    </>
  )
}
