import type { ReactNode } from 'react'
import { Field } from './Field'
import { useTyped } from './useTyped'

interface NumberFieldProps {
  label: string
  value: number
  onValue: (value: number) => void
  min: number
  max: number
  /** Digits after the point: 2 for money. */
  decimals?: number
  hint?: string
  id?: string
}

/** What was typed, as a number; null when it is none or has too many digits after the point. */
export function numberOf(text: string, decimals: number): number | null {
  const shape = decimals === 0 ? /^\d{1,9}$/ : new RegExp(`^\\d{1,9}(\\.\\d{1,${decimals}})?$`)
  return shape.test(text.trim()) ? Number(text) : null
}

/** A number as typed; what is not one stays to be mended and changes nothing. */
export function NumberField(props: NumberFieldProps): ReactNode {
  const { label, value, onValue, min, max, decimals = 0, hint, id } = props
  const [typed, setTyped] = useTyped(value, String(value), (text) => numberOf(text, decimals))
  const read = numberOf(typed, decimals)
  const isGood = (number: number | null): number is number =>
    number !== null && number >= min && number <= max
  const type = (text: string) => {
    setTyped(text)
    const next = numberOf(text, decimals)
    if (isGood(next) && next !== value) onValue(next)
  }
  return (
    <Field
      id={id}
      label={label}
      type={decimals === 0 ? 'number' : 'digit'}
      value={typed}
      maxLength={9}
      hint={hint}
      message={isGood(read) ? undefined : `请填 ${min} 到 ${max} 之间的数。`}
      onInput={type}
    />
  )
}
