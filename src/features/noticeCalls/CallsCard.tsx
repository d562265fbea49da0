import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { revealPhone } from '@/cloud/revealPhone'
import type { CallToMake } from '@/contract/notice'
import { saidPhone } from '@/domain/people/phone'
import { clockTextAt } from '@/domain/time'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { RingButton } from '@/ui/RingButton'
import { State } from '@/ui/State'
import { MadeSheet } from './MadeSheet'
import './noticeCalls.scss'
import { useNoticeCalls } from './noticeCallsStore'

/** On top of the duty person's first screen: whom to ring because WeChat did not reach them. Not drawn for none. */
export function CallsCard(): ReactNode {
  const calls = useNoticeCalls((state) => state.calls)
  if (calls === null || calls.length === 0) return null
  // What still hurts first; a child who was found must not be rung about in alarm.
  const open = calls
    .filter(({ made }) => made === null)
    .sort((a, b) => Number(a.settled !== null) - Number(b.settled !== null))
  const isUrgent = open.some(({ settled }) => settled === null)
  const tone = isUrgent ? 'red' : open.length > 0 ? 'amber' : 'green'
  const made = calls.filter((call) => call.made !== null)
  return (
    <>
      <Card id="calls-card" className="calls-card" tone={isUrgent ? 'red' : 'plain'}>
        <State icon="phone" tone={tone} className="b">
          {open.length > 0 ? `电话通知 ${open.length}` : '电话通知都打过了'}
        </State>
        {open.length > 0 && <View className="t-note ink-2 mt-1">微信没有送到。请打电话，打完记一笔。</View>}
        {open.map((call, index) => (
          <ToCall key={call.messageId} call={call} of={index} />
        ))}
        {made.map((call) => (
          <View key={call.messageId} className="t-note ink-2 mt-2">
            {madeText(call)}
          </View>
        ))}
      </Card>
      <MadeSheet />
    </>
  )
}

const about = ({ title, lines }: CallToMake): string =>
  [title, ...lines.flatMap(({ value }) => (value === '' ? [] : [value]))].join('·')

const madeText = ({ title, lines, made }: CallToMake): string =>
  made === null
    ? ''
    : `${clockTextAt(made.at)} ${made.byName}：${made.words}（${[title, lines[0]?.value ?? ''].filter((part) => part !== '').join('·')}）`

function ToCall({ call, of }: { call: CallToMake; of: number }): ReactNode {
  const { messageId, at, why, whom, settled } = call
  const { schoolId, note } = useNoticeCalls()
  return (
    <View className="mt-3">
      <View className="b">{about(call)}</View>
      <View className="t-note ink-2">{`${clockTextAt(at)}·${why}`}</View>
      {settled !== null && (
        <State icon="check-circle" tone="green" className="b mt-1">
          {`${settled}，不用着急`}
        </State>
      )}
      <View className="stack-2 mt-2">
        {schoolId !== null &&
          whom.map(({ personId, name, relation, phone }) => (
            <RingButton
              key={personId}
              id={`ring-${of}-${personId}`}
              label={`打给${relation} ${name}，${saidPhone(phone)}`}
              ask={() => revealPhone('notice/ringReceiver', { schoolId, messageId, personId })}
              onDialled={() => note(messageId)}
            >
              {`打给${relation} ${name} ${phone}`}
            </RingButton>
          ))}
        <Button id={`note-${of}`} kind="quiet" onPress={() => note(messageId)}>
          {whom.length === 0 ? '没有电话，已当面说' : '打过了，记一笔'}
        </Button>
      </View>
    </View>
  )
}
