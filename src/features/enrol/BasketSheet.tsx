import { useState, type ReactNode } from 'react'
import { serverNow } from '@/cloud/serverClock'
import { feeRuleText } from '@/domain/billing/feeRuleText'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { Sheet } from '@/ui/Sheet'
import { useTick } from '@/ui/useTick'
import { View } from '@tarojs/components'
import { useAct } from './actStore'
import { partsOf } from './basket'
import { BasketLines } from './BasketLines'
import { basketWhy } from './basketWhy'
import { useEnrol } from './enrolStore'
import { RefundCard } from './RefundCard'
import { needsSignature, signingWhy } from './signing'
import { SignBlock } from './SignBlock'

/** Everything that is agreed to, before it is: for whom, when, what it costs, how to leave. One call sends it all. */
export function BasketSheet({ onSend }: { onSend: () => void }): ReactNode {
  useTick(1000)
  const { boards, basket } = useEnrol()
  const { signing, isSending, isQueueing, trouble, refused, drop } = useAct()
  const parts = partsOf(boards, basket)
  const asked = parts.map(({ board }) => board)
  // Whoever had to sign when the sheet opened sees it signed until it closes.
  const [signs] = useState(needsSignature(asked))
  const why = basketWhy(parts, serverNow())
  const missing = why === '' ? signingWhy(asked, signing) : why
  const rules = [
    ...new Map(asked.flatMap(({ fee }) => (fee === null ? [] : [[fee.id, fee] as const]))).values(),
  ]
  const foot = (
    <View className="stack-3">
      {isQueueing && (
        <Banner id="queueing" round icon="hourglass" tone="plain" title="人多，正在排队">
          不用再点，轮到会自己提交。
        </Banner>
      )}
      {trouble !== '' && (
        <Banner id="enrol-trouble" round icon="alert" title="没有提交成功，一门都没有报">
          {trouble}
        </Banner>
      )}
      <Button
        id="confirm-enrol"
        kind="primary"
        busy={isSending}
        why={missing === '' ? undefined : missing}
        onPress={onSend}
      >
        提交报名
      </Button>
    </View>
  )
  return (
    <Sheet open title="核对并提交" onClose={drop} foot={foot}>
      <View className="stack-3">
        <BasketLines parts={parts} refused={refused} />
        {rules.map((rule) => (
          <RefundCard key={rule.id} rule={rule} words={feeRuleText(rule)} />
        ))}
        {signs && <SignBlock />}
      </View>
    </Sheet>
  )
}
