import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { DigestChild } from '@/domain/digest/DailyDigest'
import type { PupilId } from '@/domain/ids'
import { Button } from '@/ui/Button'
import { Icon } from '@/ui/Icon'
import { Pressable } from '@/ui/Pressable'
import './PeopleRows.scss'

/** More than these would push everything else off the screen. */
const SHOWN = 8

interface PeopleRowsProps {
  people: DigestChild[]
  /** Children who are not accounted for are never folded away. */
  all?: boolean
  /** A tap on a name opens the child's record. */
  onOpen: (pupilId: PupilId) => void
}

/** Names with their classes, and what is known of each. Names wrap and are never cut. */
export function PeopleRows({ people, all = false, onOpen }: PeopleRowsProps): ReactNode {
  const [isOpen, setOpen] = useState(all)
  const shown = isOpen ? people : people.slice(0, SHOWN)
  return (
    <View className="mt-2">
      {shown.map(({ pupilId, name, homeroomName, note }) => (
        <Pressable
          key={pupilId}
          id={`person-${pupilId}`}
          className="digest-person"
          label={`${name} ${homeroomName} ${note}，看责任链`}
          onPress={() => onOpen(pupilId)}
        >
          <View className="digest-person-name">
            <View className="t-lead b ink">{name}</View>
            <View className="t-note ink-2 digest-person-class">{homeroomName}</View>
          </View>
          <View className="digest-person-note">
            {note}
            <Icon name="next" size="s" />
          </View>
        </Pressable>
      ))}
      {shown.length < people.length && (
        <Button size="s" kind="quiet" onPress={() => setOpen(true)}>
          {`看全部 ${people.length} 人`}
        </Button>
      )}
    </View>
  )
}
