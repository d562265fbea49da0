import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { MODE_TEXT, ROUND_TEXT } from '@/domain/plan/changes/words'
import type { PlanDesk } from '@/contract/plan'
import type { EnrolmentWindow } from '@/domain/enrolment/EnrolmentWindow'
import { gradeText } from '@/domain/people/School'
import { atMinute, DAY, dayOf, isDay, minuteOf } from '@/domain/time'
import { Button } from '@/ui/Button'
import { CheckPicks } from '@/ui/CheckPicks'
import { ChoiceField } from '@/ui/ChoiceField'
import { DateField } from '@/ui/DateField'
import { Field } from '@/ui/Field'
import { Segmented } from '@/ui/Segmented'
import { TimeField } from '@/ui/TimeField'
import { dropWindow, putWindow } from './edits'
import { isWritable, usePlan } from './planStore'

const ROUNDS: EnrolmentWindow['round'][] = ['main', 'supplement', 'change']
const MODES: EnrolmentWindow['mode'][] = ['first-come', 'draw']

/** One window: who, when, and how the seats are given. */
export function WindowEditor({ plan, window }: { plan: PlanDesk; window: EnrolmentWindow }): ReactNode {
  const { edit, show } = usePlan()
  const put = (fields: Partial<EnrolmentWindow>) => edit(putWindow({ ...window, ...fields }))
  const drop = () => {
    edit(dropWindow(window.id))
    show('windows')
  }
  const putMode = (mode: EnrolmentWindow['mode']) =>
    put({ mode, publicNumber: mode === 'draw' ? { source: '', fixedAt: window.closesAt + DAY } : null })
  return (
    <View className="plan-form">
      <Field
        id="window-name"
        label="名称"
        value={window.name}
        maxLength={20}
        onInput={(name) => put({ name })}
      />
      <Segmented
        label="怎么给名额"
        value={window.mode}
        items={MODES.map((mode) => ({ key: mode, label: MODE_TEXT[mode] }))}
        onChange={putMode}
      />
      <ChoiceField
        id="window-round"
        label="第几轮"
        value={window.round}
        items={ROUNDS.map((round) => ({ key: round, label: ROUND_TEXT[round] }))}
        onPick={(key) => put({ round: ROUNDS.find((round) => round === key) ?? window.round })}
      />
      <CheckPicks
        id="window-grade"
        label="年级"
        items={plan.ground.grades.map((grade) => ({ key: grade, label: gradeText(grade) }))}
        value={window.grades}
        onChange={(grades) => put({ grades })}
      />
      <Moment id="opens" label="开始" at={window.opensAt} onAt={(opensAt) => put({ opensAt })} />
      <Moment id="closes" label="截止" at={window.closesAt} onAt={(closesAt) => put({ closesAt })} />
      {window.publicNumber !== null && (
        <PublicNumberFields number={window.publicNumber} onNumber={(publicNumber) => put({ publicNumber })} />
      )}
      {isWritable(plan) && (
        <Button id="drop-window" kind="quiet" onPress={drop}>
          删掉这个窗口
        </Button>
      )}
    </View>
  )
}

type PublicNumber = NonNullable<EnrolmentWindow['publicNumber']>

function PublicNumberFields({
  number,
  onNumber,
}: {
  number: PublicNumber
  onNumber: (number: PublicNumber) => void
}): ReactNode {
  return (
    <View className="inset plan-form">
      <View className="t-note ink-2">
        抽签用一个谁也不能提前知道的公开号码，例如指定一期福彩开奖号。先写明用哪一期，截止以后才产生。
      </View>
      <Field
        id="number-source"
        label="用哪一期公开号码"
        value={number.source}
        maxLength={40}
        placeholder="如：福彩双色球第 2026101 期"
        onInput={(source) => onNumber({ ...number, source })}
      />
      <Moment
        id="fixed"
        label="号码产生"
        at={number.fixedAt}
        onAt={(fixedAt) => onNumber({ ...number, fixedAt })}
      />
    </View>
  )
}

interface MomentProps {
  id: string
  label: string
  at: number
  onAt: (at: number) => void
}

/** A day and a time of it, on the city's clock. */
function Moment({ id, label, at, onAt }: MomentProps): ReactNode {
  const day = dayOf(at)
  const minute = minuteOf(at)
  return (
    <View className="plan-pair">
      <DateField
        id={`${id}-day`}
        label={`${label}日期`}
        day={day}
        isDay={isDay}
        onDay={(next) => onAt(atMinute(next, minute))}
      />
      <TimeField
        id={`${id}-time`}
        label={`${label}时间`}
        minute={minute}
        onMinute={(next) => onAt(atMinute(day, next))}
      />
    </View>
  )
}
