import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { ConsentRow } from '@/contract/consent'
import { consentText } from '@/domain/people/childConsent'
import { momentText } from '@/domain/time'
import { Button } from '@/ui/Button'
import { ChoiceField } from '@/ui/ChoiceField'
import { Field } from '@/ui/Field'
import { Section } from '@/ui/Section'
import { Segmented } from '@/ui/Segmented'
import { Sheet } from '@/ui/Sheet'
import { useConsents } from './consentsStore'

const NOBODY = 'nobody'
const NAME_MAX = 20
const WORDS_MAX = 60

/** One child: what was said, and the entry of a signed paper. */
export function PaperConsent(): ReactNode {
  const child = useConsents((state) => state.child)
  return child === null ? null : <Paper key={child.pupilId} child={child} />
}

function Paper({ child }: { child: ConsentRow }): ReactNode {
  const { isSending, sendTrouble, choose, write } = useConsents()
  const [who, setWho] = useState<string>(child.guardians[0]?.personId ?? NOBODY)
  const [agrees, setAgrees] = useState<'yes' | 'no'>('yes')
  const [signedName, sign] = useState('')
  const [words, setWords] = useState('')
  const guardian = child.guardians.find(({ personId }) => personId === who)
  const isComplete = signedName.trim() !== '' && words.trim() !== ''
  const send = () =>
    void write({
      personId: guardian?.personId ?? null,
      agrees: agrees === 'yes',
      signedName: signedName.trim(),
      words: words.trim(),
    })
  return (
    <Sheet
      open
      title={`${child.name}的同意书`}
      onClose={() => choose(null)}
      foot={
        <Button
          id="paper-consent-save"
          kind="primary"
          busy={isSending}
          why={isComplete ? undefined : '请写清签字人，和纸质同意书放在哪里。'}
          onPress={send}
        >
          登记纸质同意书
        </Button>
      }
    >
      <History child={child} />
      <Section title="登记纸质的" />
      <View className="stack-3">
        <ChoiceField
          id="paper-who"
          label="谁的答复"
          items={[
            ...child.guardians.map(({ personId, name, relation }) => ({
              key: personId,
              label: `${relation} ${name}`,
            })),
            { key: NOBODY, label: '没有绑定的家长' },
          ]}
          value={who}
          onPick={setWho}
        />
        <Segmented
          label="纸上写的"
          value={agrees}
          items={[
            { key: 'yes' as const, label: '同意' },
            { key: 'no' as const, label: '不同意' },
          ]}
          onChange={setAgrees}
        />
        <Field id="paper-signed" label="签字人" value={signedName} maxLength={NAME_MAX} onInput={sign} />
        <Field
          id="paper-kept"
          label="纸质同意书放在哪里"
          value={words}
          maxLength={WORDS_MAX}
          placeholder="如：教务处 2026 秋 3 号文件夹"
          onInput={setWords}
        />
        {sendTrouble !== '' && <View className="t-note c-amber">{sendTrouble}</View>}
      </View>
    </Sheet>
  )
}

function History({ child }: { child: ConsentRow }): ReactNode {
  const said = [
    ...child.guardians.flatMap(({ name, history }) => history.map((line) => ({ ...line, name }))),
    ...(child.paper?.history ?? []).map((line) => ({ ...line, name: line.signedName ?? '' })),
  ].sort((a, b) => b.at - a.at)
  if (said.length === 0) return <View className="ink-2">还没有答复过。</View>
  return (
    <>
      {said.map(({ at, name, word, on, byName }, index) => (
        <View key={index} className="ink-2">
          {`${momentText(at)} ${name}：${consentText(word)}${on === 'paper' ? `（纸质，${byName}登记）` : ''}`}
        </View>
      ))}
    </>
  )
}
