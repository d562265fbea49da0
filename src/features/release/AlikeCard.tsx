import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { HandChild, LookedAt } from '@/contract/custody'
import { Card } from '@/ui/Card'
import { Face } from '@/ui/Face'
import { State } from '@/ui/State'
import { genderSex, genderText } from './ChildCard'
import './release.scss'

/** 读音一样: this child and the other one side by side, faces and classes, before anybody presses the button. */
export function AlikeCard({ child, alikes }: Pick<LookedAt, 'child' | 'alikes'>): ReactNode {
  if (alikes.length === 0) return null
  const same = alikes.some(({ name }) => name === child.name)
  return (
    <Card tone="amber" tight id="alikes">
      <State icon="sound" tone="amber" className="b">
        {same ? '有同名的孩子，请看清' : '读音一样，请看清'}
      </State>
      <View className="rel-alikes">
        {[child, ...alikes].map((one) => (
          <Alike key={one.pupilId} child={one} />
        ))}
      </View>
    </Card>
  )
}

function Alike({ child }: { child: HandChild }): ReactNode {
  return (
    <View className="rel-alike">
      <Face name={child.name} look={{ seed: child.pupilId, kind: 'child', sex: genderSex(child.gender) }} />
      <View className="rel-alike-words">
        <View className="b">{child.name}</View>
        <View className="t-note">{`${child.homeroomName}·${genderText(child.gender)}`}</View>
      </View>
    </View>
  )
}
