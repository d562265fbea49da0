import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { FailureGroup } from '@/contract/notice'
import { Card } from '@/ui/Card'
import { DeskSplit } from '@/ui/DeskSplit'
import { Table, type Column } from '@/ui/Table'
import { FailurePersons } from './FailurePersons'
import { useFailures } from './failuresStore'
import { keyOf } from './groupWords'

const COLUMNS: Column<FailureGroup>[] = [
  { key: 'title', title: '消息', cell: ({ title, isSafety }) => (isSafety ? `${title}（安全）` : title) },
  { key: 'why', title: '原因', cell: ({ why }) => why },
  { key: 'act', title: '要做的事', cell: ({ act }) => <View className="b">{act}</View> },
  { key: 'messages', title: '条', figure: true, cell: ({ messages }) => messages },
  { key: 'persons', title: '人', figure: true, cell: ({ personCount }) => personCount },
]

/** The kinds of failure at a desk, with the people of the chosen one beside them. */
export function FailuresTable({ groups }: { groups: FailureGroup[] }): ReactNode {
  const { chosen, choose } = useFailures()
  const group = groups.find((one) => keyOf(one) === chosen) ?? groups[0]
  return (
    <DeskSplit
      side={
        group !== undefined && (
          <Card>
            <View className="t-lead b">{`${group.title}·${group.personCount} 人`}</View>
            <FailurePersons group={group} />
          </Card>
        )
      }
    >
      <Card flush>
        <Table
          label="没有送到的消息"
          columns={COLUMNS}
          rows={groups}
          keyOf={keyOf}
          selected={group === undefined ? '' : keyOf(group)}
          onRow={(one) => choose(keyOf(one))}
        />
      </Card>
    </DeskSplit>
  )
}
