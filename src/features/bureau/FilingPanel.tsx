import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { Filing } from '@/contract/plan'
import { coursesToLookAt } from '@/domain/service/subjectWords'
import { dayText } from '@/domain/time'
import { Button } from '@/ui/Button'
import { DeskEditor } from '@/ui/DeskEditor'
import { Field } from '@/ui/Field'
import { Section } from '@/ui/Section'
import { showToast } from '@/ui/showToast'
import { Skeleton } from '@/ui/Skeleton'
import { State } from '@/ui/State'
import { filedText, filingLight } from './filingWords'
import { useFilings, type ReadVersion } from './filingsStore'

const WORDS_LEAST = 4

export interface ReadPlan {
  whole: (version: ReadVersion) => ReactNode
  changes: (before: ReadVersion, version: ReadVersion) => ReactNode
}

interface FilingPanelProps {
  filing: Filing
  desk: boolean
  mayDecide: boolean
  read: ReadPlan
}

/** One school's plan: what is new first, then the whole of it, and the decision. */
export function FilingPanel({ filing, desk, mayDecide, read }: FilingPanelProps): ReactNode {
  const { version, before, reading, refused, close } = useFilings()
  const light = filingLight(filing)
  const isWaiting = filing.state === 'filed' && version?.version === filing.version
  return (
    <DeskEditor
      desk={desk}
      title={filing.schoolName}
      onClose={close}
      foot={mayDecide && isWaiting ? <Decide /> : undefined}
    >
      <View className="stack-2">
        <State icon={light.icon} tone={light.tone}>
          {light.word}
        </State>
        <View className="t-note ink-2">{filedText(filing)}</View>
        {filing.words !== '' && <View className="inset">{`教育局的话：${filing.words}`}</View>}
        {filing.undecidedDays.length > 0 && (
          <State icon="calendar" tone="amber">
            {`补课日还没定课表：${filing.undecidedDays.map(dayText).join('、')}`}
          </State>
        )}
        {refused !== '' && (
          <View id="filing-refused">
            <State icon="alert" tone="amber">
              {refused}
            </State>
          </View>
        )}
        {reading && <Skeleton cards={1} />}
        {!reading && version === null && refused === '' && (
          <View className="ink-2">学校还没有送过备案，送来以后这里看得到全文。</View>
        )}
        {version !== null && (
          <>
            <State icon="check-circle" tone="green">
              送来时已核对 5+2、下班时间、师资和场地
            </State>
            {coursesToLookAt(version.content).map(({ course, word }) => (
              <State key={course._id} icon="alert" tone="amber">
                {`「${course.name}」由校外机构承担，写有「${word}」。请看是不是学科类，是就退回。`}
              </State>
            ))}
            <Section
              title={before === null ? '第一次备案' : `和已备案的第 ${before.version} 版比`}
              end={before === null ? '没有可比的' : undefined}
            />
            {before !== null && read.changes(before, version)}
            {read.whole(version)}
          </>
        )}
      </View>
    </DeskEditor>
  )
}

function Decide(): ReactNode {
  const { decide, sending } = useFilings()
  const [isReturning, setReturning] = useState(false)
  const [words, setWords] = useState('')
  const send = async (decision: 'noted' | 'returned') => {
    if (await decide(decision, decision === 'noted' ? '' : words))
      showToast({ text: decision === 'noted' ? '已备案，学校可以公布了' : '已退回，学校会收到通知' })
  }
  if (!isReturning)
    return (
      <View className="row-top gap-2">
        <Button id="return" onPress={() => setReturning(true)}>
          退回
        </Button>
        <Button id="note" kind="primary" busy={sending} onPress={() => void send('noted')}>
          备案
        </Button>
      </View>
    )
  return (
    <View className="stack-2">
      <Field
        id="return-words"
        label="为什么退回"
        lines="many"
        value={words}
        maxLength={200}
        placeholder="学校会照着改"
        onInput={setWords}
      />
      <View className="row-top gap-2">
        <Button id="return-cancel" kind="quiet" onPress={() => setReturning(false)}>
          先不退
        </Button>
        <Button
          id="return-send"
          kind="primary"
          busy={sending}
          why={words.trim().length < WORDS_LEAST ? '请写明原因，至少四个字。' : undefined}
          onPress={() => void send('returned')}
        >
          退回学校
        </Button>
      </View>
    </View>
  )
}
