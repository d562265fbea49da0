import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { Walk } from '@/contract/escort'
import { say } from '@/domain/failure'
import type { PersonId } from '@/domain/ids'
import { Button } from '@/ui/Button'
import { Face } from '@/ui/Face'
import { Field } from '@/ui/Field'
import { Option } from '@/ui/Option'
import { SearchField } from '@/ui/SearchField'
import { Segmented } from '@/ui/Segmented'
import { Sheet } from '@/ui/Sheet'
import { showToast } from '@/ui/showToast'
import { State } from '@/ui/State'
import { useWalks } from './walkStore'
import './escort.scss'

type Place = 'leader' | 'second'
const PLACES: { key: Place; label: string }[] = [
  { key: 'leader', label: '带队' },
  { key: 'second', label: '同行' },
]
const REASONS = ['老师今天请假', '人数多，加一位大人', '老师临时有事'] as const
const SHOWN_AT_ONCE = 6
const REASON_MOST = 60
const REASON_LEAST = 2

/** 换带队、换同行: one person for one place, with the reason. On the road only the second adult changes. */
export function NameSheet({ walk, onClose }: { walk: Walk; onClose: () => void }): ReactNode {
  const { staff, sending, refused, name, forget } = useWalks()
  const [place, setPlace] = useState<Place>(walk.state === 'gathering' ? 'leader' : 'second')
  const [personId, setPerson] = useState<PersonId | 'nobody' | null>(null)
  const [words, setWords] = useState('')
  const [reason, setReason] = useState('')
  const inPlace = place === 'leader' ? walk.leaderId : walk.secondId
  const other = place === 'leader' ? walk.secondId : walk.leaderId
  const found = staff.filter(
    (one) => one.personId !== inPlace && one.personId !== other && one.name.includes(words.trim()),
  )
  const chosen = staff.find((one) => one.personId === personId)
  const act = actText(place, personId, chosen?.name ?? '')
  const turnTo = (to: Place) => {
    setPlace(to)
    setPerson(null)
  }
  const close = () => {
    forget()
    onClose()
  }
  const send = async () => {
    const second = personId === 'nobody' ? null : personId
    const adults =
      place === 'leader'
        ? { leaderId: second ?? walk.leaderId, secondId: walk.secondId }
        : { leaderId: walk.leaderId, secondId: second }
    if (!(await name(walk, { ...adults, reason: reason.trim() }))) return
    showToast({ text: personId === 'nobody' ? act : `${act}，已经通知` })
    onClose()
  }
  return (
    <Sheet
      open
      title={`${walk.name}换大人`}
      onClose={close}
      foot={
        <>
          {refused !== '' && (
            <View id="name-refused">
              <State icon="alert" tone="amber" className="b">
                {refused}
              </State>
            </View>
          )}
          <Button
            id="name-send"
            kind="primary"
            size="big"
            busy={sending === 'name'}
            why={lacking(personId, reason)}
            onPress={() => void send()}
          >
            {act}
          </Button>
        </>
      }
    >
      {walk.state === 'gathering' ? (
        <Segmented items={PLACES} value={place} onChange={turnTo} label="换哪一位" />
      ) : (
        <View className="ink-2">{say({ code: 'escort/leader-on-the-way' })}</View>
      )}
      <View className="mt-3 ink-2">
        {place === 'leader' ? leaderText(walk) : `现在同行：${walk.secondName ?? '没有'}`}
      </View>
      <View className="mt-3">
        <SearchField id="name-search" label="姓名" value={words} onInput={setWords} />
      </View>
      {place === 'second' && walk.secondId !== null && (
        <Option
          id="name-nobody"
          title="没有同行的大人"
          on={personId === 'nobody'}
          onPress={() => setPerson('nobody')}
        />
      )}
      {found.slice(0, SHOWN_AT_ONCE).map((one) => (
        <Option
          key={one.personId}
          id={`name-${one.personId}`}
          start={<Face name={one.name} look={{ seed: one.personId, kind: 'adult' }} />}
          title={one.name}
          note={one.what}
          on={one.personId === personId}
          onPress={() => setPerson(one.personId)}
        />
      ))}
      {found.length > SHOWN_AT_ONCE && (
        <View className="t-note ink-2 center mt-2">{`还有 ${found.length - SHOWN_AT_ONCE} 位，请输入姓名查找`}</View>
      )}
      {found.length === 0 && <View className="t-note ink-2 center mt-3">没有找到这位老师</View>}
      <View className="mt-5">
        <Field id="name-reason" label="为什么换" value={reason} maxLength={REASON_MOST} onInput={setReason} />
      </View>
      <View className="escort-picks mt-2">
        {REASONS.map((one, index) => (
          <View key={one} className="escort-pick">
            <Button id={`name-reason-${index}`} size="s" kind="soft" onPress={() => setReason(one)}>
              {one}
            </Button>
          </View>
        ))}
      </View>
    </Sheet>
  )
}

const leaderText = ({ isVacant, leaderName }: Walk): string =>
  isVacant ? '现在没有人带队' : `现在由${leaderName}带队`

function actText(place: Place, personId: PersonId | 'nobody' | null, name: string): string {
  if (personId === null) return place === 'leader' ? '换带队' : '换同行'
  if (personId === 'nobody') return '去掉同行的大人'
  return place === 'leader' ? `改由${name}带队` : `请${name}同行`
}

function lacking(personId: PersonId | 'nobody' | null, reason: string): string | undefined {
  if (personId === null) return '请先选一位大人。'
  return reason.trim().length < REASON_LEAST ? '请写清为什么换，至少两个字。' : undefined
}
