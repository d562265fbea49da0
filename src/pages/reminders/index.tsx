import type { ReactNode } from 'react'
import { useDidShow } from '@tarojs/taro'
import { RemindersBoard } from '@/features/reminders/RemindersBoard'
import { useReminders } from '@/features/reminders/remindersStore'
import { Loaded } from '@/ui/Loaded'
import { Screen } from '@/ui/Screen'

export default function Reminders(): ReactNode {
  const { state, settings, trouble, offline, load } = useReminders()
  useDidShow(() => void load())
  return (
    <Screen title="提醒设置">
      <Loaded
        state={state}
        hasContent={settings !== null}
        trouble={trouble}
        offline={offline}
        onRetry={() => void load()}
      >
        {settings !== null && <RemindersBoard settings={settings} />}
      </Loaded>
    </Screen>
  )
}
