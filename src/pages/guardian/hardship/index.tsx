import type { ReactNode } from 'react'
import { useLoad, useRouter } from '@tarojs/taro'
import { FamilyHardship } from '@/features/hardship/FamilyHardship'
import { FamilyHardshipFoot, hasFoot } from '@/features/hardship/FamilyHardshipFoot'
import { useFamilyHardship } from '@/features/hardship/familyHardshipStore'
import { Empty } from '@/ui/Empty'
import { Loaded } from '@/ui/Loaded'
import { Screen } from '@/ui/Screen'
import { pupilIdOf } from '../pupilIdOf'

export default function GuardianHardship(): ReactNode {
  const { state, page, trouble, offline, load } = useFamilyHardship()
  const { params } = useRouter()
  const pupilId = pupilIdOf(params.pupilId)
  const read = () => {
    if (pupilId !== null) void load(pupilId)
  }
  // Once: what is being typed survives a look at another app.
  useLoad(read)
  if (pupilId === null)
    return (
      <Screen title="困难减免">
        <Empty icon="alert" title="还没有选孩子">
          请从「今天」里孩子的卡片打开。
        </Empty>
      </Screen>
    )
  return (
    <Screen
      title="困难减免"
      foot={page !== null && hasFoot(page) ? <FamilyHardshipFoot page={page} /> : undefined}
    >
      <Loaded state={state} hasContent={page !== null} trouble={trouble} offline={offline} onRetry={read}>
        {page !== null && <FamilyHardship page={page} />}
      </Loaded>
    </Screen>
  )
}
