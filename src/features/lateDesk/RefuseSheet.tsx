import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { LateWaiting } from '@/contract/late'
import {
  alternativeText,
  FEWEST_REASON,
  LATE_ALTERNATIVES,
  MOST_REASON,
  type LateAlternative,
} from '@/domain/attendance/decideLate'
import { say } from '@/domain/failure'
import { a11y } from '@/ui/a11y'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { Field } from '@/ui/Field'
import { Option } from '@/ui/Option'
import { Section } from '@/ui/Section'
import { Sheet } from '@/ui/Sheet'
import { showToast } from '@/ui/showToast'
import { useLateDesk, type Refusal } from './lateDeskStore'

function lacks({ reason, alternative, words }: Refusal): string | undefined {
  if (Array.from(reason.trim()).length < FEWEST_REASON)
    return say({ code: 'late/reason-missing', fewest: FEWEST_REASON })
  if (alternative === null || (alternative === 'other' && words.trim() === ''))
    return say({ code: 'late/alternative-missing' })
  return undefined
}

/** 回绝: why, and what the family can do instead. */
export function RefuseSheet({
  child,
  onClose,
}: {
  child: LateWaiting | null
  onClose: () => void
}): ReactNode {
  if (child === null) return null
  return <RefuseForm key={child.pupilId} child={child} onClose={onClose} />
}

function RefuseForm({ child, onClose }: { child: LateWaiting; onClose: () => void }): ReactNode {
  const [reason, setReason] = useState('')
  const [alternative, setAlternative] = useState<LateAlternative | null>(null)
  const [words, setWords] = useState('')
  const { refuse, sending, refused } = useLateDesk()
  const refusal = { reason, alternative, words }
  const press = async () => {
    if (!(await refuse(child, refusal))) return
    showToast({ text: `已答复${child.name}的家长` })
    onClose()
  }
  return (
    <Sheet
      open
      title={`回绝 ${child.name}·家长会看到`}
      onClose={onClose}
      foot={
        <Button
          id="send-refusal"
          kind="primary"
          busy={sending}
          why={lacks(refusal)}
          onPress={() => void press()}
        >
          答复家长
        </Button>
      }
    >
      <Field
        id="refuse-reason"
        label="为什么不行"
        value={reason}
        maxLength={MOST_REASON}
        placeholder="如：延时班只有一位老师，已满 20 人"
        onInput={setReason}
      />
      <Section title="家长可以怎么办" />
      <View className="stack-2" {...a11y({ role: 'radiogroup', label: '家长可以怎么办' })}>
        {LATE_ALTERNATIVES.map((one) => (
          <Option
            key={one}
            id={`alternative-${one}`}
            title={alternativeText(one)}
            on={one === alternative}
            onPress={() => setAlternative(one)}
          />
        ))}
        {alternative === 'other' && (
          <Field
            id="refuse-words"
            label="写给家长"
            value={words}
            maxLength={MOST_REASON}
            onInput={setWords}
          />
        )}
      </View>
      {refused !== '' && (
        <View className="mt-3">
          <Banner id="refuse-trouble" round icon="alert">
            {refused}
          </Banner>
        </View>
      )}
    </Sheet>
  )
}
