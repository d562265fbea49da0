import type { ReactNode } from 'react'
import { Input, View } from '@tarojs/components'
import { a11y } from './a11y'
import { Icon } from './Icon'
import { named } from './named'
import { Pressable } from './Pressable'

interface SearchFieldProps {
  /** What is searched: 「学校名」. */
  label: string
  value: string
  onInput: (value: string) => void
  onDone?: () => void
  id?: string
}

export function SearchField({ label, value, onInput, onDone, id }: SearchFieldProps): ReactNode {
  return (
    <View className="af-field af-search">
      <Icon name="search" size="m" className="ink-3" />
      <Input
        {...named(id)}
        className="af-input af-search-input"
        value={value}
        placeholder={label}
        placeholderClass="af-placeholder"
        confirmType="search"
        onInput={(event) => onInput(event.detail.value)}
        onConfirm={onDone}
        {...(process.env.TARO_ENV === 'h5' ? { nativeProps: { 'aria-label': label } } : a11y({ label }))}
      />
      {value !== '' && (
        <Pressable className="af-search-clear" label="清空" onPress={() => onInput('')}>
          <Icon name="x" size="m" />
        </Pressable>
      )}
    </View>
  )
}
