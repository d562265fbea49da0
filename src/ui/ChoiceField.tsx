import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { cx } from './cx'
import { Icon } from './Icon'
import { Option } from './Option'
import { Pressable } from './Pressable'
import { SearchField } from './SearchField'

export interface ChoiceItem {
  key: string
  label: string
  note?: string
  /** Why it cannot be chosen now. */
  why?: string
}

interface ChoiceFieldProps {
  label: string
  items: readonly ChoiceItem[]
  value: string
  onPick: (key: string) => void
  placeholder?: string
  /** What stands in the field when `value` is none of the items. */
  shown?: string
  id: string
}

const SEARCH_FROM = 9
const SHOWN_MOST = 40

/** One of a list that opens underneath; a long list is searched. */
export function ChoiceField(props: ChoiceFieldProps): ReactNode {
  const { label, items, value, onPick, placeholder = '请选择', id } = props
  const [isOpen, setOpen] = useState(false)
  const shown = items.find((item) => item.key === value)?.label ?? props.shown ?? ''
  const pick = (key: string) => {
    setOpen(false)
    onPick(key)
  }
  return (
    <View className="af-field-box">
      <View className="af-field-label">{label}</View>
      <Pressable
        id={id}
        className="af-field af-choice"
        label={`${label} ${shown || placeholder}`}
        expanded={isOpen}
        onPress={() => setOpen(!isOpen)}
      >
        <View className={cx('grow', shown === '' && 'af-placeholder')}>{shown || placeholder}</View>
        <Icon name="down" size="m" className="ink-3" />
      </Pressable>
      {isOpen && <ChoiceList id={id} label={label} items={items} value={value} onPick={pick} />}
    </View>
  )
}

type ListProps = Pick<ChoiceFieldProps, 'id' | 'label' | 'items' | 'value' | 'onPick'>

function ChoiceList({ id, label, items, value, onPick }: ListProps): ReactNode {
  const [words, setWords] = useState('')
  const fitting = items.filter((item) => `${item.label}${item.note ?? ''}`.includes(words.trim()))
  return (
    <View className="af-choice-list">
      {items.length >= SEARCH_FROM && (
        <SearchField id={`${id}-search`} label={`找${label}`} value={words} onInput={setWords} />
      )}
      {fitting.slice(0, SHOWN_MOST).map((item) => (
        <Option
          key={item.key}
          id={`${id}-${item.key}`}
          title={item.label}
          note={item.note}
          why={item.why}
          on={item.key === value}
          onPress={() => onPick(item.key)}
        />
      ))}
      {fitting.length === 0 && <View className="t-note ink-3 mt-2">没有找到，换个字试试。</View>}
      {fitting.length > SHOWN_MOST && (
        <View className="t-note ink-3 mt-2">{`还有 ${fitting.length - SHOWN_MOST} 个，请输入字来找。`}</View>
      )}
    </View>
  )
}
