import type { ReactNode } from 'react'
import { Input, Textarea, View } from '@tarojs/components'
import { a11y } from './a11y'
import { cx } from './cx'
import { Icon } from './Icon'
import { named } from './named'

interface FieldProps {
  label: string
  value: string
  onInput: (value: string) => void
  /** digit: money and hours; number: phone numbers and codes. */
  type?: 'text' | 'number' | 'digit' | 'idcard'
  placeholder?: string
  maxLength?: number
  /** What is wrong and how to put it right; amber, and what was typed stays. */
  message?: string
  /** Said quietly underneath while nothing is wrong. */
  hint?: string
  lines?: 'one' | 'many'
  off?: boolean
  onDone?: () => void
  id?: string
}

export function Field(props: FieldProps): ReactNode {
  const { label, value, message, hint, maxLength = 140, lines = 'one', off = false } = props
  const shared = {
    ...named(props.id),
    value,
    disabled: off,
    maxlength: maxLength,
    placeholder: props.placeholder,
    placeholderClass: 'af-placeholder',
    onInput: (event: { detail: { value: string } }) => props.onInput(event.detail.value),
    ...(process.env.TARO_ENV === 'h5' ? { nativeProps: { 'aria-label': label } } : a11y({ label })),
  }
  return (
    <View className="af-field-box">
      <View className="af-field-label">{label}</View>
      <View
        className={cx(
          'af-field',
          message !== undefined && 'af-field-wrong',
          off && 'af-field-off',
          lines === 'many' && 'af-field-many',
        )}
      >
        {lines === 'one' ? (
          <Input {...shared} className="af-input" type={props.type ?? 'text'} onConfirm={props.onDone} />
        ) : (
          <Textarea {...shared} className="af-textarea" autoHeight />
        )}
      </View>
      {message !== undefined ? (
        <View className="af-field-message" {...a11y({ role: 'alert' })}>
          <Icon name="alert" className="af-field-icon" />
          <View className="grow">{message}</View>
        </View>
      ) : (
        hint !== undefined && <View className="af-field-hint">{hint}</View>
      )}
    </View>
  )
}
