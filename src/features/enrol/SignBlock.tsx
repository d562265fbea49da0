import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { CONSENT_ARTICLES, CONSENT_TITLE } from '@/domain/enrolment/consent'
import { Button } from '@/ui/Button'
import { CheckRow } from '@/ui/CheckRow'
import { Field } from '@/ui/Field'
import { useAct } from './actStore'

/** 自愿申请: read where it is agreed to, and signed once a term with the name typed. */
export function SignBlock(): ReactNode {
  const { signing, sign } = useAct()
  const [isReading, setReading] = useState(false)
  return (
    <View className="stack-3">
      <Button id="read-consent" size="s" kind="quiet" icon="doc" onPress={() => setReading(!isReading)}>
        {isReading ? `收起《${CONSENT_TITLE}》` : `阅读《${CONSENT_TITLE}》`}
      </Button>
      {isReading && (
        <View id="consent-text" className="inset stack-2">
          {CONSENT_ARTICLES.map((article, index) => (
            <View key={article}>
              {index + 1}. {article}
            </View>
          ))}
        </View>
      )}
      <CheckRow id="consent" on={signing.hasRead} missing onChange={(hasRead) => sign({ hasRead })}>
        我已读《{CONSENT_TITLE}》，自愿申请
        <View className="t-note ink-3">不同意也能报名：到教务处填纸质表</View>
      </CheckRow>
      <Field
        id="signed-name"
        label="签名"
        placeholder="写您自己的姓名"
        hint="一个学期签一次"
        maxLength={20}
        value={signing.name}
        onInput={(name) => sign({ name })}
      />
    </View>
  )
}
