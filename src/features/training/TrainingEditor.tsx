import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { TrainingPage, TrainingRow } from '@/contract/service'
import type { PersonId } from '@/domain/ids'
import { serviceKindText } from '@/domain/service/serviceWords'
import { hasReason } from '@/domain/service/writeFile'
import { isDay, type Day } from '@/domain/time'
import { Button } from '@/ui/Button'
import { CheckRow } from '@/ui/CheckRow'
import { DateField } from '@/ui/DateField'
import { DeskEditor } from '@/ui/DeskEditor'
import { Field } from '@/ui/Field'
import { NumberField } from '@/ui/NumberField'
import { SearchField } from '@/ui/SearchField'
import { State } from '@/ui/State'
import { useTraining } from './trainingStore'

const TOPIC_MOST = 60
const REASON_MOST = 100
const MINUTES_MOST = 1440
const MINUTES_BEFORE = 90

interface TrainingEditorProps {
  page: TrainingPage
  /** Null: a new one. */
  training: TrainingRow | null
  desk: boolean
}

/** One training: day, topic, minutes, and a tick for everybody who was there. */
export function TrainingEditor({ page, training, desk }: TrainingEditorProps): ReactNode {
  const { save, write, isSending, sendTrouble } = useTraining()
  const [day, setDay] = useState<Day>(training?.day ?? page.today)
  const [topic, setTopic] = useState(training?.topic ?? '')
  const [minutes, setMinutes] = useState(training?.minutes ?? MINUTES_BEFORE)
  const [present, setPresent] = useState<ReadonlySet<PersonId>>(
    new Set(training?.present.map(({ personId }) => personId)),
  )
  const [reason, setReason] = useState('')
  const why =
    topic.trim() === ''
      ? '请写培训的内容。'
      : present.size === 0
        ? '请勾上到场的人。'
        : training !== null && !hasReason(reason.trim())
          ? '更正要写明原因，至少四个字。'
          : undefined
  const send = () =>
    void save({
      trainingId: training?.id ?? null,
      day,
      topic: topic.trim(),
      minutes,
      present: [...present],
      reason: training === null ? '' : reason.trim(),
    })
  return (
    <DeskEditor
      title={training === null ? '登记一次培训' : '更正这次培训'}
      desk={desk}
      onClose={() => write(null)}
      foot={
        <Button id="training-send" kind="primary" busy={isSending} why={why} onPress={send}>
          {`存好，${present.size} 人到场`}
        </Button>
      }
    >
      <View className="stack-3">
        <DateField id="training-day" label="哪一天" day={day} to={page.today} isDay={isDay} onDay={setDay} />
        <Field
          id="training-topic"
          label="内容"
          value={topic}
          maxLength={TOPIC_MOST}
          placeholder="如：职责、点名和交接、安全"
          onInput={setTopic}
        />
        <NumberField
          id="training-minutes"
          label="多少分钟"
          value={minutes}
          min={1}
          max={MINUTES_MOST}
          onValue={setMinutes}
        />
        {training !== null && (
          <Field
            id="training-reason"
            label="为什么更正"
            value={reason}
            maxLength={REASON_MOST}
            onInput={setReason}
          />
        )}
        {sendTrouble !== '' && (
          <View id="training-trouble">
            <State icon="alert" tone="amber">
              {sendTrouble}
            </State>
          </View>
        )}
      </View>
      <TickList page={page} training={training} present={present} onChange={setPresent} />
    </DeskEditor>
  )
}

interface TickListProps {
  page: TrainingPage
  training: TrainingRow | null
  present: ReadonlySet<PersonId>
  onChange: (present: ReadonlySet<PersonId>) => void
}

/** Everybody of the school, and whoever was there and has left since. */
function TickList({ page, training, present, onChange }: TickListProps): ReactNode {
  const [words, setWords] = useState('')
  const gone = (training?.present ?? [])
    .filter(({ personId }) => !page.people.some((one) => one.personId === personId))
    .map(({ personId, name }) => ({ personId, name, note: '已离校' }))
  const all = [
    ...page.people.map(({ personId, name, kind }) => ({
      personId,
      name,
      note: kind === 'own-teacher' ? '' : serviceKindText(kind),
    })),
    ...gone,
  ]
  const found = all.filter(({ name, note }) => `${name}${note}`.includes(words.trim()))
  const put = (ids: PersonId[], on: boolean) => {
    const next = new Set(present)
    for (const id of ids)
      if (on) next.add(id)
      else next.delete(id)
    onChange(next)
  }
  const ids = found.map(({ personId }) => personId)
  return (
    <>
      <View className="row between mt-4">
        <View id="training-count" className="t-lead b">{`到场 ${present.size} / ${all.length} 人`}</View>
        <View className="row gap-2">
          <Button id="tick-all" size="s" onPress={() => put(ids, true)}>
            全勾
          </Button>
          <Button id="tick-none" size="s" kind="quiet" onPress={() => put(ids, false)}>
            全不勾
          </Button>
        </View>
      </View>
      <View className="mt-2">
        <SearchField id="training-search" label="姓名" value={words} onInput={setWords} />
      </View>
      <View className="mt-2">
        {found.map(({ personId, name, note }) => (
          <CheckRow
            key={personId}
            id={`tick-${personId}`}
            on={present.has(personId)}
            label={`${name}，${present.has(personId) ? '到场' : '没有到场'}`}
            onChange={(on) => put([personId], on)}
          >
            {note === '' ? name : `${name}·${note}`}
          </CheckRow>
        ))}
        {found.length === 0 && <View className="t-note ink-2 center mt-3">没有找到这个人</View>}
      </View>
    </>
  )
}
