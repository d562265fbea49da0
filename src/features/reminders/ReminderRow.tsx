import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { canAskForPushes } from '@/cloud/askForPushes'
import type { TemplateSetting } from '@/contract/notice'
import { Button } from '@/ui/Button'
import { cx } from '@/ui/cx'
import { Switch } from '@/ui/Switch'
import { isOut, leftText } from './leftWords'
import { useReminders } from './remindersStore'

/** One kind of reminder: what is left, one more, and whether it is wanted at all. */
export function ReminderRow({ setting }: { setting: TemplateSetting }): ReactNode {
  const { template, title, left, muted, canMute } = setting
  const { busy, topUp, mute } = useReminders()
  const isOneTime = left !== null && !muted
  return (
    <View id={`reminder-${template}`} className="reminder">
      <View className="grow">
        <View>{title}</View>
        <View className={cx('t-note', isOut(setting) ? 'c-amber' : 'ink-2')}>{leftText(setting)}</View>
      </View>
      {canAskForPushes && isOneTime && (
        <Button
          id={`add-${template}`}
          size="s"
          busy={busy === 'asking'}
          label={`${title}加一次`}
          onPress={() => void topUp([template])}
        >
          加一次
        </Button>
      )}
      {canMute && (
        <View className="reminder-switch">
          <Switch
            id={`mute-${template}`}
            label={`推送${title}`}
            on={!muted}
            onChange={(on) => void mute(template, !on)}
          />
        </View>
      )}
    </View>
  )
}
