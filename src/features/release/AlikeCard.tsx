import type { ReactNode } from 'react'
import { Text, View } from '@tarojs/components'
import type { LookedAt } from '@/contract/custody'
import { Card } from '@/ui/Card'
import { Face } from '@/ui/Face'
import { State } from '@/ui/State'
import { genderSex, genderText } from './ChildCard'
import './release.scss'

/** 读音一样: the other child with face and class, before anybody presses the button. */
export function AlikeCard({ name, alikes }: { name: string; alikes: LookedAt['alikes'] }): ReactNode {
  if (alikes.length === 0) return null
  const same = alikes.some((child) => child.name === name)
  return (
    <Card tone="amber" tight id="alikes">
      <State icon="sound" tone="amber" className="b">
        {same ? '有同名的孩子，请看清' : '读音一样，请看清'}
      </State>
      {alikes.map((child) => (
        <View key={child.pupilId} className="rel-alike">
          <Face
            name={child.name}
            look={{ seed: child.pupilId, kind: 'child', sex: genderSex(child.gender) }}
          />
          <View className="rel-alike-words">
            还有 <Text className="b">{child.name}</Text>
            {` ${child.homeroomName}·${genderText(child.gender)}`}
          </View>
        </View>
      ))}
    </Card>
  )
}
