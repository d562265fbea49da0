import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { hasReason } from '@/domain/service/writeFile'
import { isDay, type Day } from '@/domain/time'
import { Button } from '@/ui/Button'
import { DateField } from '@/ui/DateField'
import { Field } from '@/ui/Field'
import { Sheet } from '@/ui/Sheet'
import type { Sending } from './ReasonSheet'
import { SendTrouble } from './SendTrouble'

interface ViolationSheetProps extends Sending {
  name: string
  today: Day
  onSend: (day: Day, words: string) => void
  onClose: () => void
}

const WORDS_MOST = 100

/** 违规记录: what happened and when; from then on nobody puts them on duty. */
export function ViolationSheet({ name, today, onSend, onClose, ...sending }: ViolationSheetProps): ReactNode {
  const [day, setDay] = useState<Day>(today)
  const [words, setWords] = useState('')
  return (
    <Sheet
      open
      title={`记录${name}的违规`}
      onClose={onClose}
      foot={
        <Button
          id="violation-send"
          kind="danger"
          busy={sending.isSending}
          why={hasReason(words.trim()) ? undefined : '请写明是什么事，至少四个字。'}
          onPress={() => onSend(day, words.trim())}
        >
          记录违规
        </Button>
      }
    >
      <View className="ink-2">马上生效：解除以前，全市的学校都不能安排上岗。记录一直保留。</View>
      <View className="stack-3 mt-3">
        <DateField id="violation-day" label="哪一天的事" day={day} to={today} isDay={isDay} onDay={setDay} />
        <Field
          id="violation-words"
          label="什么事"
          lines="many"
          value={words}
          maxLength={WORDS_MOST}
          onInput={setWords}
        />
      </View>
      <SendTrouble trouble={sending.trouble} />
    </Sheet>
  )
}
