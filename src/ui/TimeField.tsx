import type { ReactNode } from 'react'
import { clockOf, minuteOfClock } from './clockWords'
import { Field } from './Field'
import { PickerField } from './PickerField'
import { useTyped } from './useTyped'

interface TimeFieldProps {
  label: string
  /** Minutes after midnight. */
  minute: number
  onMinute: (minute: number) => void
  hint?: string
  id?: string
}

/** A time of day: typed at a desk, WeChat's own wheel on a phone. */
export function TimeField(props: TimeFieldProps): ReactNode {
  const { label, minute, onMinute, id } = props
  const pick = (clock: string) => onMinute(minuteOfClock(clock) ?? minute)
  if (process.env.TARO_ENV === 'h5') return <TypedTime {...props} />
  const value = clockOf(minute)
  return <PickerField id={id} label={label} shown={value} choose={{ mode: 'time', value, onPick: pick }} />
}

function TypedTime({ label, minute, onMinute, hint, id }: TimeFieldProps): ReactNode {
  const [typed, setTyped] = useTyped(minute, clockOf(minute), minuteOfClock)
  const read = minuteOfClock(typed)
  const type = (text: string) => {
    setTyped(text)
    const next = minuteOfClock(text)
    if (next !== null && next !== minute) onMinute(next)
  }
  return (
    <Field
      id={id}
      label={label}
      value={typed}
      maxLength={5}
      placeholder="17:30"
      hint={hint}
      message={read === null ? '请写成 17:30 这样。' : undefined}
      onInput={type}
    />
  )
}
