import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { FailureGroup } from '@/contract/notice'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Chip } from '@/ui/Chip'
import { FailurePersons } from './FailurePersons'
import { useFailures } from './failuresStore'
import { countText, keyOf } from './groupWords'

/** One kind of failure on a phone: what, why, to how many, and what to do. */
export function GroupCard({ group, id }: { group: FailureGroup; id: string }): ReactNode {
  const { chosen, choose } = useFailures()
  const key = keyOf(group)
  const isOpen = chosen === key
  return (
    <Card id={id}>
      <View className="row between wrap">
        <View className="t-lead b">{group.title}</View>
        {group.isSafety && (
          <Chip tone="amber" icon="shield">
            安全
          </Chip>
        )}
      </View>
      <View className="ink-2 num">{countText(group)}</View>
      <View className="mt-2">{group.why}</View>
      <View className="b">{group.act}</View>
      {isOpen && <FailurePersons group={group} />}
      <Button
        id={`${id}-who`}
        size="s"
        kind="quiet"
        className="mt-2"
        onPress={() => choose(isOpen ? null : key)}
      >
        {isOpen ? '收起' : '看是哪些人'}
      </Button>
    </Card>
  )
}
