import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { hasReason, LONGEST_PASS_DAYS, type Verdict } from '@/domain/service/writeFile'
import { isDay, plusDays, type Day } from '@/domain/time'
import { Button } from '@/ui/Button'
import { DateField } from '@/ui/DateField'
import { Field } from '@/ui/Field'
import { Segmented } from '@/ui/Segmented'
import { Sheet } from '@/ui/Sheet'
import type { Sending } from './ReasonSheet'
import { SendTrouble } from './SendTrouble'

interface VetSheetProps extends Sending {
  name: string
  today: Day
  /** What is still missing: then it can only be refused. */
  lacks: string
  onSend: (verdict: Verdict) => void
  onClose: () => void
}

const REASON_MOST = 100
const DECISIONS: { key: Verdict['decision']; label: string }[] = [
  { key: 'passed', label: '通过' },
  { key: 'refused', label: '不通过' },
]

/** 审核: yes until a day, or no with its reason. */
export function VetSheet({ name, today, lacks, onSend, onClose, ...sending }: VetSheetProps): ReactNode {
  const [decision, setDecision] = useState<Verdict['decision']>(lacks === '' ? 'passed' : 'refused')
  const [validUntil, setUntil] = useState<Day>(plusDays(today, LONGEST_PASS_DAYS - 1))
  const [reason, setReason] = useState('')
  const isPass = decision === 'passed'
  const why = isPass
    ? lacks === ''
      ? undefined
      : lacks
    : hasReason(reason.trim())
      ? undefined
      : '请写明原因，至少四个字。'
  return (
    <Sheet
      open
      title={`审核${name}`}
      onClose={onClose}
      foot={
        <Button
          id="vet-send"
          kind={isPass ? 'primary' : 'danger'}
          busy={sending.isSending}
          why={why}
          onPress={() =>
            onSend(
              isPass
                ? { decision, validUntil, reason: '' }
                : { decision, validUntil: null, reason: reason.trim() },
            )
          }
        >
          {isPass ? '通过' : '不通过'}
        </Button>
      }
    >
      <View className="stack-3">
        <Segmented label="审核结果" value={decision} items={DECISIONS} onChange={setDecision} />
        {isPass ? (
          <DateField
            id="vet-until"
            label="有效期到（最长一年）"
            day={validUntil}
            from={today}
            to={plusDays(today, LONGEST_PASS_DAYS)}
            isDay={isDay}
            onDay={setUntil}
          />
        ) : (
          <Field
            id="vet-reason"
            label="为什么不通过"
            lines="many"
            value={reason}
            maxLength={REASON_MOST}
            placeholder="会给教务处和本人看"
            onInput={setReason}
          />
        )}
      </View>
      <View className="t-note ink-2 mt-2">
        {isPass ? '请先逐件看过证件的照片。' : '不通过以后，马上不能再安排上岗。'}
      </View>
      <SendTrouble trouble={sending.trouble} />
    </Sheet>
  )
}
