import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { PupilId } from '@/domain/ids'
import { CHILD_CONSENT, CHILD_CONSENT_REMOVES } from '@/domain/people/childConsent'
import { Button } from '@/ui/Button'
import { Dialog } from '@/ui/Dialog'
import { showToast } from '@/ui/showToast'
import { useConsent } from './consentStore'
import './consent.scss'

interface ConsentAskProps {
  pupilId: PupilId
  name: string
  /** Agreed to an older text. */
  isNewText: boolean
  onAnswered: () => void
}

/** 孩子信息的同意: two answers of one size. Before a no it says what goes with it. */
export function ConsentAsk({ pupilId, name, isNewText, onAnswered }: ConsentAskProps): ReactNode {
  const { sending, trouble, answer } = useConsent()
  const [isRefusing, setRefusing] = useState(false)
  const say = async (agrees: boolean) => {
    const done = await answer(pupilId, agrees)
    setRefusing(false)
    if (!done) return
    showToast({ text: agrees ? '已记下您的同意' : '已记下，学校会联系您用纸质办理' })
    onAnswered()
  }
  const busy = sending === pupilId
  return (
    <View id={`consent-${pupilId}`} className="stack-2 consent-ask">
      <View className="t-lead b">
        {isNewText ? `${name}的信息：同意书有了新版本` : `用手机收集${name}的信息，请您先选`}
      </View>
      {CHILD_CONSENT.map((line) => (
        <View key={line} className="ink-2">
          {line}
        </View>
      ))}
      {trouble?.pupilId === pupilId && (
        <View id={`consent-trouble-${pupilId}`} className="c-amber">
          {trouble.say}
        </View>
      )}
      <Button id={`agree-${pupilId}`} busy={busy} onPress={() => void say(true)}>
        同意
      </Button>
      <Button id={`refuse-${pupilId}`} busy={busy} onPress={() => setRefusing(true)}>
        不同意，用纸质办理
      </Button>
      <Dialog
        open={isRefusing}
        title={`不同意用手机收集${name}的信息？`}
        yes={{ label: '不同意', busy, onPress: () => void say(false) }}
        no={{ label: '再想想', onPress: () => setRefusing(false) }}
      >
        {CHILD_CONSENT_REMOVES.map((line) => (
          <View key={line}>{line}</View>
        ))}
      </Dialog>
    </View>
  )
}
