import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { HardshipAskView } from '@/contract/hardship'
import { MOST_REASON, type HardshipDecision } from '@/domain/hardship/decideHardship'
import { isDay, plusDays, type Day } from '@/domain/time'
import { Button } from '@/ui/Button'
import { DateField } from '@/ui/DateField'
import { Field } from '@/ui/Field'
import { NumberField } from '@/ui/NumberField'
import { Segmented } from '@/ui/Segmented'
import { showToast } from '@/ui/showToast'
import { useFinance } from './financeStore'

const CHOICES = [
  { key: 'grant', label: '批准' },
  { key: 'more', label: '要补材料' },
  { key: 'refuse', label: '不批准' },
] as const
type Choice = (typeof CHOICES)[number]['key']

const FULL = 100
/** A school year, unless the evidence ends before. */
const USUAL_DAYS = 300

const BUTTONS: Record<Choice, string> = { grant: '批准减免', more: '请家长补', refuse: '不批准' }

/** 决定 upon one ask: how much and from when to when, or what is missing, or why not. */
export function DecideForm({ ask, today }: { ask: HardshipAskView; today: Day }): ReactNode {
  const { busy, decide } = useFinance()
  const usual = plusDays(today, USUAL_DAYS)
  const [choice, setChoice] = useState<Choice>('grant')
  const [percentOff, setPercent] = useState(FULL)
  const [from, setFrom] = useState(today)
  const [to, setTo] = useState(usual < ask.validUntil ? usual : ask.validUntil)
  const [reason, setReason] = useState('')
  const words = reason.trim()
  const decision: HardshipDecision =
    choice === 'grant' ? { is: 'grant', percentOff, from, to, reason: words } : { is: choice, reason: words }
  const why =
    choice !== 'grant' && words === ''
      ? '请写明原因，家长要看。'
      : to < from && choice === 'grant'
        ? '结束日期不能早于开始日期。'
        : undefined
  const press = async () => {
    if (await decide(ask.id, decision)) showToast({ text: '已决定，家长会收到通知' })
  }
  return (
    <View className="stack-2">
      <Segmented label="决定" items={CHOICES} value={choice} onChange={setChoice} />
      {choice === 'grant' && (
        <>
          <NumberField
            id="percent-off"
            label="减免百分之几"
            value={percentOff}
            min={1}
            max={FULL}
            hint="100 是全免"
            onValue={setPercent}
          />
          <DateField id="grant-from" label="从哪天" day={from} isDay={isDay} to={to} onDay={setFrom} />
          <DateField
            id="grant-to"
            label="到哪天"
            day={to}
            isDay={isDay}
            from={today}
            to={ask.validUntil}
            onDay={setTo}
          />
        </>
      )}
      <Field
        id="decide-reason"
        label={choice === 'grant' ? '说明（可以不写）' : choice === 'more' ? '要补什么' : '为什么不批'}
        lines="many"
        maxLength={MOST_REASON}
        value={reason}
        onInput={setReason}
      />
      <Button id="decide" kind="primary" busy={busy} why={why} onPress={() => void press()}>
        {BUTTONS[choice]}
      </Button>
    </View>
  )
}
