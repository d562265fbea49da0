import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { InviteRow, SchoolGuardians } from '@/contract/binding'
import { joinLink } from '@/domain/people/binding/joinLink'
import { dayText, momentText } from '@/domain/time'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Chip } from '@/ui/Chip'
import { Field } from '@/ui/Field'
import { QrCode } from '@/ui/QrCode'
import { Section } from '@/ui/Section'
import { Sheet } from '@/ui/Sheet'
import { webAddress } from '@/ui/webAddress'
import { useInvites } from './invitesStore'

type Guardian = SchoolGuardians['guardians'][number]
type Act = 'unbind' | 'bar' | 'lift'

const ACT_WORDS: Record<Act, { label: string; note: string; hint: string }> = {
  unbind: {
    label: '解除绑定',
    note: '马上生效：他看不到孩子的任何消息，他的接送码、委托和他添加的接送人都作废。',
    hint: '如：绑错了人',
  },
  bar: {
    label: '按法律文书禁止接送',
    note: '马上生效：绑定还在，但手机上看不到孩子在哪里，也不能接。门岗只会说请稍等。',
    hint: '文书名称或编号',
  },
  lift: { label: '解除禁止接送', note: '马上生效：他又能看到孩子，也能接。', hint: '依据，如文书编号' },
}

/** One child: the code to show on the phone, who is bound, and what the school may do about it. */
export function PupilGuardians(): ReactNode {
  const { child, sheet, isSending, sendTrouble, issue, closeChild } = useInvites()
  const [chosen, choose] = useState<{ who: Guardian; act: Act } | null>(null)
  if (child === null) return null
  const row = sheet?.rows.find(({ pupilId }) => pupilId === child.pupilId)
  return (
    <>
      <Sheet open={chosen === null} title={`${child.pupilName}的监护人`} onClose={closeChild}>
        {row !== undefined && <Code row={row} />}
        <Button id="issue-one" className="mt-2" busy={isSending} onPress={() => void issue([child.pupilId])}>
          {row?.state === 'none' ? '发邀请码' : '换一个新码，旧码作废'}
        </Button>
        {sendTrouble !== '' && <View className="t-note c-amber mt-2">{sendTrouble}</View>}
        <Section title="已绑定" end={`${child.guardians.length} 位`} />
        {child.guardians.length === 0 && <View className="ink-2">还没有家长绑定。</View>}
        {child.guardians.map((who) => (
          <OneGuardian
            key={who.personId}
            who={who}
            mayBar={child.mayBar}
            onAct={(act) => choose({ who, act })}
          />
        ))}
        <Past child={child} />
      </Sheet>
      {chosen !== null && <ActSheet {...chosen} onClose={() => choose(null)} />}
    </>
  )
}

function Code({ row: { code, validUntil } }: { row: InviteRow }): ReactNode {
  if (code === null || validUntil === null) return null
  return (
    <View className="center">
      <QrCode value={joinLink(webAddress(), code)} label={`邀请码 ${code}`} />
      <View id="child-code" className="t-figure mt-2">
        {code}
      </View>
      <View className="t-note ink-2">{`${momentText(validUntil)} 前有效，只能用一次`}</View>
    </View>
  )
}

function OneGuardian({
  who,
  mayBar,
  onAct,
}: {
  who: Guardian
  mayBar: boolean
  onAct: (act: Act) => void
}): ReactNode {
  const { personId, name, relation, since, court } = who
  const second: Act = court === null ? 'bar' : 'lift'
  return (
    <Card id={`bound-${personId}`} className="mt-2">
      <View className="row between">
        <View className="b">{`${relation} ${name}`}</View>
        {court !== null && (
          <Chip tone="amber" icon="stop">
            法院禁止接送
          </Chip>
        )}
      </View>
      <View className="t-note ink-3">{`${dayText(since)}绑定`}</View>
      <View className="row gap-2 mt-2">
        <Button id={`unbind-${personId}`} size="s" onPress={() => onAct('unbind')}>
          {ACT_WORDS.unbind.label}
        </Button>
        {mayBar && (
          <Button id={`court-${personId}`} size="s" onPress={() => onAct(second)}>
            {ACT_WORDS[second].label}
          </Button>
        )}
      </View>
    </Card>
  )
}

function ActSheet({ who, act, onClose }: { who: Guardian; act: Act; onClose: () => void }): ReactNode {
  const { isSending, sendTrouble, unbind, court } = useInvites()
  const [words, setWords] = useState('')
  const { label, note, hint } = ACT_WORDS[act]
  const send = async () => {
    const said = words.trim()
    const done =
      act === 'unbind'
        ? await unbind(who.personId, said)
        : await court(who.court ?? who.name, act === 'bar', said)
    if (done) onClose()
  }
  return (
    <Sheet
      open
      title={`${label}：${who.relation} ${who.name}`}
      onClose={onClose}
      foot={
        <Button
          id="guardian-act"
          kind="danger"
          busy={isSending}
          why={words.trim().length < 2 ? '请写一句原因或依据。' : undefined}
          onPress={() => void send()}
        >
          {label}
        </Button>
      }
    >
      <View className="ink-2">{note}</View>
      <View className="mt-3">
        <Field
          id="guardian-words"
          label="原因"
          value={words}
          maxLength={60}
          placeholder={hint}
          onInput={setWords}
        />
      </View>
      {sendTrouble !== '' && <View className="t-note c-amber mt-2">{sendTrouble}</View>}
    </Sheet>
  )
}

function Past({ child: { past } }: { child: SchoolGuardians }): ReactNode {
  if (past.length === 0) return null
  return (
    <>
      <Section title="已解除" />
      <Card flush>
        {past.map(({ name, relation, endedAt, endedByName, reason }) => (
          <Cell
            key={`${name}-${endedAt}`}
            title={`${relation} ${name}`}
            note={`${momentText(endedAt)} ${endedByName}解除${reason === '' ? '' : `：${reason}`}`}
          />
        ))}
      </Card>
    </>
  )
}
