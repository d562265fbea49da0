import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { serverNow } from '@/cloud/serverClock'
import type { Input } from '@/contract/api'
import { dayOf, isDay } from '@/domain/time'
import { Button } from '@/ui/Button'
import { DateField } from '@/ui/DateField'
import { DeskEditor } from '@/ui/DeskEditor'
import { Field } from '@/ui/Field'
import { Segmented } from '@/ui/Segmented'
import { showToast } from '@/ui/showToast'
import { State } from '@/ui/State'
import { useCityCalendar } from './cityCalendarStore'

type Kind = Input<'plan/correctDay'>['kind']
const KINDS: { key: Kind; label: string }[] = [
  { key: 'rest', label: '全市放假' },
  { key: 'make-up', label: '全市补课' },
  { key: 'as-published', label: '照国家的' },
]
const MEANS: Record<Kind, string> = {
  rest: '这天全市不上学，例如大雪停课、运动会。',
  'make-up': '这天全市补课，各校自己定走周几的课表。',
  'as-published': '去掉本市对这天的更正。',
}

/** One day of the city's calendar, for every school at once. */
export function CorrectDay({ desk, onClose }: { desk: boolean; onClose: () => void }): ReactNode {
  const { correctDay, sending, refused } = useCityCalendar()
  const [day, setDay] = useState(dayOf(serverNow()))
  const [kind, setKind] = useState<Kind>('rest')
  const [name, setName] = useState('')
  const why = kind !== 'as-published' && name.trim() === '' ? '请写明原因，家长会看到。' : undefined
  const send = async () => {
    if (!(await correctDay({ day, kind, name: name.trim() }))) return
    showToast({ text: '已更正，各校的校历都改了' })
    onClose()
  }
  return (
    <DeskEditor desk={desk} title="更正一天" onClose={onClose}>
      <View className="stack-3">
        <DateField id="correct-date" label="哪一天" day={day} isDay={isDay} onDay={setDay} />
        <Segmented label="改成什么" value={kind} items={KINDS} onChange={setKind} />
        <View className="t-note ink-2">{MEANS[kind]}</View>
        {kind !== 'as-published' && (
          <Field
            id="correct-name"
            label={kind === 'rest' ? '为什么放假' : '补哪个假'}
            value={name}
            maxLength={20}
            onInput={setName}
          />
        )}
        {refused !== '' && (
          <View id="correct-refused">
            <State icon="alert" tone="amber">
              {refused}
            </State>
          </View>
        )}
        <Button id="send-correct" kind="primary" busy={sending} why={why} onPress={() => void send()}>
          更正
        </Button>
      </View>
    </DeskEditor>
  )
}
