import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { HandChild } from '@/contract/custody'
import type { WalkChild } from '@/contract/escort'
import { Card } from '@/ui/Card'
import { Face } from '@/ui/Face'
import { State } from '@/ui/State'
import './escort.scss'

/** 读音一样: this child and the others of the group who sound the same, with classes, before she is given away. */
export function AlikeCard({ child }: { child: WalkChild }): ReactNode {
  const { alikes } = child
  if (alikes.length === 0) return null
  const same = alikes.some(({ name }) => name === child.name)
  return (
    <Card tone="amber" tight id="alikes">
      <State icon="sound" tone="amber" className="b">
        {same ? '队里有同名的孩子，请看清' : '队里有读音一样的孩子，请看清'}
      </State>
      <View className="escort-alikes">
        {[child, ...alikes].map((one) => (
          <Alike key={one.pupilId} child={one} />
        ))}
      </View>
    </Card>
  )
}

const sexOf = ({ gender }: HandChild) => (gender === 'girl' ? 'f' : 'm')

const Alike = ({ child }: { child: HandChild }): ReactNode => (
  <View className="escort-alike">
    <Face name={child.name} look={{ seed: child.pupilId, kind: 'child', sex: sexOf(child) }} />
    <View className="escort-alike-words">
      <View className="b">{child.name}</View>
      <View className="t-note">{`${child.homeroomName}·${child.gender === 'girl' ? '女' : '男'}`}</View>
    </View>
  </View>
)
