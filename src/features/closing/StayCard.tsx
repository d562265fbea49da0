import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { ADULTS_TO_THE_END } from '@/domain/custody/Shift'
import type { GateDay } from '@/contract/closing'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { State } from '@/ui/State'
import { useDay } from './dayStore'

/** Who is there: those who hold children, and those who said that they stay. */
const adults = ({ staying, holders }: GateDay) => [
  ...new Map([...holders, ...staying].map(({ personId, name }) => [personId, name])).values(),
]

/** 留守: two adults until the last child has left. */
export function StayCard({ day }: { day: GateDay }): ReactNode {
  const { sending, stay } = useDay()
  const names = adults(day)
  const enough = names.length >= ADULTS_TO_THE_END
  const isStaying = day.staying.some((one) => one.personId === day.me)
  return (
    <Card id="stay-card" tone={enough ? 'plain' : 'amber'}>
      <State icon={enough ? 'check-circle' : 'alert'} tone={enough ? 'green' : 'amber'} className="b">
        {enough ? `${names.length} 位大人在，够了` : `要留两位大人，现在 ${names.length} 位`}
      </State>
      {names.length > 0 && <View className="ink-2 mt-1">{names.join('、')}</View>}
      <View className="mt-3">
        <Button
          id="stay"
          kind={isStaying ? 'quiet' : 'soft'}
          busy={sending === 'stay'}
          onPress={() => void stay(!isStaying)}
        >
          {isStaying ? '我要先走' : '我留下，到最后一个孩子走'}
        </Button>
      </View>
    </Card>
  )
}
