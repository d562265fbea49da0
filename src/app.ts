import type { PropsWithChildren, ReactNode } from 'react'
import Taro, { useLaunch } from '@tarojs/taro'
import './app.scss'

export default function App({ children }: PropsWithChildren): ReactNode {
  useLaunch(() => {
    if (process.env.TARO_ENV === 'weapp') Taro.cloud.init({ env: CLOUD_ENV })
  })
  return children
}
