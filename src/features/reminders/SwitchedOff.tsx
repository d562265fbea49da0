import type { ReactNode } from 'react'
import Taro from '@tarojs/taro'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'

/** WeChat's own main switch is off: nothing of ours arrives, whatever stands below. */
export function SwitchedOff({ onBack }: { onBack: () => void }): ReactNode {
  const open = async () => {
    await Taro.openSetting({ withSubscriptions: true }).catch(() => undefined)
    onBack()
  }
  const act =
    process.env.TARO_ENV === 'weapp' ? (
      <Button id="open-setting" size="s" onPress={() => void open()}>
        去打开
      </Button>
    ) : undefined
  return (
    <Banner id="switched-off" round icon="alert" title="微信里的订阅消息关着，什么都推不过来" act={act}>
      在小程序右上角「…」的「设置」里，打开「订阅消息」，再回来点「加一次」。
    </Banner>
  )
}
