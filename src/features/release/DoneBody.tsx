import { useEffect, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { Released } from '@/contract/custody'
import { clockTextAt } from '@/domain/time'
import { a11y } from '@/ui/a11y'
import { Icon } from '@/ui/Icon'
import './release.scss'

/** Long enough to be read once, short enough for a queue. */
const SHOWN_MS = 1200

interface DoneBodyProps {
  name: string
  released: Released
  /** Only on this phone so far. */
  kept: boolean
  /** Left out once the guard has pressed something else. */
  onTime?: () => void
}

function leftText(kept: boolean, inSchool: number): string {
  if (kept) return '没有网络，已记在手机里，连上网自动发'
  return inSchool > 0 ? `校内还有 ${inSchool} 人` : '孩子都接走了'
}

/** 已放行: confirms by itself and makes room for the next. */
export function DoneBody({ name, released, kept, onTime }: DoneBodyProps): ReactNode {
  useEffect(() => {
    if (onTime === undefined) return undefined
    const timer = setTimeout(onTime, SHOWN_MS)
    return () => clearTimeout(timer)
  }, [onTime])
  const { at, collectorText, inSchool } = released
  return (
    <View id="released" className="rel-done" {...a11y({ role: 'status', live: 'assertive' })}>
      <Icon name="check-circle" size="xl" />
      <View className="t-head">已放行</View>
      <View className="t-hero rel-name">{name}</View>
      <View className="t-lead rel-done-note">{`${clockTextAt(at)}·${collectorText}`}</View>
      <View className="t-title mt-4" id={kept ? 'kept' : 'in-school-left'}>
        {leftText(kept, inSchool)}
      </View>
    </View>
  )
}
