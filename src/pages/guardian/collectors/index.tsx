import type { ReactNode } from 'react'
import { useDidShow, useRouter } from '@tarojs/taro'
import { CollectorsBody } from '@/features/collectors/CollectorsBody'
import { CollectorsOver } from '@/features/collectors/CollectorsOver'
import { useCollectors } from '@/features/collectors/collectorsStore'
import { Empty } from '@/ui/Empty'
import { Loaded } from '@/ui/Loaded'
import { Screen } from '@/ui/Screen'
import { pupilIdOf } from '../pupilIdOf'

export default function GuardianCollectors(): ReactNode {
  const { state, page, trouble, offline, load } = useCollectors()
  const pupilId = pupilIdOf(useRouter().params.pupilId)
  const read = () => {
    if (pupilId !== null) void load(pupilId)
  }
  useDidShow(read)
  if (pupilId === null)
    return (
      <Screen title="换人接">
        <Empty icon="users" title="还没有选孩子">
          请从「今天」里孩子的卡片打开。
        </Empty>
      </Screen>
    )
  const shown = page?.pupil.pupilId === pupilId ? page : null
  return (
    <Screen title="换人接">
      <Loaded state={state} hasContent={shown !== null} trouble={trouble} offline={offline} onRetry={read}>
        {shown !== null && <CollectorsBody page={shown} />}
      </Loaded>
      {shown !== null && <CollectorsOver page={shown} />}
    </Screen>
  )
}
