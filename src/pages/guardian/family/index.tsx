import type { ReactNode } from 'react'
import Taro, { useDidShow, useRouter } from '@tarojs/taro'
import { FamilyGuardians } from '@/features/binding/FamilyGuardians'
import { useGuardians } from '@/features/binding/familyStore'
import { ExportChild } from '@/features/consent/ExportChild'
import { MyConsent } from '@/features/consent/MyConsent'
import { Empty } from '@/ui/Empty'
import { Loaded } from '@/ui/Loaded'
import { Screen } from '@/ui/Screen'
import { pupilIdOf } from '../pupilIdOf'

export default function GuardianFamily(): ReactNode {
  const { state, page, pupilId: shownId, trouble, offline, load } = useGuardians()
  const pupilId = pupilIdOf(useRouter().params.pupilId)
  const read = () => {
    if (pupilId !== null) void load(pupilId)
  }
  useDidShow(read)
  const shown = shownId === pupilId ? page : null
  return (
    <Screen title="监护人">
      {pupilId === null ? (
        <Empty icon="users" title="还没有选孩子">
          请从「换人接」里打开。
        </Empty>
      ) : (
        <Loaded state={state} hasContent={shown !== null} trouble={trouble} offline={offline} onRetry={read}>
          {shown !== null && (
            <>
              <FamilyGuardians
                page={shown}
                onLeft={() => void Taro.reLaunch({ url: '/pages/home/index?choose=1' })}
              />
              <MyConsent pupilId={pupilId} name={shown.pupilName} consent={shown.consent} onAnswered={read} />
              <ExportChild pupilId={pupilId} name={shown.pupilName} />
            </>
          )}
        </Loaded>
      )}
    </Screen>
  )
}
