import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { FamilyChild } from '@/contract/custody'
import { Cell } from '@/ui/Cell'
import { Icon } from '@/ui/Icon'
import type { IconName } from '@/ui/iconNames'
import { Pressable } from '@/ui/Pressable'
import { lateWords, leaveWords } from './childWords'
import './ChildActs.scss'

export interface ChildActsProps {
  child: FamilyChild
  now: number
  onLate: (child: FamilyChild) => void
  onCode: (child: FamilyChild) => void
  onLeave: (child: FamilyChild) => void
  onCollectors: (child: FamilyChild) => void
  onHealth: (child: FamilyChild) => void
  onHardship: (child: FamilyChild) => void
}

/** What a guardian can do for this child: today while she comes, and for days to come; a child not found is looked for first. */
export function ChildActs(props: ChildActsProps): ReactNode {
  const { child, now, onLate, onCode, onLeave, onCollectors, onHealth, onHardship } = props
  const comes = child.status === 'expected' || child.status === 'held'
  const mayLeave = child.status !== 'absent' && child.placed > 0 && !child.isClosed
  const mayChange = child.status !== 'absent' && !child.isClosed
  if (!comes && !mayLeave && !mayChange) return null
  return (
    <>
      <View className="family-acts">
        {comes && (
          <Act
            id={`late-${child.pupilId}`}
            icon="moon"
            word="延时托管"
            note={lateWords(child, now)}
            onPress={() => onLate(child)}
          />
        )}
        {mayLeave && (
          <Act
            id={`leave-${child.pupilId}`}
            icon="leave"
            word="请假"
            note={leaveWords(child, now)}
            onPress={() => onLeave(child)}
          />
        )}
        {comes && (
          <Act
            id={`code-${child.pupilId}`}
            icon="qr"
            word="接送码"
            note="校门口出示"
            onPress={() => onCode(child)}
          />
        )}
        {mayChange && (
          <Act
            id={`collectors-${child.pupilId}`}
            icon="swap"
            word="换人接"
            note="接送和委托"
            onPress={() => onCollectors(child)}
          />
        )}
      </View>
      {mayChange && (
        <Cell
          id={`health-${child.pupilId}`}
          title="健康提示"
          note="过敏、哮喘等，带孩子的老师看得到"
          onPress={() => onHealth(child)}
        />
      )}
      {mayChange && (
        <Cell
          id={`hardship-${child.pupilId}`}
          title="困难减免"
          note="家里有困难，可以申请少交或不交"
          onPress={() => onHardship(child)}
        />
      )}
    </>
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
