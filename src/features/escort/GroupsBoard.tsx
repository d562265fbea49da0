import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { GroupRow } from '@/contract/escort'
import { clockText } from '@/domain/time'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Empty } from '@/ui/Empty'
import { NotRead } from '@/ui/NotRead'
import { Skeleton } from '@/ui/Skeleton'
import { GroupsDesk } from './GroupsDesk'
import { GroupSheet } from './GroupSheet'
import { useGroups } from './groupStore'
import { weekdaysText } from './walkWords'

/** 路队 of the school: who leads where, with how many children. */
export function GroupsBoard({ desk, onRetry }: { desk: boolean; onRetry: () => void }): ReactNode {
  const { state, trouble, groups, draft, edit } = useGroups()
  if (groups === null)
    return state === 'failed' ? (
      <NotRead title="没有读到路队" trouble={trouble} onRetry={onRetry} />
    ) : (
      <Skeleton />
    )
  return (
    <View className="stack-3">
      {groups.mayEdit && (
        <Button id="new-group" kind="primary" icon="plus" onPress={() => edit(null)}>
          新建路队
        </Button>
      )}
      {groups.groups.length === 0 && (
        <Empty icon="walk" title="还没有路队">
          按街道分队，每队一位老师带队。登记后，下一个服务日起孩子下课会交到带队老师手里。
        </Empty>
      )}
      {desk && (groups.groups.length > 0 || draft !== null) && <GroupsDesk groups={groups} />}
      {!desk &&
        groups.groups.map((group) => (
          <GroupCard
            key={group.groupId}
            group={group}
            onEdit={groups.mayEdit ? () => edit(group) : undefined}
          />
        ))}
      {!desk && draft !== null && <GroupSheet draft={draft} staff={groups.staff} />}
    </View>
  )
}

function GroupCard({ group, onEdit }: { group: GroupRow; onEdit: (() => void) | undefined }): ReactNode {
  const { groupId, name, route, weekdays, stops, leaderName, secondName, members, ratio } = group
  return (
    <Card id={`group-${groupId}`}>
      <View className="row between">
        <View className="grow">
          <View className="t-title">{name}</View>
          <View className="ink-2">{route}</View>
        </View>
        {onEdit !== undefined && (
          <Button id={`edit-${groupId}`} size="s" label={`修改${name}`} onPress={onEdit}>
            修改
          </Button>
        )}
      </View>
      <View className="mt-2">
        {secondName === null ? `${leaderName}带队` : `${leaderName}带队，${secondName}同行`}
      </View>
      <View className="t-note ink-2">
        {`${members.length} 个孩子，最多 ${ratio.most} 个·${weekdaysText(weekdays)}`}
      </View>
      {stops.map((stop) => (
        <View key={stop.id} className="mt-2">
          <View className="b">{`${clockText(stop.minute)} ${stop.name}`}</View>
          <View className="ink-2">
            {members
              .filter((member) => member.stopId === stop.id)
              .map((member) => member.name)
              .join('、') || '还没有孩子'}
          </View>
        </View>
      ))}
    </Card>
  )
}
