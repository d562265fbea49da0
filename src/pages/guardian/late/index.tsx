import type { ReactNode } from 'react'
import { useDidShow, useRouter } from '@tarojs/taro'
import { LateFoot } from '@/features/latePickup/LateFoot'
import { LatePickup } from '@/features/latePickup/LatePickup'
import { useLate } from '@/features/latePickup/lateStore'
import { Empty } from '@/ui/Empty'
import { Loaded } from '@/ui/Loaded'
import { Screen } from '@/ui/Screen'
import { pupilIdOf } from '../pupilIdOf'

export default function GuardianLate(): ReactNode {
  const { state, options, trouble, offline, load } = useLate()
  const { params } = useRouter()
  const pupilId = pupilIdOf(params.pupilId)
  const read = () => {
    if (pupilId !== null) void load(pupilId)
  }
  useDidShow(read)
  if (pupilId === null)
    return (
      <Screen title="延时托管">
        <Empty icon="moon" title="还没有选孩子">
          请从「今天」里孩子的卡片打开。
        </Empty>
      </Screen>
    )
  return (
    <Screen title="延时托管" foot={options === null ? undefined : <LateFoot options={options} />}>
      <Loaded state={state} hasContent={options !== null} trouble={trouble} offline={offline} onRetry={read}>
        {options !== null && <LatePickup options={options} />}
      </Loaded>
    </Screen>
  )
}
