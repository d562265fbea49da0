import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { LateOptions } from '@/contract/late'
import { Segmented } from '@/ui/Segmented'
import { LateForm } from './LateForm'
import { LateGranted, LateRefused } from './LateGranted'
import { LateHead } from './LateHead'
import { LatePatternCard } from './LatePatternCard'
import { useLate, type LateMode } from './lateStore'

const MODES: { key: LateMode; label: string }[] = [
  { key: 'once', label: '只今天' },
  { key: 'weekly', label: '每周固定' },
]

/** 延时托管 of one child, today or every week: the application, or what stands. */
export function LatePickup({ options }: { options: LateOptions }): ReactNode {
  const { mode, show } = useLate()
  return (
    <>
      <LateHead pupil={options.pupil} mode={mode} />
      <View className="mt-4">
        <Segmented items={MODES} value={mode} label="哪几天" onChange={show} />
      </View>
      <Standing options={options} />
    </>
  )
}

function Standing({ options }: { options: LateOptions }): ReactNode {
  const { mode, editing } = useLate()
  const { current, pattern } = options
  if (editing) return <LateForm options={options} />
  if (mode === 'weekly')
    return pattern === null ? <LateForm options={options} /> : <LatePatternCard pattern={pattern} />
  if (current !== null && current.status !== 'refused')
    return <LateGranted options={options} current={current} />
  return (
    <>
      {current !== null && <LateRefused current={current} />}
      <LateForm options={options} />
    </>
  )
}
