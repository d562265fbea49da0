import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { HomeroomToday } from '@/contract/leave'
import { blockText } from '@/domain/plan/blockText'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Empty } from '@/ui/Empty'
import { Face } from '@/ui/Face'
import { Section } from '@/ui/Section'
import type { HomeroomChild } from './homeroomStore'
import { LeaveSheet } from './LeaveSheet'

/** 我的班: every child with where she is; a tap writes down a leave that was phoned in. */
export function HomeroomList({ homerooms }: { homerooms: HomeroomToday[] }): ReactNode {
  const [chosen, setChosen] = useState<HomeroomChild | null>(null)
  if (homerooms.length === 0)
    return (
      <Empty icon="users" title="您没有带班">
        当班主任的老师，在这里看全班孩子今天在哪里。
      </Empty>
    )
  return (
    <>
      {homerooms.map(({ homeroomName, children }) => (
        <View key={homeroomName}>
          <Section title={homeroomName} end={`${children.length} 人·按名字登记电话请假`} />
          <Card flush>
            {children.map((child) => (
              <Row key={child.pupilId} child={child} onPress={setChosen} />
            ))}
          </Card>
        </View>
      ))}
      <View>
        <LeaveSheet child={chosen} onClose={() => setChosen(null)} />
      </View>
    </>
  )
}

function Row({
  child,
  onPress,
}: {
  child: HomeroomChild
  onPress: (child: HomeroomChild) => void
}): ReactNode {
  const { pupilId, name, gender, where, left, status } = child
  const part = left.length === 0 ? '' : `·${left.map(blockText).join('、')}请假`
  const mayLeave = status === 'expected' || status === 'absent'
  return (
    <Cell
      id={`homeroom-${pupilId}`}
      strong
      start={<Face name={name} look={{ seed: pupilId, kind: 'child', sex: gender === 'girl' ? 'f' : 'm' }} />}
      title={`${child.no} ${name}`}
      note={`${where}${part}`}
      label={`${name}，${where}`}
      {...(mayLeave ? { onPress: () => onPress(child) } : {})}
    />
  )
}
