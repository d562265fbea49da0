import type { ReactNode } from 'react'
import { Field } from './Field'
import { PickerField } from './PickerField'
import { useTyped } from './useTyped'

interface DateFieldProps {
  label: string
  /** `YYYY-MM-DD`; empty while nothing is chosen. */
  day: string
  onDay: (day: string) => void
  /** Whether there is such a day. */
  isDay: (text: string) => boolean
  from?: string
  to?: string
  id?: string
}

/** A day: typed at a desk, WeChat's own wheel on a phone. */
export function DateField(props: DateFieldProps): ReactNode {
  const { label, day, onDay, from, to, id } = props
  if (process.env.TARO_ENV === 'h5') return <TypedDate {...props} />
  return (
    <PickerField
      id={id}
      label={label}
      shown={day}
      choose={{
        mode: 'date',
        value: day,
        ...(from === undefined ? {} : { from }),
        ...(to === undefined ? {} : { to }),
        onPick: onDay,
      }}
    />
  )
}

/** 2026-9-1, 20260901 and 2026/09/01 are all the same day. */
function plain(text: string): string {
  const [, year = '', month = '', date = ''] =
    /^(\d{4})[-/.年]?(\d{1,2})[-/.月]?(\d{1,2})日?$/.exec(text.trim()) ?? []
  return year === '' ? text : `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
}

function TypedDate({ label, day, onDay, isDay, from, to, id }: DateFieldProps): ReactNode {
  const [typed, setTyped] = useTyped(day, day, plain)
  const read = plain(typed)
  const isReal = isDay(read)
  const isInside = (text: string): boolean =>
    (from === undefined || text >= from) && (to === undefined || text <= to)
  const type = (text: string) => {
    setTyped(text)
    const next = plain(text)
    if (isDay(next) && isInside(next) && next !== day) onDay(next)
  }
  const wrong = !isReal
    ? '请写成 2026-09-01 这样。'
    : isInside(read)
      ? undefined
      : `请选 ${from ?? ''} 到 ${to ?? ''} 之间的日子。`
  return (
    <Field
      id={id}
      label={label}
      value={typed}
      maxLength={11}
      placeholder="2026-09-01"
      message={typed === '' ? undefined : wrong}
      onInput={type}
    />
  )
}
