import type { ReactNode } from 'react'
import Taro, { useDidShow, useRouter } from '@tarojs/taro'
import { CollectorsBody } from '@/features/collectors/CollectorsBody'
import { CollectorsOver } from '@/features/collectors/CollectorsOver'
import { useCollectors } from '@/features/collectors/collectorsStore'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Empty } from '@/ui/Empty'
import { Loaded } from '@/ui/Loaded'
import { Screen } from '@/ui/Screen'
import { Tile } from '@/ui/Tile'
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
        {shown !== null && (
          <>
            <CollectorsBody page={shown} />
            <Card flush className="mt-4">
              <Cell
                id="to-family"
                start={<Tile icon="users" />}
                title="监护人"
                note="谁绑定了孩子、请另一位家长、解除绑定"
                onPress={() =>
                  void Taro.navigateTo({ url: `/pages/guardian/family/index?pupilId=${pupilId}` })
                }
              />
            </Card>
          </>
        )}
      </Loaded>
      {shown !== null && <CollectorsOver page={shown} />}
    </Screen>
  )
}
