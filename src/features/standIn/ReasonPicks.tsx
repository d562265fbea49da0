import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { Field } from '@/ui/Field'
import { Option } from '@/ui/Option'
import { REASON_MAX } from './standInWords'

interface ReasonPicksProps {
  id: string
  reasons: string[]
  value: string
  onChange: (reason: string) => void
}

/** The common reasons in one tap, any other one typed. */
export function ReasonPicks({ id, reasons, value, onChange }: ReasonPicksProps): ReactNode {
  return (
    <View className="mt-3">
      {reasons.map((reason, index) => (
        <Option
          key={reason}
          id={`${id}-${index}`}
          title={reason}
          on={reason === value}
          onPress={() => onChange(reason)}
        />
      ))}
      <View className="mt-3">
        <Field
          id={`${id}-other`}
          label="别的原因"
          value={reasons.includes(value) ? '' : value}
          maxLength={REASON_MAX}
          onInput={onChange}
        />
      </View>
    </View>
  )
}
