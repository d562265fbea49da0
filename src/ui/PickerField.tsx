import type { ReactNode } from 'react'
import { Picker, View } from '@tarojs/components'
import { a11y } from './a11y'
import { cx } from './cx'
import { Icon } from './Icon'
import { named } from './named'

interface PickerFieldProps {
  label: string
  /** What stands in the field; empty shows `placeholder`. */
  shown: string
  placeholder?: string
  id?: string
  choose:
    | { mode: 'date'; value: string; from?: string; to?: string; onPick: (day: string) => void }
    | { mode: 'time'; value: string; from?: string; to?: string; onPick: (time: string) => void }
    | { mode: 'one'; items: readonly string[]; index: number; onPick: (index: number) => void }
}

/** WeChat's own wheel for a date, a time, or one of a list. */
export function PickerField({
  label,
  shown,
  placeholder = '请选择',
  choose,
  id,
}: PickerFieldProps): ReactNode {
  const face = (
    <View className="af-field" {...a11y({ role: 'button', label: `${label} ${shown || placeholder}` })}>
      <View className={cx('grow', shown === '' && 'af-placeholder')}>{shown || placeholder}</View>
      <Icon name="down" size="m" className="ink-3" />
    </View>
  )
  return (
    <View className="af-field-box">
      <View className="af-field-label">{label}</View>
      {choose.mode === 'one' ? (
        <Picker
          {...named(id)}
          mode="selector"
          range={[...choose.items]}
          value={choose.index}
          onChange={(event) => choose.onPick(Number(event.detail.value))}
        >
          {face}
        </Picker>
      ) : choose.mode === 'date' ? (
        <Picker
          {...named(id)}
          mode="date"
          value={choose.value}
          start={choose.from}
          end={choose.to}
          onChange={(event) => choose.onPick(event.detail.value)}
        >
          {face}
        </Picker>
      ) : (
        <Picker
          {...named(id)}
          mode="time"
          value={choose.value}
          start={choose.from}
          end={choose.to}
          onChange={(event) => choose.onPick(event.detail.value)}
        >
          {face}
        </Picker>
      )}
    </View>
  )
}
