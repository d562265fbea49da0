import type { ReactNode } from 'react'
import Taro, { useLoad, useRouter } from '@tarojs/taro'
import { deskCodeAsked } from '@/domain/desk/deskLink'
import { ScanAsk } from '@/features/deskPhone/ScanAsk'
import { useScan } from '@/features/deskPhone/scanStore'
import { Button } from '@/ui/Button'
import { Empty } from '@/ui/Empty'
import { Loaded } from '@/ui/Loaded'
import { Screen } from '@/ui/Screen'

const toOpenDesks = () => void Taro.redirectTo({ url: '/pages/desk/open/index' })

/** 扫了电脑上的码: from our own scanner, or from WeChat's by the link or the scene. */
export default function ScanDesk(): ReactNode {
  const { params } = useRouter()
  const { stage, trouble, offline, open } = useScan()
  const code = deskCodeAsked(params)
  useLoad(() => {
    if (code !== null) void open(code)
  })
  const back = (
    <Button id="to-desks" onPress={toOpenDesks}>
      看已登录的电脑
    </Button>
  )
  if (code === null)
    return (
      <Screen title="登录电脑">
        <Empty icon="scan" tone="amber" title="没有认出登录码" act={back}>
          请对着电脑上的码再扫一次，或填码下面的字母和数字。
        </Empty>
      </Screen>
    )
  return (
    <Screen title="登录电脑">
      {stage === 'confirmed' && (
        <Empty icon="check-circle" title="已登录" act={back}>
          电脑上马上就能用。离开时请在电脑上退出，也可以在手机上退出。
        </Empty>
      )}
      {stage === 'refused' && (
        <Empty icon="stop" tone="amber" title="已取消，没有登录" act={back}>
          有人在您不知道的时候要登录，请告诉学校办公室。
        </Empty>
      )}
      {(stage === 'loading' || stage === 'failed' || stage === 'asked') && (
        <Loaded
          state={stage === 'asked' ? 'ready' : stage}
          hasContent={stage === 'asked'}
          trouble={trouble}
          offline={offline}
          onRetry={() => void open(code)}
        >
          <ScanAsk />
        </Loaded>
      )}
    </Screen>
  )
}
