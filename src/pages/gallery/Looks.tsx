import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { Icon } from '@/ui/Icon'
import { iconNames } from '@/ui/iconNames'
import { Frame } from './Frame'

const colours = [
  ['绿 · 安', '--green'],
  ['绿底', '--green-soft'],
  ['琥珀 · 看一下', '--amber'],
  ['琥珀底', '--amber-soft'],
  ['红 · 孩子没着落', '--red'],
  ['红底', '--red-soft'],
  ['字', '--ink'],
  ['次字', '--ink-2'],
  ['注', '--ink-3'],
  ['暖底', '--ground'],
  ['卡', '--card'],
  ['凹', '--sunk'],
] as const

export function Colours(): ReactNode {
  return (
    <Frame title="颜色" note="红色只有一个意思">
      <View className="gallery-swatches">
        {colours.map(([word, token]) => (
          <View key={token} className="gallery-swatch">
            <View className="gallery-colour" style={{ background: `var(${token})` }} />
            <View className="t-note b">{word}</View>
          </View>
        ))}
      </View>
    </Frame>
  )
}

export function Type(): ReactNode {
  return (
    <Frame title="字" note="两种粗细：400、600">
      <View className="t-hero">刘梓辰 56</View>
      <View className="t-figure">16:30 · 36</View>
      <View className="t-head">孩子都有人照看 28</View>
      <View className="t-title">在周岚老师身边 22</View>
      <View className="t-lead b">启蒙足球 18</View>
      <View>正文，说清一件事 16</View>
      <View className="t-note ink-2">说明、地点、时间 14</View>
      <View className="t-micro ink-3">坐标、标签栏 12</View>
    </Frame>
  )
}

export function Icons(): ReactNode {
  return (
    <Frame title="图标" note="24 格，线宽 1.75，圆头">
      <View className="gallery-icons">
        {iconNames.map((name) => (
          <View key={name} className="gallery-icon">
            <Icon name={name} size="l" />
            <View className="t-micro ink-3">{name}</View>
          </View>
        ))}
      </View>
    </Frame>
  )
}
