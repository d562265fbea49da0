import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { FailureGroup } from '@/contract/notice'
import { momentText } from '@/domain/time'

/** Who did not get it, the latest first; names wrap and are never cut. */
export function FailurePersons({ group }: { group: FailureGroup }): ReactNode {
  const more = group.personCount - group.persons.length
  return (
    <View id="failure-persons">
      {group.persons.map(({ personId, name, who, messages, lastAt }) => (
        <View key={personId} className="row between mt-2">
          <View className="grow">{who === '' ? name : `${name}·${who}`}</View>
          <View className="t-note ink-2 num nb">{`${messages} 条·${momentText(lastAt)}`}</View>
        </View>
      ))}
      {more > 0 && <View className="t-note ink-2 mt-2">{`还有 ${more} 人`}</View>}
    </View>
  )
}
