import type { ReactNode } from 'react'
import { useLoad, useRouter } from '@tarojs/taro'
import { HealthFoot } from '@/features/health/HealthFoot'
import { HealthScreen } from '@/features/health/HealthScreen'
import { useHealth } from '@/features/health/healthStore'
import { Empty } from '@/ui/Empty'
import { Loaded } from '@/ui/Loaded'
import { Screen } from '@/ui/Screen'
import { pupilIdOf } from '../pupilIdOf'

export default function GuardianHealth(): ReactNode {
  const { state, page, trouble, offline, load } = useHealth()
  const { params } = useRouter()
  const pupilId = pupilIdOf(params.pupilId)
  const read = () => {
    if (pupilId !== null) void load(pupilId)
  }
  // Once: what is being typed survives a look at another app.
  useLoad(read)
  if (pupilId === null)
    return (
      <Screen title="健康提示">
        <Empty icon="alert" title="还没有选孩子">
          请从「今天」里孩子的卡片打开。
        </Empty>
      </Screen>
    )
  return (
    <Screen title="健康提示" foot={page === null ? undefined : <HealthFoot page={page} />}>
      <Loaded state={state} hasContent={page !== null} trouble={trouble} offline={offline} onRetry={read}>
        {page !== null && <HealthScreen page={page} />}
      </Loaded>
    </Screen>
  )
}
