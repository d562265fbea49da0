import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { Gate } from '@/contract/custody'
import { a11y } from '@/ui/a11y'
import { Track } from '@/ui/Track'
import { useLetGoHere } from './useLetGoHere'
import './gate.scss'

/** One number going to zero. */
export function GateHead({ gate }: { gate: Gate }): ReactNode {
  const { released, notCalled } = gate
  const letGo = useLetGoHere()
  const unsent = gate.children.filter((child) => letGo.has(child.pupilId)).length
  const inSchool = gate.inSchool - unsent
  const total = gate.inSchool + released
  return (
    <View className="gate-head">
      <View className="gate-number-line" {...a11y({ label: `还有 ${inSchool} 个孩子在校内` })}>
        <View id="in-school" className="gate-number">
          {inSchool}
        </View>
        <View className="t-title gate-unit">个孩子</View>
      </View>
      {total > 0 && (
        <>
          <View className="gate-track">
            <Track
              total={total}
              label={`今天 ${total} 人，已接走 ${released} 人`}
              parts={[{ value: released, tone: 'green' }]}
            />
          </View>
          <View className="ink-2 num mt-2">{`今天 ${total} 人，已接走 ${released} 人`}</View>
        </>
      )}
      {unsent > 0 && (
        <View id="unsent-gone" className="t-note c-amber mt-1">{`另有 ${unsent} 人已放行，还没发出去`}</View>
      )}
      {notCalled > 0 && <View className="t-note c-amber mt-1">{`另有 ${notCalled} 人还没点名`}</View>}
    </View>
  )
}
