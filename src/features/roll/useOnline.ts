import { useEffect, useState } from 'react'
import Taro from '@tarojs/taro'

/** Whether the phone has a network now. Until it says otherwise, it has. */
export function useOnline(): boolean {
  const [online, setOnline] = useState(true)
  useEffect(() => {
    const heard = ({ isConnected }: { isConnected: boolean }) => setOnline(isConnected)
    Taro.onNetworkStatusChange(heard)
    Taro.getNetworkType().then(
      ({ networkType }) => setOnline(networkType !== 'none'),
      () => undefined,
    )
    return () => Taro.offNetworkStatusChange(heard)
  }, [])
  return online
}
