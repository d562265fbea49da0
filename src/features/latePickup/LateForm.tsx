import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { LateOptions } from '@/contract/late'
import { yuanText } from '@/domain/money'
import { clockText, clockTextAt } from '@/domain/time'
import { a11y } from '@/ui/a11y'
import { Banner } from '@/ui/Banner'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { cx } from '@/ui/cx'
import { Face } from '@/ui/Face'
import { Mark } from '@/ui/Mark'
import { Pressable } from '@/ui/Pressable'
import { Section } from '@/ui/Section'
import { useLate, type LateMode } from './lateStore'
import { LateWeekdays } from './LateWeekdays'
import './LateForm.scss'

/** Until when, and who comes then. */
export function LateForm({ options }: { options: LateOptions }): ReactNode {
  const { mode, untilMinute, collectorId, choose } = useLate()
  const { usualEndMinute } = options
  return (
    <>
      {mode === 'weekly' && <LateWeekdays weekdays={options.weekdays} />}
      <Section
        title="托管到几点"
        end={usualEndMinute === null ? undefined : `平时 ${clockText(usualEndMinute)} 接`}
      />
      <View className="late-times" {...a11y({ role: 'radiogroup', label: '托管到几点' })}>
        {options.options.map((option) => {
          const isOn = option.untilMinute === untilMinute
          return (
            <Pressable
              key={option.untilMinute}
              id={`until-${option.untilMinute}`}
              role="radio"
              checked={isOn}
              label={`${clockText(option.untilMinute)}，${yuanText(option.feeFen)}`}
              className={cx('late-time', isOn && 'late-time-on')}
              onPress={() => choose({ untilMinute: option.untilMinute })}
            >
              <View className="t-title num">{clockText(option.untilMinute)}</View>
              <View className={cx('t-note', isOn ? 'c-green' : 'ink-2')}>{yuanText(option.feeFen)}</View>
            </Pressable>
          )
        })}
      </View>
      <Section title="到时谁来接" />
      <Card flush>
        {options.collectors.map(({ id, name, relation }) => (
          <Cell
            key={id}
            id={`collector-${id}`}
            role="radio"
            checked={id === collectorId}
            label={`${relation} ${name}`}
            strong
            title={`${relation} ${name}`}
            start={<Face name={name} look={{ seed: id, ...adultLook(relation) }} />}
            end={<Mark shape="ring" on={id === collectorId} />}
            onPress={() => choose({ collectorId: id })}
          />
        ))}
      </Card>
      <View className="mt-3">
        <Banner icon="shield" tone="green" round>
          <View>
            {options.teacherName}照看，在{options.venue}
          </View>
          <View>{seatWords(options, mode)}</View>
        </Banner>
      </View>
    </>
  )
}

function seatWords({ left, answerBy }: LateOptions, mode: LateMode): string {
  if (mode === 'weekly') return '每天按位置安排；哪天满了，学校会答复您'
  if (answerBy === null) return `还有 ${left} 个位置，提交后马上生效`
  return `位置已满，提交后由学校决定，${clockTextAt(answerBy)} 前答复`
}

/** A drawing that stands for the photo: old or not, woman or man, as the relation says it. */
function adultLook(relation: string): { kind: 'adult' | 'elder'; sex?: 'f' | 'm' } {
  if (/奶奶|姥姥|外婆/.test(relation)) return { kind: 'elder', sex: 'f' }
  if (/外公|爷爷|姥爷/.test(relation)) return { kind: 'elder', sex: 'm' }
  if (/妈|姨|姑|婶/.test(relation)) return { kind: 'adult', sex: 'f' }
  return /爸|叔|伯|舅/.test(relation) ? { kind: 'adult', sex: 'm' } : { kind: 'adult' }
}
