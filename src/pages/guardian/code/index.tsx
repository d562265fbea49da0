import { useCallback, type ReactNode } from 'react'
import { useDidShow, useRouter } from '@tarojs/taro'
import { PickupPass } from '@/features/pickupCode/PickupPass'
import { usePickupCode } from '@/features/pickupCode/pickupCodeStore'
import { useBrightScreen } from '@/features/pickupCode/useBrightScreen'
import { Empty } from '@/ui/Empty'
import { Loaded } from '@/ui/Loaded'
import { Screen } from '@/ui/Screen'
import { pupilIdOf } from '../pupilIdOf'

export default function GuardianCode(): ReactNode {
  const { state, pass, isRefused, trouble, offline, load } = usePickupCode()
  const pupilId = pupilIdOf(useRouter().params.pupilId)
  const read = useCallback(() => {
    if (pupilId !== null) void load(pupilId)
  }, [pupilId, load])
  useDidShow(read)
  useBrightScreen()
  if (pupilId === null)
    return (
      <Screen title="接送码">
        <Empty icon="qr" title="还没有选孩子">
          请从「今天」里孩子的卡片打开。
        </Empty>
      </Screen>
    )
  if (isRefused)
    return (
      <Screen title="接送码">
        <Empty icon="qr" title="现在没有接送码">
          {trouble}
        </Empty>
      </Screen>
    )
  return (
    <Screen title="接送码" ground={pass === null ? 'plain' : 'green'}>
      <Loaded state={state} hasContent={pass !== null} trouble={trouble} offline={offline} onRetry={read}>
        {pass !== null && <PickupPass pass={pass} onRunningOut={read} />}
      </Loaded>
    </Screen>
  )
}
