import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { serverNow } from '@/cloud/serverClock'
import type { SessionView } from '@/contract/calendar'
import { dayOf, dayWeekdayText, isDay } from '@/domain/time'
import { Button } from '@/ui/Button'
import { ChoiceField } from '@/ui/ChoiceField'
import { DateField } from '@/ui/DateField'
import { DeskEditor } from '@/ui/DeskEditor'
import { Field } from '@/ui/Field'
import { Segmented } from '@/ui/Segmented'
import { showToast } from '@/ui/showToast'
import { State } from '@/ui/State'
import { TimeField } from '@/ui/TimeField'
import { changeText, hoursOf } from './sessionWords'
import { useSessions, type AskedChange } from './sessionsStore'
import './calendar.scss'

type Kind = AskedChange['kind']
const KINDS: { key: Kind; label: string }[] = [
  { key: 'cancelled', label: '取消' },
  { key: 'moved', label: '改时间地点' },
  { key: 'merged', label: '并班' },
]
const REASON_LEAST = 2

interface SessionEditorProps {
  session: SessionView
  /** All sessions of the week: one of them takes the children of a merged one. */
  all: SessionView[]
  desk: boolean
  onClose: () => void
}

const toldText = (told: number): string => (told === 0 ? '没有家长要通知' : `已通知 ${told} 位家长`)

/** One session: what it is, and what may be changed about it. */
export function SessionEditor({ session, all, desk, onClose }: SessionEditorProps): ReactNode {
  const { refused, sending, undo, forget } = useSessions()
  const close = () => {
    forget()
    onClose()
  }
  const take = async () => {
    const told = await undo(session)
    if (told !== null) showToast({ text: `撤销了，${toldText(told)}` })
  }
  const isPast = session.day < dayOf(serverNow())
  const nameOf = (courseId: string) => all.find((one) => one.courseId === courseId)?.name ?? '别的课'
  return (
    <DeskEditor desk={desk} title={session.name} onClose={close}>
      <View className="stack-3">
        <View>
          <View>{`${dayWeekdayText(session.day)} ${hoursOf(session)}`}</View>
          <View className="ink-2">
            {`${session.teacherName}，${session.venue}，${session.pupils} 个孩子`}
          </View>
        </View>
        {session.change !== null && (
          <View className="inset">
            <View>{changeText(session, nameOf)}</View>
            {!session.isOpen && !isPast && (
              <Button id="undo-change" className="mt-2" busy={sending} onPress={() => void take()}>
                撤销这次调整
              </Button>
            )}
          </View>
        )}
        {session.change === null && (session.isOpen || isPast) && (
          <View className="t-note ink-3">
            {isPast
              ? '已经过去，不能再调。'
              : '名单已经发到老师手机上。老师来不了请安排代课，孩子不来请登记请假。'}
          </View>
        )}
        {session.change === null && !session.isOpen && !isPast && (
          <ChangeForm session={session} all={all} onDone={close} />
        )}
        {refused !== '' && (
          <View id="session-refused">
            <State icon="alert" tone="amber">
              {refused}
            </State>
          </View>
        )}
      </View>
    </DeskEditor>
  )
}

interface ChangeFormProps {
  session: SessionView
  all: SessionView[]
  onDone: () => void
}

function ChangeForm({ session, all, onDone }: ChangeFormProps): ReactNode {
  const { change, sending, venues } = useSessions()
  const kinds = session.isCare ? KINDS.filter(({ key }) => key !== 'cancelled') : KINDS
  const [kind, setKind] = useState<Kind>(session.isCare ? 'moved' : 'cancelled')
  const [toDay, setDay] = useState(session.day)
  const [startsAtMinute, setStarts] = useState(session.startsAtMinute)
  const [endsAtMinute, setEnds] = useState(session.endsAtMinute)
  const [venue, setVenue] = useState(session.venue)
  const [into, setInto] = useState<SessionView | null>(null)
  const [reason, setReason] = useState('')
  const targets = all.filter(
    (one) =>
      one.day === session.day &&
      one.slot === session.slot &&
      one.courseId !== session.courseId &&
      one.change === null &&
      one.isCare === session.isCare,
  )
  const asked = (): AskedChange | null => {
    if (kind === 'cancelled') return { kind }
    if (kind === 'moved') return { kind, toDay, startsAtMinute, endsAtMinute, venue }
    return into === null ? null : { kind, into: into.courseId }
  }
  const why = (): string | undefined => {
    if (kind === 'merged' && into === null)
      return targets.length === 0 ? '这天同一时段没有别的课可以并。' : '请选并到哪门课。'
    return reason.trim().length < REASON_LEAST ? '请写明原因，家长和老师会看到。' : undefined
  }
  const send = async () => {
    const what = asked()
    const told = what === null ? null : await change(session, what, reason)
    if (told === null) return
    showToast({ text: `改好了，${toldText(told)}` })
    onDone()
  }
  return (
    <>
      <Segmented label="怎么调" value={kind} items={kinds} onChange={setKind} />
      {kind === 'cancelled' && (
        <View className="ink-2">{`这节课不上了。${session.pupils} 个孩子留在本班托管，不用提前接。`}</View>
      )}
      {kind === 'moved' && (
        <View className="stack-3">
          <DateField id="to-day" label="改到哪天" day={toDay} isDay={isDay} onDay={setDay} />
          <View className="cal-pair">
            <TimeField id="to-starts" label="开始" minute={startsAtMinute} onMinute={setStarts} />
            <TimeField id="to-ends" label="结束" minute={endsAtMinute} onMinute={setEnds} />
          </View>
          <ChoiceField
            id="to-venue"
            label="场地"
            value={venue}
            shown={venue}
            items={venues.map((name) => ({ key: name, label: name }))}
            onPick={setVenue}
          />
        </View>
      )}
      {kind === 'merged' && (
        <ChoiceField
          id="merge-into"
          label="并到"
          value={into?.courseId ?? ''}
          items={targets.map((one) => ({
            key: one.courseId,
            label: one.name,
            note: `${one.teacherName}，${one.venue}，已有 ${one.pupils} 个孩子`,
          }))}
          onPick={(key) => setInto(targets.find((one) => one.courseId === key) ?? null)}
        />
      )}
      <Field
        id="change-reason"
        label="原因"
        value={reason}
        maxLength={60}
        placeholder="如：老师培训"
        hint={`${session.pupils} 个孩子的家长会收到通知`}
        onInput={setReason}
      />
      <Button id="change-session" kind="primary" busy={sending} why={why()} onPress={() => void send()}>
        {kind === 'cancelled' ? '取消这节课' : kind === 'moved' ? '改好了' : '并过去'}
      </Button>
    </>
  )
}
