import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { Difference } from '@/domain/custody/differences'
import { Card } from '@/ui/Card'
import { State } from '@/ui/State'
import './closing.scss'

function byHomeroom(children: Difference[]): [string, string][] {
  const names = new Map<string, string[]>()
  for (const { homeroomName, name } of children)
    names.set(homeroomName, [...(names.get(homeroomName) ?? []), name])
  return [...names].map(([homeroomName, list]) => [homeroomName, list.join('、')])
}

/** 服务结束了还没有点到: often one roll that nobody took, so by homeroom on one card. */
export function NeverCalled({ list }: { list: Difference[] }): ReactNode {
  if (list.length === 0) return null
  return (
    <Card tone="amber" id="never-called">
      <State icon="alert" tone="amber" className="b">
        {`${list.length} 个孩子服务结束了还没有点到`}
      </State>
      <View className="t-note ink-2 mt-1">请这节课的老师补点名，标到或没到。没有来的，先打电话给家长。</View>
      {byHomeroom(list).map(([homeroomName, names]) => (
        <View key={homeroomName} className="mt-2">
          <View className="t-note ink-2">{homeroomName}</View>
          <View className="closing-name">{names}</View>
        </View>
      ))}
    </Card>
  )
}
