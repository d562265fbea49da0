import type { ReactNode } from 'react'
import { useDidShow, useRouter } from '@tarojs/taro'
import { LeaveFoot } from '@/features/leave/LeaveFoot'
import { LeaveScreen } from '@/features/leave/LeaveScreen'
import { useLeave } from '@/features/leave/leaveStore'
import { Empty } from '@/ui/Empty'
import { Loaded } from '@/ui/Loaded'
import { Screen } from '@/ui/Screen'
import { pupilIdOf } from '../pupilIdOf'

export default function GuardianLeave(): ReactNode {
  const { state, options, form, trouble, offline, load } = useLeave()
  const { params } = useRouter()
  const pupilId = pupilIdOf(params.pupilId)
  const read = () => {
    if (pupilId !== null) void load(pupilId)
  }
  useDidShow(read)
  if (pupilId === null)
    return (
      <Screen title="请假">
        <Empty icon="leave" title="还没有选孩子">
          请从「今天」里孩子的卡片打开。
        </Empty>
      </Screen>
    )
  const ready = options === null || form === null ? null : { options, form }
  return (
    <Screen title="请假" foot={ready === null ? undefined : <LeaveFoot {...ready} />}>
      <Loaded state={state} hasContent={ready !== null} trouble={trouble} offline={offline} onRetry={read}>
        {ready !== null && <LeaveScreen {...ready} />}
      </Loaded>
    </Screen>
  )
}
