import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { canAskForPushes } from '@/cloud/askForPushes'
import type { NoticeSettings, TemplateSetting } from '@/contract/notice'
import { topUpAsks } from '@/domain/notice/asks'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Empty } from '@/ui/Empty'
import { Section } from '@/ui/Section'
import { isOut } from './leftWords'
import { ReminderRow } from './ReminderRow'
import './reminders.scss'
import { useReminders } from './remindersStore'
import { SwitchedOff } from './SwitchedOff'

const rows = (settings: TemplateSetting[]): ReactNode => (
  <Card flush>
    {settings.map((setting) => (
      <ReminderRow key={setting.template} setting={setting} />
    ))}
  </Card>
)

/** 提醒设置: what still arrives, topped up by a tap, and what is not wanted. */
export function RemindersBoard({ settings }: { settings: NoticeSettings }): ReactNode {
  const { busy, said, topUp, load } = useReminders()
  const { templates, isSwitchedOff } = settings
  if (templates.length === 0)
    return (
      <Empty icon="bell" title="没有要推送的提醒">
        绑定孩子或有了岗位以后，这里会列出微信推送的各类提醒。
      </Empty>
    )
  const safety = templates.filter(({ canMute }) => !canMute)
  const others = templates.filter(({ canMute }) => canMute)
  const out = templates.filter(isOut).length
  const asks = topUpAsks(templates)
  return (
    <View>
      <View className="stack-3">
        {isSwitchedOff && <SwitchedOff onBack={() => void load()} />}
        {said !== '' && (
          <Banner id="reminders-said" round icon="info">
            {said}
          </Banner>
        )}
        <View className="ink-2">微信每允许一次，才能推送一次。推不到的消息也都在「消息」里，不会丢。</View>
        {canAskForPushes && asks.length > 0 && (
          <Button id="top-up" kind="primary" busy={busy === 'asking'} onPress={() => void topUp(asks)}>
            {out > 0 ? `${out} 类收不到了，加一次` : '快用完的加一次'}
          </Button>
        )}
        {!canAskForPushes && <View className="t-note ink-2">加次数请用手机微信打开小程序。</View>}
      </View>
      {safety.length > 0 && (
        <>
          <Section title="安全提醒" end="关系到孩子安全，不能关" />
          {rows(safety)}
        </>
      )}
      {others.length > 0 && (
        <>
          <Section title="其他提醒" end="关了只放在「消息」里" />
          {rows(others)}
        </>
      )}
    </View>
  )
}
