import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { StandInColleague } from '@/contract/standIn'
import { say } from '@/domain/failure'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { Face } from '@/ui/Face'
import { Option } from '@/ui/Option'
import { SearchField } from '@/ui/SearchField'
import { Sheet } from '@/ui/Sheet'
import { showToast } from '@/ui/showToast'
import { ReasonPicks } from './ReasonPicks'
import { useStandIn } from './standInStore'
import { ASK_REASONS, freeNote, inTheWay, NAME_REASONS } from './standInWords'

const SHOWN_AT_ONCE = 8

/** Whom to ask or to name: who is free comes first, who teaches then says what. */
export function StandInSheet({ onDone }: { onDone: () => void }): ReactNode {
  const seeking = useStandIn((state) => state.seeking)
  return seeking === null ? null : <Choosing key={seeking.sessionId} onDone={onDone} />
}

function Choosing({ onDone }: { onDone: () => void }): ReactNode {
  const { seeking, colleagues, sending, refused, close, choose } = useStandIn()
  const [words, setWords] = useState('')
  const [to, setTo] = useState<StandInColleague | null>(null)
  const [reason, setReason] = useState('')
  const asks = seeking?.how === 'ask'
  const found = (colleagues ?? []).filter(({ name }) => name.includes(words.trim()))
  const submit = async () => {
    if (to === null || !(await choose(to.personId, reason.trim()))) return
    showToast({ text: asks ? `已请${to.name}，等他回答` : `已改由${to.name}代课` })
    onDone()
  }
  const lacks =
    to === null
      ? '请先选一位老师'
      : reason.trim().length < 2
        ? say({ code: 'stand-in/reason-missing' })
        : undefined
  return (
    <Sheet
      open
      title={`${asks ? '请谁代' : '由谁代'} ${seeking?.title ?? ''}`}
      onClose={close}
      foot={
        <Button id="send-stand-in" kind="primary" busy={sending} why={lacks} onPress={() => void submit()}>
          {to === null ? '选好再发' : asks ? `请${to.name}代课` : `改由${to.name}代课`}
        </Button>
      }
    >
      {refused !== '' && (
        <Banner icon="alert" round id="stand-in-refused">
          {refused}
        </Banner>
      )}
      <SearchField id="stand-in-search" label="姓名" value={words} onInput={setWords} />
      {colleagues === null && <View className="t-note ink-2 center mt-3">正在看谁有空…</View>}
      {found.slice(0, SHOWN_AT_ONCE).map((colleague) => (
        <Option
          key={colleague.personId}
          id={`stand-in-${colleague.personId}`}
          start={<Face name={colleague.name} look={{ seed: colleague.personId, kind: 'adult' }} />}
          title={colleague.name}
          note={inTheWay(colleague) === undefined ? freeNote(colleague) : undefined}
          why={inTheWay(colleague)}
          on={colleague.personId === to?.personId}
          onPress={() => setTo(colleague)}
        />
      ))}
      {found.length > SHOWN_AT_ONCE && (
        <View className="t-note ink-2 center mt-2">{`还有 ${found.length - SHOWN_AT_ONCE} 位，请输入姓名查找`}</View>
      )}
      {colleagues !== null && found.length === 0 && (
        <View className="t-note ink-2 center mt-3">没有找到这位老师</View>
      )}
      <View className="t-lead b mt-5">为什么</View>
      <ReasonPicks id="why" reasons={asks ? ASK_REASONS : NAME_REASONS} value={reason} onChange={setReason} />
    </Sheet>
  )
}
