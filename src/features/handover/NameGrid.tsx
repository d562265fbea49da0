import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { HandChild } from '@/contract/custody'
import type { PupilId } from '@/domain/ids'
import { cx } from '@/ui/cx'
import { Icon } from '@/ui/Icon'
import { Pressable } from '@/ui/Pressable'
import './handover.scss'

interface NameGridProps {
  names: HandChild[]
  off: (pupilId: PupilId) => boolean
  /** What an unticked name means. */
  offWord: string
  /** Names are ticked one by one: none of them is an exception yet. */
  counting?: boolean
  onPress: (child: HandChild) => void
}

const lookOf = (isOff: boolean, counting: boolean): string | false =>
  counting ? !isOff && 'hand-name-seen' : isOff && 'hand-name-off'

/** All names at once, three in a row: two adults read them together. */
export function NameGrid({ names, off, offWord, counting = false, onPress }: NameGridProps): ReactNode {
  return (
    <View className="hand-grid">
      {names.map((child) => {
        const isOff = off(child.pupilId)
        return (
          <Pressable
            key={child.pupilId}
            id={`name-${child.pupilId}`}
            role="checkbox"
            checked={!isOff}
            label={`${child.name}，${child.homeroomName}${isOff ? `，${offWord}` : ''}`}
            className={cx('hand-name', lookOf(isOff, counting))}
            onPress={() => onPress(child)}
          >
            {isOff && counting ? (
              <View className="hand-ring" />
            ) : (
              <Icon name={isOff ? 'x' : 'check'} size="s" className="hand-tick" />
            )}
            <View className="hand-name-words">{child.name}</View>
          </Pressable>
        )
      })}
    </View>
  )
}
