import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { PlanDesk } from '@/contract/plan'
import type { LateCare, PlanContent } from '@/domain/plan/Plan'
import { SERVICE_WEEKDAYS } from '@/domain/plan/gaps'
import { weekdayText } from '@/domain/time'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { CheckPicks } from '@/ui/CheckPicks'
import { ChoiceField } from '@/ui/ChoiceField'
import { NumberField } from '@/ui/NumberField'
import { Section } from '@/ui/Section'
import { TimeField } from '@/ui/TimeField'
import { VenueField } from './CourseEditor'
import { putLate } from './edits'
import { isWritable, usePlan } from './planStore'
import { YuanField } from './YuanField'

const OPTIONS_MOST = 6
const HALF_HOUR = 30

/** 延时托管 as the plan sets it: days, hours, fees, room. */
export function LateTab({ plan, content }: { plan: PlanDesk; content: PlanContent }): ReactNode {
  const edit = usePlan((state) => state.edit)
  const { late } = content
  const put = (fields: Partial<LateCare>) => edit(putLate(fields))
  const pickTeacher = (key: string) => {
    const teacher = plan.ground.staff.find(({ personId }) => personId === key)
    if (teacher !== undefined) put({ teacherId: teacher.personId, teacherName: teacher.name })
  }
  return (
    <Card>
      <View className="plan-form">
        <CheckPicks
          id="late-day"
          label="哪几天有"
          items={SERVICE_WEEKDAYS.map((day) => ({ key: day, label: weekdayText(day) }))}
          value={late.weekdays}
          onChange={(weekdays) => put({ weekdays })}
        />
        <View className="plan-pair">
          <TimeField
            id="late-starts"
            label="开始"
            minute={late.startsAtMinute}
            onMinute={(startsAtMinute) => put({ startsAtMinute })}
          />
          <TimeField
            id="late-cut-off"
            label="当天几点前申请"
            minute={late.cutOffMinute}
            onMinute={(cutOffMinute) => put({ cutOffMinute })}
          />
        </View>
        <Options plan={plan} late={late} onOptions={(options) => put({ options })} />
        <ChoiceField
          id="late-teacher"
          label="老师"
          value={late.teacherId}
          shown={late.teacherName}
          items={plan.ground.staff.map(({ personId, name }) => ({ key: personId, label: name }))}
          onPick={pickTeacher}
        />
        <VenueField content={content} value={late.venue} onPick={(venue) => put({ venue })} />
        <NumberField
          id="late-seats"
          label="自动同意的名额"
          value={late.capacity}
          min={0}
          max={500}
          hint="满了以后由值班领导决定"
          onValue={(capacity) => put({ capacity })}
        />
      </View>
    </Card>
  )
}

interface OptionsProps {
  plan: PlanDesk
  late: LateCare
  onOptions: (options: LateCare['options']) => void
}

function Options({ plan, late, onOptions }: OptionsProps): ReactNode {
  const { options } = late
  const put = (index: number, fields: Partial<LateCare['options'][number]>) =>
    onOptions(options.map((option, at) => (at === index ? { ...option, ...fields } : option)))
  const add = () => {
    const from = options[options.length - 1]?.untilMinute ?? late.startsAtMinute
    onOptions([...options, { untilMinute: from + HALF_HOUR, feeFen: 0 }])
  }
  return (
    <>
      <Section title="接到几点、收多少" />
      {options.map((option, index) => (
        <View key={index} className="plan-pair">
          <TimeField
            id={`late-until-${index}`}
            label="接到"
            minute={option.untilMinute}
            onMinute={(untilMinute) => put(index, { untilMinute })}
          />
          <YuanField
            id={`late-fee-${index}`}
            label="每次（元）"
            fen={option.feeFen}
            onFen={(feeFen) => put(index, { feeFen })}
          />
        </View>
      ))}
      {isWritable(plan) && (
        <View className="row">
          {options.length < OPTIONS_MOST && (
            <Button id="late-add" size="s" kind="quiet" onPress={add}>
              加一档
            </Button>
          )}
          {options.length > 0 && (
            <Button id="late-drop" size="s" kind="quiet" onPress={() => onOptions(options.slice(0, -1))}>
              去掉最后一档
            </Button>
          )}
        </View>
      )}
    </>
  )
}
