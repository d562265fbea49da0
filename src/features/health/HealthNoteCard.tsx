import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import {
  HEALTH_KINDS,
  healthKindText,
  MOST_HEALTH_ACT,
  MOST_HEALTH_WHAT,
  type HealthKind,
  type HealthNote,
} from '@/domain/people/health'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { ChoiceField } from '@/ui/ChoiceField'
import { Field } from '@/ui/Field'
import { useHealth } from './healthStore'

const KINDS = HEALTH_KINDS.map((kind) => ({ key: kind, label: healthKindText(kind) }))

const EXAMPLES: Record<HealthKind, string> = {
  allergy: '花生',
  asthma: '运动后容易发作',
  seizure: '发烧时会发作',
  medicine: '每天 17:00 吃的药',
  other: '刚做过手术，不能跑',
}

/** One thing to know, and what to do. */
export function HealthNoteCard({ index, note }: { index: number; note: HealthNote }): ReactNode {
  const { change, remove } = useHealth()
  const pick = (key: string) => {
    const kind = HEALTH_KINDS.find((one) => one === key)
    if (kind !== undefined) change(index, { kind })
  }
  return (
    <Card>
      <View className="stack-2">
        <ChoiceField
          id={`health-kind-${index}`}
          label="是什么"
          items={KINDS}
          value={note.kind}
          onPick={pick}
        />
        <Field
          id={`health-what-${index}`}
          label="说清楚一点"
          placeholder={`比如：${EXAMPLES[note.kind]}`}
          value={note.what}
          maxLength={MOST_HEALTH_WHAT}
          onInput={(what) => change(index, { what })}
        />
        <Field
          id={`health-act-${index}`}
          label="发生时老师怎么做"
          placeholder="比如：马上叫校医，打妈妈电话"
          value={note.act}
          maxLength={MOST_HEALTH_ACT}
          onInput={(act) => change(index, { act })}
        />
        <Button id={`remove-health-${index}`} size="s" kind="quiet" onPress={() => remove(index)}>
          删掉这一条
        </Button>
      </View>
    </Card>
  )
}
