import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { FeeRule, FeeUnit, RefundRule } from '@/domain/billing/FeeRule'
import type { PlanDesk } from '@/contract/plan'
import { yuanText } from '@/domain/money'
import type { PlanContent } from '@/domain/plan/Plan'
import { isDay, longDayText } from '@/domain/time'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { ChoiceField } from '@/ui/ChoiceField'
import { DateField } from '@/ui/DateField'
import { Empty } from '@/ui/Empty'
import { Field } from '@/ui/Field'
import { NumberField } from '@/ui/NumberField'
import { Switch } from '@/ui/Switch'
import { dropFee, freeId, putFee } from './edits'
import { isWritable, usePlan } from './planStore'
import { REFUND_TEXT, UNIT_TEXT } from './planWords'
import { YuanField } from './YuanField'

const UNITS: FeeUnit[] = ['term', 'month', 'lesson']
const REFUNDS: RefundRule['kind'][] = ['by-day', 'half-month', 'month', 'by-share', 'none']
const CAP_BEFORE = 48_000
const FIRST_STEPS = [
  { upTo: 34, back: 66 },
  { upTo: 67, back: 33 },
]

const feeLine = ({ unit, capFen, refund }: FeeRule): string =>
  `${UNIT_TEXT[unit]}收·${capFen === null ? '不封顶' : `每学期最多 ${yuanText(capFen)}`}·${REFUND_TEXT[refund.kind]}`

/** 收费与退费: rules with a start date; the latest that has begun counts. */
export function FeesTab({ plan, content }: { plan: PlanDesk; content: PlanContent }): ReactNode {
  const { edit, show } = usePlan()
  const add = () => {
    const id = freeId(
      'f',
      content.fees.map((fee) => fee.id),
    )
    edit(
      putFee({
        id,
        from: plan.term.firstDay,
        unit: 'term',
        capFen: null,
        refund: { kind: 'by-day' },
        source: '',
      }),
    )
    show('fees', { kind: 'fee', id })
  }
  return (
    <View className="stack-3">
      {content.fees.length === 0 ? (
        <Empty icon="yuan" title="还没有收费办法">
          写明按什么收、封顶多少、退课怎么退，家长报名前会看到。
        </Empty>
      ) : (
        <Card flush>
          {content.fees.map((fee) => (
            <Cell
              key={fee.id}
              id={`fee-${fee.id}`}
              title={`${longDayText(fee.from)}起`}
              strong
              note={`${feeLine(fee)}·${fee.source || '还没写依据'}`}
              onPress={() => show('fees', { kind: 'fee', id: fee.id })}
            />
          ))}
        </Card>
      )}
      {isWritable(plan) && (
        <Button id="add-fee" icon="plus" onPress={add}>
          加一个收费办法
        </Button>
      )}
    </View>
  )
}

export function FeeEditor({ plan, fee }: { plan: PlanDesk; fee: FeeRule }): ReactNode {
  const { edit, show } = usePlan()
  const put = (fields: Partial<FeeRule>) => edit(putFee({ ...fee, ...fields }))
  const drop = () => {
    edit(dropFee(fee.id))
    show('fees')
  }
  const refundAs = (kind: RefundRule['kind']): RefundRule =>
    kind === 'by-share' ? { kind, steps: FIRST_STEPS } : { kind }
  return (
    <View className="plan-form">
      <DateField
        id="fee-from"
        label="从哪天起"
        day={fee.from}
        isDay={isDay}
        onDay={(from) => put({ from })}
      />
      <ChoiceField
        id="fee-unit"
        label="怎么收"
        value={fee.unit}
        items={UNITS.map((unit) => ({ key: unit, label: UNIT_TEXT[unit] }))}
        onPick={(key) => put({ unit: UNITS.find((unit) => unit === key) ?? fee.unit })}
      />
      <Cell
        title="每学期封顶"
        end={
          <Switch
            id="fee-capped"
            label="每学期封顶"
            on={fee.capFen !== null}
            onChange={(on) => put({ capFen: on ? CAP_BEFORE : null })}
          />
        }
      />
      {fee.capFen !== null && (
        <YuanField
          id="fee-cap"
          label="一个孩子一学期最多（元）"
          fen={fee.capFen}
          onFen={(capFen) => put({ capFen })}
        />
      )}
      <ChoiceField
        id="fee-refund"
        label="退课怎么退"
        value={fee.refund.kind}
        items={REFUNDS.map((kind) => ({ key: kind, label: REFUND_TEXT[kind] }))}
        onPick={(key) => put({ refund: refundAs(REFUNDS.find((kind) => kind === key) ?? 'by-day') })}
      />
      {fee.refund.kind === 'by-share' && (
        <Steps steps={fee.refund.steps} onSteps={(steps) => put({ refund: { kind: 'by-share', steps } })} />
      )}
      <Field
        id="fee-source"
        label="依据"
        value={fee.source}
        maxLength={60}
        placeholder="如：苏教财〔2020〕2号"
        onInput={(source) => put({ source })}
      />
      {isWritable(plan) && (
        <Button id="drop-fee" kind="quiet" onPress={drop}>
          删掉这个办法
        </Button>
      )}
    </View>
  )
}

type Step = { upTo: number; back: number }

function Steps({ steps, onSteps }: { steps: Step[]; onSteps: (steps: Step[]) => void }): ReactNode {
  const put = (index: number, fields: Partial<Step>) =>
    onSteps(steps.map((step, at) => (at === index ? { ...step, ...fields } : step)))
  return (
    <View className="inset">
      {steps.map((step, index) => (
        <View key={index} className="plan-pair">
          <NumberField
            id={`step-up-${index}`}
            label="上到百分之几以前"
            value={step.upTo}
            min={0}
            max={100}
            onValue={(upTo) => put(index, { upTo })}
          />
          <NumberField
            id={`step-back-${index}`}
            label="退百分之几"
            value={step.back}
            min={0}
            max={100}
            onValue={(back) => put(index, { back })}
          />
        </View>
      ))}
      <View className="row mt-2">
        <Button
          id="step-add"
          size="s"
          kind="quiet"
          onPress={() => onSteps([...steps, { upTo: 100, back: 0 }])}
        >
          加一档
        </Button>
        {steps.length > 1 && (
          <Button id="step-drop" size="s" kind="quiet" onPress={() => onSteps(steps.slice(0, -1))}>
            去掉最后一档
          </Button>
        )}
      </View>
    </View>
  )
}
