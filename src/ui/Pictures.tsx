import type { ReactNode } from 'react'
import { Image, View } from '@tarojs/components'
import { a11y } from './a11y'
import { Button } from './Button'
import { cx } from './cx'
import { Icon } from './Icon'
import { Pressable } from './Pressable'

export interface PictureItem {
  key: string
  src: string
  /** Left out: it is kept already. */
  state?: 'sending' | 'sent' | 'failed'
  /** Why it did not go out. */
  trouble?: string
}

interface PicturesProps {
  label: string
  items: readonly PictureItem[]
  /** Sees one large. */
  onOpen: (key: string) => void
  /** Left out: these are only looked at. */
  onAdd?: () => void
  onRemove?: (key: string) => void
  onRetry?: (key: string) => void
  most?: number
  hint?: string
  id: string
}

/** Pictures of a paper: add from camera or album, see large, take out, send again. */
export function Pictures(props: PicturesProps): ReactNode {
  const { label, items, onAdd, most = Infinity, hint, id } = props
  const sent = items.filter(({ state }) => state !== 'sending').length
  const sending = items.some(({ state }) => state === 'sending')
  const trouble = items.find(({ state }) => state === 'failed')?.trouble
  return (
    <View className="af-field-box">
      <View className="af-field-label">{label}</View>
      <View className="af-pics" {...a11y({ label })}>
        {items.map((item, index) => (
          <Picture key={item.key} {...props} item={item} name={`${label}，第 ${index + 1} 张`} />
        ))}
        {onAdd !== undefined && items.length < most && (
          <Pressable id={`${id}-add`} className="af-pic af-pic-add" onPress={onAdd} label={`添加${label}`}>
            <Icon name="camera" size="l" />
            <View className="t-note">添加</View>
          </Pressable>
        )}
      </View>
      {sending && (
        <View className="af-field-hint" {...a11y({ role: 'status' })}>
          {`正在传，已传 ${sent} / ${items.length}`}
        </View>
      )}
      {trouble !== undefined && (
        <View className="af-field-message" {...a11y({ role: 'alert' })}>
          <Icon name="alert" className="af-field-icon" />
          <View className="grow">{trouble}</View>
        </View>
      )}
      {!sending && trouble === undefined && hint !== undefined && (
        <View className="af-field-hint">{hint}</View>
      )}
    </View>
  )
}

interface PictureProps extends Pick<PicturesProps, 'onOpen' | 'onRemove' | 'onRetry' | 'id'> {
  item: PictureItem
  name: string
}

function Picture({ item, name, onOpen, onRemove, onRetry, id }: PictureProps): ReactNode {
  const { key, src, state } = item
  return (
    <View className="af-pic-box">
      <View className="af-pic">
        <Pressable id={`${id}-${key}`} label={`${name}，看大图`} onPress={() => onOpen(key)}>
          <Image
            className={cx('af-pic-image', state === 'sending' && 'af-pic-faint')}
            src={src}
            mode="aspectFill"
          />
        </Pressable>
        {onRemove !== undefined && (
          <Pressable
            id={`${id}-${key}-out`}
            className="af-pic-out"
            label={`删掉${name}`}
            onPress={() => onRemove(key)}
          >
            <View className="af-pic-x">
              <Icon name="x" size="s" />
            </View>
          </Pressable>
        )}
      </View>
      {state === 'failed' && onRetry !== undefined && (
        <Button size="s" id={`${id}-${key}-again`} label={`重传${name}`} onPress={() => onRetry(key)}>
          重传
        </Button>
      )}
    </View>
  )
}
