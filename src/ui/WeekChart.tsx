import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { a11y } from './a11y'
import { cx } from './cx'

export interface WeekDay {
  key: string
  label: string
  /** Nothing yet: a dashed frame stands there. */
  value: number | undefined
  /** How many of `value` are not accounted for: the red end of the bar. */
  alarm?: number
  today?: boolean
}

/** A handful of days from zero; `title` says what is counted. */
export function WeekChart({ title, days }: { title: string; days: readonly WeekDay[] }): ReactNode {
  const top = Math.max(1, ...days.map((day) => day.value ?? 0))
  const height = (value: number): string => `${(70 * value) / top}%`
  return (
    <View className="af-week" {...a11y({ role: 'img', label: `${title}：${days.map(saidDay).join('，')}` })}>
      {days.map(({ key, label, value, alarm = 0, today }) => (
        <View key={key} className={cx('af-week-day', today && 'af-week-today')}>
          {value === undefined ? (
            <View className="af-week-bar af-week-none" />
          ) : (
            <>
              <View>{value}</View>
              {alarm > 0 && <View className="af-week-bar af-week-alarm" style={{ height: height(alarm) }} />}
              <View
                className={cx('af-week-bar', alarm > 0 && 'af-week-under')}
                style={{ height: height(value - alarm) }}
              />
            </>
          )}
          <View className="af-week-label">{label}</View>
        </View>
      ))}
    </View>
  )
}

function saidDay({ label, value, alarm = 0 }: WeekDay): string {
  if (value === undefined) return `${label} 还没到`
  return alarm > 0 ? `${label} ${value}，其中 ${alarm} 没说明` : `${label} ${value}`
}
