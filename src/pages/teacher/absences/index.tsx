import type { ReactNode } from 'react'
import Taro, { usePullDownRefresh } from '@tarojs/taro'
import { AbsenceList } from '@/features/absence/AbsenceList'
import { useAbsences } from '@/features/absence/absencesStore'
import { schoolFor } from '@/features/identity/identity'
import { Loaded } from '@/ui/Loaded'
import { Screen } from '@/ui/Screen'
import { useWhileShown } from '@/ui/useWhileShown'

const EVERY = 20_000

const read = async (): Promise<void> =>
  useAbsences.getState().open(await schoolFor(['teacher', 'duty-leader', 'principal']))

export default function TeacherAbsences(): ReactNode {
  const { state, children, trouble, offline } = useAbsences()
  useWhileShown(() => void read(), EVERY)
  usePullDownRefresh(() => void read().finally(() => Taro.stopPullDownRefresh()))
  return (
    <Screen title="没到的孩子" ground="dusk">
      <Loaded
        state={state}
        hasContent={children !== null}
        trouble={trouble}
        offline={offline}
        onRetry={() => void read()}
      >
        {children !== null && <AbsenceList all={children} />}
      </Loaded>
    </Screen>
  )
}
