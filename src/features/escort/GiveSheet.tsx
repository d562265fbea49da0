import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { Walk, WalkChild, WalkStop } from '@/contract/escort'
import { say } from '@/domain/failure'
import { Button } from '@/ui/Button'
import { collectorLook } from '@/ui/collectorLook'
import { Face } from '@/ui/Face'
import { Field } from '@/ui/Field'
import { Option } from '@/ui/Option'
import { Segmented } from '@/ui/Segmented'
import { Sheet } from '@/ui/Sheet'
import { showToast } from '@/ui/showToast'
import { State } from '@/ui/State'
import { AlikeCard } from './AlikeCard'
import { useFaces } from './useFaces'
import { useWalks, type Claim } from './walkStore'
import './escort.scss'

type Way = 'eye' | 'code' | 'alone'
const WAYS: { key: Way; label: string }[] = [
  { key: 'eye', label: '看人核对' },
  { key: 'code', label: '接送码' },
  { key: 'alone', label: '自行回家' },
]
const REASONS = ['认识，核对了本人', '没带手机，核对了本人'] as const
const CODE_LENGTH = 6
const REASON_MIN = 2

interface GiveSheetProps {
  walk: Walk
  stop: WalkStop
  child: WalkChild
  onClose: () => void
}

/** One child, one adult: by eye with a reason, by today's code, or home alone where that is allowed. */
export function GiveSheet({ walk, stop, child, onClose }: GiveSheetProps): ReactNode {
  const { sending, refused, release, forget } = useWalks()
  const [way, setWay] = useState<Way>('eye')
  const [collectorId, setCollector] = useState('')
  const [reason, setReason] = useState('')
  const [code, setCode] = useState('')
  const faces = useFaces(child.pupilId)
  const lacks = lacking(way, { child, collectorId, reason, code })
  const give = async () => {
    const done = await release(walk, stop.id, child, claimOf(way, { collectorId, reason, code }))
    if (done === null) return
    const said = way === 'alone' ? `${child.name}自行回家了` : `${child.name}交给了${done.collectorText}`
    showToast({ text: done.kept ? `${said}，记在手机上` : said })
    onClose()
  }
  const close = () => {
    forget()
    onClose()
  }
  return (
    <Sheet
      open
      title={`${child.name}·${child.homeroomName}`}
      onClose={close}
      foot={
        <Button
          id="give"
          kind="primary"
          size="big"
          busy={sending !== null}
          why={lacks}
          onPress={() => void give()}
        >
          {way === 'alone' ? `让${child.name}自行回家` : `交出${child.name}`}
        </Button>
      }
    >
      <View className="stack-3">
        <AlikeCard child={child} />
        <Segmented items={WAYS} value={way} onChange={setWay} label="怎么核对" />
      </View>
      <View className="mt-3">
        {way === 'eye' && (
          <>
            <View className="t-note ink-2 escort-label">来接的是哪一位</View>
            {child.collectors.map(({ id, name, relation }) => (
              <Option
                key={id}
                id={`collector-${id}`}
                start={<Face size="l" name={name} look={lookOf(faces.get(id), name, relation)} />}
                title={`${relation} ${name}`}
                on={id === collectorId}
                onPress={() => setCollector(id)}
              />
            ))}
            <View className="mt-3">
              <Field id="give-reason" label="怎么核对的" value={reason} maxLength={60} onInput={setReason} />
            </View>
            <View className="stack-2 mt-2">
              {REASONS.map((words, index) => (
                <Button
                  key={words}
                  id={`give-reason-${index}`}
                  size="s"
                  kind="soft"
                  onPress={() => setReason(words)}
                >
                  {words}
                </Button>
              ))}
            </View>
          </>
        )}
        {way === 'code' && (
          <Field
            id="give-code"
            label="六位接送码"
            type="number"
            value={code}
            maxLength={CODE_LENGTH}
            placeholder="家长手机上的六位数字"
            onInput={(typed) => setCode(typed.replace(/\D/g, ''))}
          />
        )}
        {way === 'alone' && (
          <State icon="walk" tone={child.walkAlone.may ? 'green' : 'plain'}>
            {child.walkAlone.may ? '家长已同意自行回家，现在可以。' : child.walkAlone.say}
          </State>
        )}
      </View>
      {refused !== '' && (
        <View id="give-refused" className="mt-3">
          <State icon="alert" tone="amber" className="b">
            {refused}
          </State>
        </View>
      )}
    </Sheet>
  )
}

const lookOf = (photo: string | undefined, name: string, relation: string) =>
  photo === undefined ? { seed: `${relation} ${name}`, ...collectorLook(relation) } : { photo }

interface Filled {
  collectorId: string
  reason: string
  code: string
}

function lacking(way: Way, { child, collectorId, reason, code }: Filled & { child: WalkChild }) {
  switch (way) {
    case 'eye':
      if (collectorId === '') return '请选来接的是哪一位。不在上面的人不能接走。'
      return reason.trim().length < REASON_MIN ? say({ code: 'custody/reason-missing' }) : undefined
    case 'code':
      return code.length < CODE_LENGTH ? '请输入家长手机上的六位数字。' : undefined
    case 'alone':
      return child.walkAlone.may ? undefined : child.walkAlone.say
    default:
      return way satisfies never
  }
}

function claimOf(way: Way, { collectorId, reason, code }: Filled): Claim {
  if (way === 'code') return { how: 'code', code }
  return way === 'eye' ? { how: 'eye', collectorId, reason: reason.trim() } : { how: 'walk-alone' }
}
