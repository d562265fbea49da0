import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { TrainingPage, TrainingRow } from '@/contract/service'
import { longDayText, momentText } from '@/domain/time'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { DeskSplit } from '@/ui/DeskSplit'
import { Empty } from '@/ui/Empty'
import { Picks } from '@/ui/Picks'
import { Section } from '@/ui/Section'
import { Track } from '@/ui/Track'
import { TrainingEditor } from './TrainingEditor'
import { useTraining } from './trainingStore'

const NAMED_MOST = 12

/** 岗前培训: who was there, and who still has to be; without it nobody is on duty. */
export function TrainingBoard({ page, desk }: { page: TrainingPage; desk: boolean }): ReactNode {
  const { write, writing, open, schoolId } = useTraining()
  const { people, held, terms, term, mayWrite } = page
  const missing = people.filter(({ trainedOn }) => trainedOn === null)
  const editor =
    writing === null ? null : (
      <TrainingEditor
        key={writing.id ?? 'new'}
        page={page}
        training={held.find(({ id }) => id === writing.id) ?? null}
        desk={desk}
      />
    )
  const share = `${people.length} 人里 ${people.length - missing.length} 人参加过`
  return (
    <>
      {terms.length > 1 && (
        <Picks
          label="学期"
          value={term.termId}
          items={terms.map(({ termId, name }) => ({ key: termId, label: name }))}
          onChange={(termId) => void open(schoolId, termId)}
        />
      )}
      <View className="mt-3" />
      <DeskSplit side={desk ? (editor ?? <NoEditor mayWrite={mayWrite} />) : null}>
        <Card>
          <View id="training-missing" className={missing.length === 0 ? 't-head c-green' : 't-head c-amber'}>
            {missing.length === 0 ? '都培训过了' : `还有 ${missing.length} 人没有培训`}
          </View>
          <View className="row mt-2">
            <Track
              parts={[{ value: people.length - missing.length, tone: 'green' }]}
              total={people.length}
              label={share}
            />
          </View>
          <View className="t-note ink-2 num mt-1">{`${share}。没有培训记录不能上岗。`}</View>
          {missing.length > 0 && (
            <View className="mt-2">
              {`${missing
                .slice(0, NAMED_MOST)
                .map(({ name }) => name)
                .join('、')}${missing.length > NAMED_MOST ? `等 ${missing.length} 人` : ''}`}
            </View>
          )}
        </Card>
        {mayWrite && (
          <View className="mt-3">
            <Button id="add-training" kind="primary" icon="plus" onPress={() => write({ id: null })}>
              登记一次培训
            </Button>
          </View>
        )}
        <Section title="办过的培训" end={held.length === 0 ? undefined : `${held.length} 次`} />
        {held.length === 0 ? (
          <Empty icon="book" title="本学期还没有登记">
            开学前把培训办好，在这里勾上到场的人。
          </Empty>
        ) : (
          <View className="stack-3">
            {held.map((one) => (
              <Held key={one.id} training={one} mayWrite={mayWrite} />
            ))}
          </View>
        )}
      </DeskSplit>
      {!desk && editor}
    </>
  )
}

const NoEditor = ({ mayWrite }: { mayWrite: boolean }): ReactNode => (
  <Card>
    <View className="t-lead b">{mayWrite ? '点「登记一次培训」，勾到场的人' : '培训由教务处登记'}</View>
    <View className="ink-2 mt-2">登记错了可以更正，更正前的样子和原因都留着。</View>
  </Card>
)

function Held({ training, mayWrite }: { training: TrainingRow; mayWrite: boolean }): ReactNode {
  const write = useTraining((state) => state.write)
  const { id, day, topic, minutes, present, byName, at, past } = training
  return (
    <Card id={`training-${id}`}>
      <View className="row between">
        <View className="grow">
          <View className="b">{topic}</View>
          <View className="t-note ink-2">{`${longDayText(day)}·${minutes} 分钟·${present.length} 人到场`}</View>
        </View>
        {mayWrite && (
          <Button id={`correct-${id}`} size="s" label={`更正${topic}`} onPress={() => write({ id })}>
            更正
          </Button>
        )}
      </View>
      <View className="t-note ink-3 mt-1">{`${byName}，${momentText(at)} 登记`}</View>
      {past.map((before) => (
        <View key={before.at} className="t-note ink-3">
          {`更正前：${longDayText(before.day)}·${before.topic}·${before.minutes} 分钟·${before.present} 人（${before.reason}）`}
        </View>
      ))}
    </Card>
  )
}
