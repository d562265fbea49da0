import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { clockTextAt } from '@/domain/time'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Field } from '@/ui/Field'
import { KeyValue } from '@/ui/KeyValue'
import { lacksNumber, useScan } from './scanStore'

/** 确认登录: which school, which computer, since when; and the number that only whoever sits before it can see. */
export function ScanAsk(): ReactNode {
  const { ask, number, trouble, isSending, type, confirm, refuse } = useScan()
  if (ask === null) return null
  return (
    <View className="stack-3">
      <Card>
        <View className="t-title">在这台电脑上登录？</View>
        <View className="mt-3">
          <KeyValue
            rows={[
              { key: '单位', value: ask.places.join('、') },
              { key: '电脑', value: ask.browser },
              { key: '要码时间', value: clockTextAt(ask.askedAt) },
            ]}
          />
        </View>
        <View className="mt-4">
          <Field
            id="desk-number"
            label="电脑上的四位数字"
            type="number"
            value={number}
            maxLength={4}
            placeholder="看您面前的电脑"
            {...(trouble === '' ? {} : { message: trouble })}
            onInput={type}
          />
        </View>
      </Card>
      <Banner round icon="alert" title="只给自己面前的电脑确认">
        码是别人发来的，或数字是别人告诉您的，请点「不是我」。
      </Banner>
      <Button
        id="desk-yes"
        kind="primary"
        busy={isSending}
        why={lacksNumber(number)}
        onPress={() => void confirm()}
      >
        确认登录
      </Button>
      <Button id="desk-no" busy={isSending} onPress={() => void refuse()}>
        不是我
      </Button>
    </View>
  )
}
