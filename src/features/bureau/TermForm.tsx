import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { serverNow } from '@/cloud/serverClock'
import type { Term } from '@/domain/calendar/Term'
import { asId } from '@/domain/ids'
import { dayOf, isDay } from '@/domain/time'
import { Button } from '@/ui/Button'
import { DateField } from '@/ui/DateField'
import { DeskEditor } from '@/ui/DeskEditor'
import { Field } from '@/ui/Field'
import { showToast } from '@/ui/showToast'
import { State } from '@/ui/State'
import { useCityCalendar } from './cityCalendarStore'

interface TermFormProps {
  term: Term | null
  desk: boolean
  onClose: () => void
}

const AUTUMN_FROM_MONTH = 7

/** A term: what it is called, its first and its last day. */
export function TermForm({ term, desk, onClose }: TermFormProps): ReactNode {
  const { saveTerm, sending, refused } = useCityCalendar()
  const today = dayOf(serverNow())
  const [name, setName] = useState(term?.name ?? '')
  const [firstDay, setFirst] = useState(term?.firstDay ?? today)
  const [lastDay, setLast] = useState(term?.lastDay ?? today)
  const why = name.trim() === '' ? '请写学期名称。' : firstDay >= lastDay ? '结束要晚于开始。' : undefined
  const send = async () => {
    const termId = term?._id ?? asId<'Term'>(termKey(firstDay))
    if (!(await saveTerm({ termId, name: name.trim(), firstDay, lastDay }))) return
    showToast({ text: '学期已保存' })
    onClose()
  }
  return (
    <DeskEditor desk={desk} title={term === null ? '新的学期' : term.name} onClose={onClose}>
      <View className="stack-3">
        <Field
          id="term-name"
          label="名称"
          value={name}
          maxLength={20}
          placeholder="如：2027年春季学期"
          onInput={setName}
        />
        <DateField id="term-first" label="第一天" day={firstDay} isDay={isDay} onDay={setFirst} />
        <DateField id="term-last" label="最后一天" day={lastDay} isDay={isDay} onDay={setLast} />
        {refused !== '' && (
          <View id="term-refused">
            <State icon="alert" tone="amber">
              {refused}
            </State>
          </View>
        )}
        <Button id="save-term" kind="primary" busy={sending} why={why} onPress={() => void send()}>
          保存
        </Button>
      </View>
    </DeskEditor>
  )
}

/** `2027-spring`: a term is known by the year and the half it begins in. */
const termKey = (firstDay: string): string =>
  `${firstDay.slice(0, 4)}-${Number(firstDay.slice(5, 7)) < AUTUMN_FROM_MONTH ? 'spring' : 'autumn'}`
