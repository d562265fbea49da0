import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { ConsentView } from '@/contract/consent'
import type { PupilId } from '@/domain/ids'
import { consentText, isNo, mustAnswer } from '@/domain/people/childConsent'
import { momentText } from '@/domain/time'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Chip } from '@/ui/Chip'
import { Section } from '@/ui/Section'
import { ConsentAsk } from './ConsentAsk'
import './consent.scss'

interface MyConsentProps {
  pupilId: PupilId
  name: string
  consent: ConsentView
  onAnswered: () => void
}

/** What this guardian said of the child's data, when, and how to say otherwise. */
export function MyConsent({ pupilId, name, consent, onAnswered }: MyConsentProps): ReactNode {
  const [isOpen, setOpen] = useState(false)
  const { state, history } = consent
  const isAsked = isOpen || mustAnswer(state)
  const answered = () => {
    setOpen(false)
    onAnswered()
  }
  return (
    <>
      <Section title="孩子信息的同意" />
      <Card flush id="my-consent">
        <View className="consent-ask">
          <View className="row between">
            <View className="b">我的答复</View>
            <Chip tone={state === 'agreed' ? 'green' : 'amber'} icon={state === 'agreed' ? 'check' : 'info'}>
              {consentText(state)}
            </Chip>
          </View>
          {history.map(({ at, word, on, byName, signedName }) => (
            <View key={at} className="t-note ink-3">
              {`${momentText(at)} ${consentText(word)}${on === 'paper' ? `，纸质，${signedName ?? ''}签字，${byName}登记` : ''}`}
            </View>
          ))}
          {!isAsked && (
            <Button id="change-consent" size="s" className="mt-2" onPress={() => setOpen(true)}>
              {isNo(state) ? '看同意书，改为同意' : '看同意书，或撤回同意'}
            </Button>
          )}
        </View>
        {isAsked && (
          <ConsentAsk pupilId={pupilId} name={name} isNewText={state === 'outdated'} onAnswered={answered} />
        )}
      </Card>
    </>
  )
}
