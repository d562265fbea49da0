import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { LookedAt } from '@/contract/custody'
import { Button } from '@/ui/Button'
import { Face } from '@/ui/Face'
import { Field } from '@/ui/Field'
import { Option } from '@/ui/Option'
import { Segmented } from '@/ui/Segmented'
import { State } from '@/ui/State'
import { askLacks, claimOf, CODE_LENGTH, EYE_REASONS, REASON_MAX, useAsk, type Way } from './askStore'
import { collectorLook } from '@/ui/collectorLook'
import { useRelease } from './releaseStore'
import './release.scss'

const WAYS: { key: Way; label: string }[] = [
  { key: 'code', label: '接送码' },
  { key: 'eye', label: '看人核对' },
  { key: 'alone', label: '自行离校' },
]

/** No code was scanned: three ways to check. */
export function AskBody({ looked }: { looked: LookedAt }): ReactNode {
  const { way, code, choose, typeCode } = useAsk()
  return (
    <View className="stack-3">
      <Segmented items={WAYS} value={way} onChange={choose} label="怎么核对" />
      {way === 'code' && (
        <Field
          id="code"
          label="六位接送码"
          type="number"
          value={code}
          maxLength={CODE_LENGTH}
          placeholder="家长手机上的六位数字"
          onInput={typeCode}
        />
      )}
      {way === 'eye' && <EyeCheck looked={looked} />}
      {way === 'alone' && (
        <State icon="walk" tone={looked.walkAlone.may ? 'green' : 'plain'}>
          {looked.walkAlone.may
            ? '家长已同意自行离校，现在可以放行。'
            : '家长同意、年级够、天没黑，三样都有才能自行离校。'}
        </State>
      )}
    </View>
  )
}

function EyeCheck({ looked }: { looked: LookedAt }): ReactNode {
  const { collectorId, reason, pick, write } = useAsk()
  return (
    <View>
      <View className="t-note ink-2 rel-label">来接的是哪一位</View>
      {looked.collectors.map(({ id, name, relation, photo }) => (
        <Option
          key={id}
          id={`collector-${id}`}
          start={
            <Face
              size="l"
              name={name}
              look={photo === null ? { seed: `${relation} ${name}`, ...collectorLook(relation) } : { photo }}
            />
          }
          title={`${relation} ${name}`}
          on={id === collectorId}
          onPress={() => pick(id)}
        />
      ))}
      <View className="mt-3">
        <Field
          id="eye-reason"
          label="为什么不用接送码"
          value={reason}
          maxLength={REASON_MAX}
          placeholder="如：手机没电，核对了本人"
          onInput={write}
        />
      </View>
      <View className="stack-2 mt-2">
        {EYE_REASONS.map((words, index) => (
          <Button key={words} id={`eye-reason-${index}`} size="s" kind="soft" onPress={() => write(words)}>
            {words}
          </Button>
        ))}
      </View>
    </View>
  )
}

export function AskFoot({ looked, onReleased }: { looked: LookedAt; onReleased: () => void }): ReactNode {
  const filled = useAsk()
  const { sending, bookAt, tryCode, release } = useRelease()
  const send = async () => {
    const claim = claimOf(filled)
    if (claim === null) await tryCode(filled.code)
    else if (await release(claim)) onReleased()
  }
  return (
    <Button
      id={filled.way === 'code' ? 'check-code' : 'release'}
      kind="primary"
      size="big"
      busy={sending}
      why={askLacks(filled, looked, bookAt !== null)}
      onPress={() => void send()}
    >
      {filled.way === 'code' ? '核对接送码' : `放行 ${looked.child.name}`}
    </Button>
  )
}
