import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { dayText, dayWeekdayText, type Day } from '@/domain/time'
import { Button } from '@/ui/Button'
import { Picks } from '@/ui/Picks'
import { Sheet } from '@/ui/Sheet'
import { AdultFields } from './AdultFields'
import { adultLacks, BLANK_ADULT } from './adultForm'
import { useCollectors } from './collectorsStore'
import { SendTrouble } from './SendTrouble'

/** 添加接送人: for good, until taken off the list. */
export function AddSheet(): ReactNode {
  const { isSending, open, add } = useCollectors()
  const [form, setForm] = useState(BLANK_ADULT)
  return (
    <Sheet
      open
      title="添加接送人"
      onClose={() => open(null)}
      foot={
        <Button
          id="add-collector"
          kind="primary"
          busy={isSending}
          why={adultLacks(form)}
          onPress={() => void add(form)}
        >
          {form.name.trim() === '' ? '添加' : `添加${form.name.trim()}`}
        </Button>
      }
    >
      <AdultFields form={form} onChange={setForm} />
      <SendTrouble />
    </Sheet>
  )
}

/** 临时委托: one adult, one day. */
export function DelegateSheet({ days, today }: { days: Day[]; today: Day }): ReactNode {
  const { isSending, open, delegate } = useCollectors()
  const [form, setForm] = useState(BLANK_ADULT)
  const [day, setDay] = useState(days[0] ?? today)
  const lacks = days.length === 0 ? '一周内没有课后服务，不用委托。' : adultLacks(form)
  return (
    <Sheet
      open
      title="委托一位大人接一天"
      onClose={() => open(null)}
      foot={
        <Button
          id="give-delegation"
          kind="primary"
          busy={isSending}
          why={lacks}
          onPress={() => void delegate(form, day)}
        >
          {`委托 ${dayWeekdayText(day)}`}
        </Button>
      }
    >
      <Picks
        label="接哪一天"
        items={days.map((one) => ({
          key: one,
          label: one === today ? `今天 ${dayText(one)}` : dayWeekdayText(one),
        }))}
        value={day}
        onChange={setDay}
      />
      <View className="mt-3">
        <AdultFields form={form} onChange={setForm} />
      </View>
      <SendTrouble />
    </Sheet>
  )
}
