import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { KIND_TEXT } from '@/domain/plan/changes/words'
import type { CourseKind } from '@/domain/plan/Plan'
import { isAcademic } from '@/domain/service/academic'
import { isDay, type Day } from '@/domain/time'
import { Button } from '@/ui/Button'
import { ChoiceField } from '@/ui/ChoiceField'
import { DateField } from '@/ui/DateField'
import { Field } from '@/ui/Field'
import { NumberField } from '@/ui/NumberField'
import { Segmented } from '@/ui/Segmented'
import { Sheet } from '@/ui/Sheet'
import type { Sending } from '../ReasonSheet'
import { SendTrouble } from '../SendTrouble'
import type { PriceForm } from './cityStore'

interface PriceSheetProps extends Sending {
  today: Day
  onSend: (form: PriceForm) => void
  onClose: () => void
}

const FEN_A_YUAN = 100
const YUAN_MOST = 10_000
const ANY = 'any'
const UNITS: { key: PriceForm['unit']; label: string }[] = [
  { key: 'lesson', label: '按课次' },
  { key: 'term', label: '按学期' },
]
/** What a provider may teach at all. */
const KINDS = (Object.keys(KIND_TEXT) as CourseKind[]).filter((kind) => !isAcademic(kind))

/** 备案价格: the most a course of this kind, or of this name, may cost. */
export function PriceSheet({ today, onSend, onClose, isSending, trouble }: PriceSheetProps): ReactNode {
  const [courseKind, setKind] = useState<CourseKind | null>(null)
  const [courseName, setName] = useState('')
  const [unit, setUnit] = useState<PriceForm['unit']>('lesson')
  const [yuan, setYuan] = useState(0)
  const [from, setFrom] = useState<Day>(today)
  return (
    <Sheet
      open
      title="备案一个价格"
      onClose={onClose}
      foot={
        <Button
          id="price-send"
          kind="primary"
          busy={isSending}
          why={yuan === 0 ? '请填价格。' : undefined}
          onPress={() =>
            onSend({
              courseKind,
              courseName: courseName.trim(),
              unit,
              amountFen: Math.round(yuan * FEN_A_YUAN),
              from,
              to: null,
            })
          }
        >
          备案
        </Button>
      }
    >
      <View className="stack-3">
        <ChoiceField
          id="price-kind"
          label="哪类课"
          value={courseKind ?? ANY}
          items={[
            { key: ANY, label: '所有类别' },
            ...KINDS.map((kind) => ({ key: kind, label: KIND_TEXT[kind] })),
          ]}
          onPick={(key) => setKind(KINDS.find((kind) => kind === key) ?? null)}
        />
        <Field
          id="price-name"
          label="只给一门课（写课名，可以不填）"
          value={courseName}
          maxLength={20}
          onInput={setName}
        />
        <Segmented label="怎么算" value={unit} items={UNITS} onChange={setUnit} />
        <NumberField
          id="price-yuan"
          label={unit === 'lesson' ? '每课次最多（元）' : '每学期最多（元）'}
          value={yuan}
          min={0}
          max={YUAN_MOST}
          decimals={2}
          onValue={setYuan}
        />
        <DateField id="price-from" label="从哪天起" day={from} isDay={isDay} onDay={setFrom} />
      </View>
      <View className="t-note ink-2 mt-2">
        写了课名的先算，其次是类别；都没有的算「所有类别」。同一种以后面开始的为准。
      </View>
      <SendTrouble trouble={trouble} />
    </Sheet>
  )
}
