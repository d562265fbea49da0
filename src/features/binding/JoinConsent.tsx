import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { CHILD_CONSENT, CHILD_CONSENT_REMOVES } from '@/domain/people/childConsent'
import { Button } from '@/ui/Button'
import { useJoin } from './joinStore'

/** 孩子信息的同意, asked for by itself: two answers of one size, and the binding waits for either. */
export function JoinConsent(): ReactNode {
  const { form, change } = useJoin()
  const kind = (agrees: boolean) => (form.agrees === agrees ? 'soft' : 'plain')
  return (
    <View id="join-consent" className="stack-2 mt-4">
      <View className="t-lead b">孩子信息的同意书</View>
      {CHILD_CONSENT.map((line) => (
        <View key={line} className="ink-2">
          {line}
        </View>
      ))}
      <Button
        id="join-agree"
        kind={kind(true)}
        icon={form.agrees === true ? 'check' : undefined}
        onPress={() => change({ agrees: true })}
      >
        同意
      </Button>
      <Button
        id="join-refuse"
        kind={kind(false)}
        icon={form.agrees === false ? 'check' : undefined}
        onPress={() => change({ agrees: false })}
      >
        不同意，用纸质办理
      </Button>
      {form.agrees === false &&
        CHILD_CONSENT_REMOVES.slice(1).map((line) => (
          <View key={line} className="t-note ink-3">
            {line}
          </View>
        ))}
    </View>
  )
}
