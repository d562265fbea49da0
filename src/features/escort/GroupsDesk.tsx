import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { GroupRow, Groups } from '@/contract/escort'
import { clockText } from '@/domain/time'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Table, type Column } from '@/ui/Table'
import { GroupForm, GroupFormFoot, formTitle } from './GroupForm'
import { useGroups } from './groupStore'
import { weekdaysText } from './walkWords'
import './escort.scss'

const COLUMNS: Column<GroupRow>[] = [
  {
    key: 'name',
    title: '路队',
    cell: ({ name, route }) => (
      <>
        <View className="b">{name}</View>
        <View className="t-note ink-2">{route}</View>
      </>
    ),
  },
  {
    key: 'adults',
    title: '带队、同行',
    cell: ({ leaderName, secondName }) => (secondName === null ? leaderName : `${leaderName}、${secondName}`),
  },
  {
    key: 'stops',
    title: '站点',
    cell: ({ stops, members }) =>
      stops.map((stop) => (
        <View key={stop.id}>
          {`${clockText(stop.minute)} ${stop.name}·${members.filter((one) => one.stopId === stop.id).length} 人`}
        </View>
      )),
  },
  { key: 'weekdays', title: '星期', cell: ({ weekdays }) => weekdaysText(weekdays) },
  {
    key: 'pupils',
    title: '孩子',
    figure: true,
    cell: ({ members, ratio }) =>
      members.length === 0 ? '还没有' : `${members.length} 人，最多 ${ratio.most}`,
  },
]

/** The groups at a desk: a table, and the one being changed beside it. */
export function GroupsDesk({ groups }: { groups: Groups }): ReactNode {
  const { draft, edit, close } = useGroups()
  return (
    <View className="escort-desk">
      <View className="escort-desk-list">
        <Card flush>
          <Table
            label="放学路队"
            columns={COLUMNS}
            rows={groups.groups}
            keyOf={({ groupId }) => groupId}
            selected={draft?.groupId ?? ''}
            {...(groups.mayEdit ? { onRow: edit } : {})}
          />
        </Card>
        {groups.mayEdit && groups.groups.length > 0 && (
          <View className="t-note ink-3 mt-2">点一行修改。今天的路队不会变，改动从下一个服务日起生效。</View>
        )}
      </View>
      {draft !== null && (
        <View className="escort-desk-form">
          <Card id="group-form">
            <View className="row between">
              <View className="t-title grow">{formTitle(draft)}</View>
              <Button id="close-group" size="s" kind="quiet" onPress={close}>
                取消
              </Button>
            </View>
            <View className="escort-desk-fields">
              <GroupForm key={draft.groupId ?? 'new'} draft={draft} staff={groups.staff} />
            </View>
            <GroupFormFoot draft={draft} />
          </Card>
        </View>
      )}
    </View>
  )
}
