import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { PublicDraw } from '@/contract/draw'
import { Card } from '@/ui/Card'
import { Section } from '@/ui/Section'
import './draw.scss'

/** The parts anybody can reckon with, in full: nothing here is cut short. */
export function DrawParts({ draw }: { draw: PublicDraw }): ReactNode {
  const parts: [string, string | null][] = [
    ['密钥的指纹（报名前公布）', draw.commitment],
    ['名单的指纹（封存时公布）', draw.listHash],
    ['公开号码', draw.number?.value ?? null],
    ['密钥（抽签时公开）', draw.secret],
    ['种子（三样合起来算出）', draw.seed],
    ['结果的指纹', draw.resultHash],
  ]
  return (
    <View>
      <Section title="公布的内容" end="可以逐字对照" />
      <Card>
        {parts.map(([name, value]) => (
          <View key={name} className="draw-part">
            <View className="t-note ink-2">{name}</View>
            <View className={value === null ? 'ink-3' : 'draw-hash'}>{value ?? '还没有'}</View>
          </View>
        ))}
      </Card>
    </View>
  )
}
