import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { LEAVE_REASONS, leaveReasonText } from '@/domain/attendance/Leave'
import { a11y } from '@/ui/a11y'
import { Field } from '@/ui/Field'
import { Option } from '@/ui/Option'
import type { LeaveForm } from './leaveForm'
import { useLeave } from './leaveStore'

const MOST_WORDS = 60

/** 病假, 事假, 其他, and a few words. */
export function LeaveReasons({ form }: { form: LeaveForm }): ReactNode {
  const { change } = useLeave()
  return (
    <View className="stack-2">
      <View className="stack-2" {...a11y({ role: 'radiogroup', label: '原因' })}>
        {LEAVE_REASONS.map((reason) => (
          <Option
            key={reason}
            id={`leave-reason-${reason}`}
            title={leaveReasonText(reason)}
            on={form.reason === reason}
            onPress={() => change({ reason })}
          />
        ))}
      </View>
      <Field
        id="leave-words"
        label={form.reason === 'other' ? '写一句原因' : '给班主任的话（可不写）'}
        value={form.words}
        maxLength={MOST_WORDS}
        lines="many"
        onInput={(words) => change({ words })}
      />
    </View>
  )
}
