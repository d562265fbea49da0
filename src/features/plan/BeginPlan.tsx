import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { PlanDesk } from '@/contract/plan'
import { dayText } from '@/domain/time'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Empty } from '@/ui/Empty'
import { State } from '@/ui/State'
import { PlanRead } from './PlanRead'
import { usePlan } from './planStore'

/** Nothing is being written for the term: how to begin, or how to go on from what is in force. */
export function BeginPlan({ desk }: { desk: PlanDesk }): ReactNode {
  return desk.published === null ? <FirstPlan desk={desk} /> : <InForce published={desk.published} />
}

function FirstPlan({ desk }: { desk: PlanDesk }): ReactNode {
  const { begin, acting } = usePlan()
  const { term } = desk
  return (
    <Empty
      icon="doc"
      title={`${term.name}还没有方案`}
      act={
        <View className="stack-2">
          <Button id="begin-copy" kind="primary" busy={acting} onPress={() => void begin('plan-in-force')}>
            照现在用的方案写
          </Button>
          <Button id="begin-empty" busy={acting} onPress={() => void begin('empty')}>
            从空白写
          </Button>
          <Refused />
        </View>
      }
    >
      {`${dayText(term.firstDay)} 到 ${dayText(term.lastDay)}。写的时候会随时告诉您还差什么，写好再送教育局备案。`}
    </Empty>
  )
}

function InForce({ published }: { published: NonNullable<PlanDesk['published']> }): ReactNode {
  const { begin, acting } = usePlan()
  return (
    <View className="stack-3 mt-3">
      <Card>
        <View className="t-lead b">{`第 ${published.version} 版正在用`}</View>
        <View className="ink-2 mt-1">要改就写下一版。写好、备案、公布以前，家长看到的还是这一版。</View>
        <View className="mt-3">
          <Button id="begin-next" kind="primary" busy={acting} onPress={() => void begin('plan-in-force')}>
            写下一版
          </Button>
          <Refused />
        </View>
      </Card>
      <Card>
        <PlanRead content={published.content} />
      </Card>
    </View>
  )
}

function Refused(): ReactNode {
  const refused = usePlan((state) => state.refused)
  if (refused === '') return null
  return (
    <View id="plan-refused" className="mt-2">
      <State icon="alert" tone="amber">
        {refused}
      </State>
    </View>
  )
}
