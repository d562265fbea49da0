import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { LookedAt } from '@/contract/custody'
import { Card } from '@/ui/Card'
import { Face } from '@/ui/Face'
import { State } from '@/ui/State'
import './release.scss'

export const genderText = (gender: 'girl' | 'boy'): string => (gender === 'girl' ? '女' : '男')
export const genderSex = (gender: 'girl' | 'boy'): 'f' | 'm' => (gender === 'girl' ? 'f' : 'm')

interface ChildCardProps {
  child: LookedAt['child']
  /** A smaller photo, where what stands below must be seen too. */
  small?: boolean
}

/** Photo and name, the name never cut: it wraps. */
export function ChildCard({ child, small = false }: ChildCardProps): ReactNode {
  const { pupilId, name, gender, homeroomName, holderName, where } = child
  const place = where === '' ? '' : `·${where}`
  return (
    <Card round className="center">
      <View className="rel-photo">
        <Face
          name={name}
          look={{ seed: pupilId, kind: 'child', sex: genderSex(gender) }}
          size={small ? 'l' : 'photo'}
        />
      </View>
      <View id="child-name" className="t-hero rel-name">
        {name}
      </View>
      <View className="t-lead ink-2">{`${homeroomName}·${genderText(gender)}`}</View>
      {holderName !== null && (
        <View className="rel-where">
          <State icon="shield" tone="green">{`在${holderName}身边${place}`}</State>
        </View>
      )}
    </Card>
  )
}
