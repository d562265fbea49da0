import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { LeaveOptions } from '@/contract/leave'
import { withToggled } from '@/domain/attendance/blockLeave'
import { blockText } from '@/domain/plan/blockText'
import { a11y } from '@/ui/a11y'
import { CheckRow } from '@/ui/CheckRow'
import { Option } from '@/ui/Option'
import { Section } from '@/ui/Section'
import { partsOf, type LeaveForm } from './leaveForm'
import { useLeave } from './leaveStore'

interface LeavePartsProps {
  options: LeaveOptions
  form: LeaveForm
}

/** The whole afternoon, or only some of its blocks. Not asked where there is nothing to choose. */
export function LeaveParts({ options, form }: LeavePartsProps): ReactNode {
  const { change } = useLeave()
  const parts = partsOf(options, form)
  const { blocks } = form
  if (parts.length === 0) return null
  return (
    <>
      <Section title="请多少" />
      <View className="stack-2" {...a11y({ role: 'radiogroup', label: '请多少' })}>
        <Option
          id="leave-whole"
          title="整个下午"
          on={blocks === 'all'}
          onPress={() => change({ blocks: 'all' })}
        />
        <Option
          id="leave-part"
          title="只请一部分"
          note="别的课照常参加"
          on={blocks !== 'all'}
          onPress={() => change({ blocks: blocks === 'all' ? [] : blocks })}
        />
        {blocks !== 'all' &&
          parts.map((part) => (
            <CheckRow
              key={part}
              id={`leave-block-${part}`}
              on={blocks.includes(part)}
              onChange={() => change({ blocks: withToggled(blocks, part) })}
            >
              不参加{blockText(part)}
            </CheckRow>
          ))}
      </View>
    </>
  )
}
