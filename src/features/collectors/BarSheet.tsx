import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { NAME_MAX, NAME_MIN } from '@/domain/people/collectors'
import { Button } from '@/ui/Button'
import { Field } from '@/ui/Field'
import { Sheet } from '@/ui/Sheet'

interface BarSheetProps {
  title: string
  /** What follows from it, in one sentence. */
  note: string
  reasonHint: string
  busy: boolean
  trouble: ReactNode
  onBar: (name: string, reason: string) => void
  onClose: () => void
}

const REASON_MIN = 2
const REASON_MAX = 60

const lacks = (name: string, reason: string): string | undefined => {
  if (name.trim().length < NAME_MIN) return '请写这个人的姓名。'
  return reason.trim().length < REASON_MIN ? '请写一句原因，只有学校和家长看得到。' : undefined
}

/** 禁止接送: a name and why. */
export function BarSheet({
  title,
  note,
  reasonHint,
  busy,
  trouble,
  onBar,
  onClose,
}: BarSheetProps): ReactNode {
  const [name, setName] = useState('')
  const [reason, setReason] = useState('')
  return (
    <Sheet
      open
      title={title}
      onClose={onClose}
      foot={
        <Button
          id="bar"
          kind="danger"
          busy={busy}
          why={lacks(name, reason)}
          onPress={() => onBar(name, reason)}
        >
          {name.trim() === '' ? '禁止接送' : `禁止${name.trim()}接送`}
        </Button>
      }
    >
      <View className="ink-2">{note}</View>
      <View className="stack-3 mt-3">
        <Field id="bar-name" label="姓名" value={name} maxLength={NAME_MAX} onInput={setName} />
        <Field
          id="bar-reason"
          label="原因"
          value={reason}
          maxLength={REASON_MAX}
          placeholder={reasonHint}
          onInput={setReason}
        />
      </View>
      {trouble}
    </Sheet>
  )
}
