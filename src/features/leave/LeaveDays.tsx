import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { serverNow } from '@/cloud/serverClock'
import type { LeaveOptions } from '@/contract/leave'
import { LEAVE_REACH_DAYS } from '@/domain/attendance/decideLeave'
import { clockText, dayWeekdayText, plusDays, type Day } from '@/domain/time'
import { a11y } from '@/ui/a11y'
import { Option } from '@/ui/Option'
import { PickerField } from '@/ui/PickerField'
import { todayWhy, type LeaveForm } from './leaveForm'
import { useLeave } from './leaveStore'

interface LeaveDaysProps {
  options: LeaveOptions
  form: LeaveForm
}

/** 今天, or from one day to another. */
export function LeaveDays({ options, form }: LeaveDaysProps): ReactNode {
  const { change } = useLeave()
  const { today, cutOffMinute, unpublishedFrom } = options
  const why = todayWhy(options, serverNow())
  /** The wheels stop before the days whose holidays are not published. */
  const within = (day: Day): Day =>
    unpublishedFrom !== null && day >= unpublishedFrom ? plusDays(unpublishedFrom, -1) : day
  const chooseFrom = (from: Day) => change({ from, to: form.to < from ? from : form.to })
  return (
    <View className="stack-2" {...a11y({ role: 'radiogroup', label: '哪几天' })}>
      <Option
        id="leave-today"
        title={`今天 ${dayWeekdayText(today)}`}
        note={why === undefined ? `${clockText(cutOffMinute)} 前可请` : undefined}
        why={why}
        on={form.when === 'today'}
        onPress={() => change({ when: 'today' })}
      />
      <Option
        id="leave-range"
        title="选日期"
        note={`只算有课后服务的日子，最多 ${LEAVE_REACH_DAYS} 天`}
        on={form.when === 'range'}
        onPress={() => change({ when: 'range' })}
      />
      {form.when === 'range' && (
        <>
          <PickerField
            id="leave-from"
            label="从哪天"
            shown={dayWeekdayText(form.from)}
            choose={{
              mode: 'date',
              value: form.from,
              from: today,
              to: within(plusDays(today, LEAVE_REACH_DAYS)),
              onPick: chooseFrom,
            }}
          />
          <PickerField
            id="leave-to"
            label="到哪天（包括这天）"
            shown={dayWeekdayText(form.to)}
            choose={{
              mode: 'date',
              value: form.to,
              from: form.from,
              to: within(plusDays(form.from, LEAVE_REACH_DAYS - 1)),
              onPick: (to) => change({ to }),
            }}
          />
        </>
      )}
    </View>
  )
}
