import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { serverNow } from '@/cloud/serverClock'
import type { Duty } from '@/contract/attendance'
import { clockText } from '@/domain/time'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Chip } from '@/ui/Chip'
import { Section } from '@/ui/Section'
import { dutyNote, stateWords } from './dutyWords'
import './duties.scss'

/** The day as a list with states, in order of time. */
export function DutyList({ duties, onRoll }: { duties: Duty[]; onRoll: (duty: Duty) => void }): ReactNode {
  if (duties.length === 0) return null
  const now = serverNow()
  return (
    <>
      <Section title="今天的课" end={`${duties.length} 节`} />
      <Card flush>
        {duties.map((duty) => {
          const { word, icon, tone } = stateWords(duty, now)
          return (
            <Cell
              key={duty.sessionId}
              id={`duty-${duty.sessionId}`}
              start={<View className="duty-time">{clockText(duty.startsAtMinute)}</View>}
              title={duty.name}
              note={dutyNote(duty)}
              end={
                <Chip icon={icon} tone={tone}>
                  {word}
                </Chip>
              }
              label={`${clockText(duty.startsAtMinute)} ${duty.name}，${word}，打开名单`}
              onPress={() => onRoll(duty)}
            />
          )
        })}
      </Card>
    </>
  )
}
