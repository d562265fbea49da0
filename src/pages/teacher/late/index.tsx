import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import Taro, { usePullDownRefresh } from '@tarojs/taro'
import { schoolFor } from '@/features/identity/identity'
import { LateDeskScreen } from '@/features/lateDesk/LateDeskScreen'
import { useLateDesk } from '@/features/lateDesk/lateDeskStore'
import { PhoneSheet } from '@/features/lateDesk/PhoneSheet'
import { Button } from '@/ui/Button'
import { Loaded } from '@/ui/Loaded'
import { Screen } from '@/ui/Screen'
import { useWhileShown } from '@/ui/useWhileShown'

const EVERY_MINUTE = 60_000

const read = async (): Promise<void> =>
  useLateDesk.getState().open(await schoolFor(['teacher', 'duty-leader', 'principal']))

export default function TeacherLate(): ReactNode {
  const [isPhoning, setPhoning] = useState(false)
  const { state, desk, trouble, offline } = useLateDesk()
  useWhileShown(() => void read(), EVERY_MINUTE)
  usePullDownRefresh(() => void read().finally(() => Taro.stopPullDownRefresh()))
  return (
    <Screen
      title="延时班"
      foot={
        desk === null || !desk.mayPhone ? undefined : (
          <Button id="phone-late" icon="phone" onPress={() => setPhoning(true)}>
            电话登记
          </Button>
        )
      }
    >
      <Loaded
        state={state}
        hasContent={desk !== null}
        trouble={trouble}
        offline={offline}
        onRetry={() => void read()}
      >
        {desk !== null && <LateDeskScreen desk={desk} />}
      </Loaded>
      <View>
        {desk !== null && <PhoneSheet desk={desk} open={isPhoning} onClose={() => setPhoning(false)} />}
      </View>
    </Screen>
  )
}
