import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { FamilyChild } from '@/contract/custody'
import { Icon } from '@/ui/Icon'
import type { IconName } from '@/ui/iconNames'
import { Pressable } from '@/ui/Pressable'
import { lateWords } from './childWords'
import './ChildActs.scss'

export interface ChildActsProps {
  child: FamilyChild
  now: number
  onLate: (child: FamilyChild) => void
  onCode: (child: FamilyChild) => void
}

/** What a guardian can do for this child today; nothing once she has gone or does not come. */
export function ChildActs({ child, now, onLate, onCode }: ChildActsProps): ReactNode {
  if (child.status !== 'expected' && child.status !== 'held') return null
  return (
    <View className="family-acts">
      <Act
        id={`late-${child.pupilId}`}
        icon="moon"
        word="延时托管"
        note={lateWords(child, now)}
        onPress={() => onLate(child)}
      />
      <Act
        id={`code-${child.pupilId}`}
        icon="qr"
        word="接送码"
        note="到校门口出示"
        onPress={() => onCode(child)}
      />
    </View>
  )
}

interface ActProps {
  id: string
  icon: IconName
  word: string
  note: string
  onPress: () => void
}

function Act({ id, icon, word, note, onPress }: ActProps): ReactNode {
  return (
    <Pressable id={id} className="family-act" label={`${word}，${note}`} onPress={onPress}>
      <Icon name={icon} className="family-act-icon" />
      <View className="b">{word}</View>
      <View className="t-note ink-2">{note}</View>
    </Pressable>
  )
}
