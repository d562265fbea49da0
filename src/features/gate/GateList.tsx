import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { useReachBottom } from '@tarojs/taro'
import { serverNow } from '@/cloud/serverClock'
import type { Gate, GateChild } from '@/contract/custody'
import { schoolMinuteOf } from '@/domain/time'
import { Card } from '@/ui/Card'
import { Icon } from '@/ui/Icon'
import { SearchField } from '@/ui/SearchField'
import { GateChildCell } from './GateChildCell'
import { useLetGoHere } from './useLetGoHere'
import { firstOf, gateGroups, matching, type GateGroup } from './gateGroups'
import './gate.scss'

/** So many children are drawn at once; the rest come when the guard scrolls down to them. */
const CHUNK = 30

interface GateListProps {
  gate: Gate
  onChild: (child: GateChild) => void
  onCall: (child: GateChild) => void
}

export function GateList({ gate, onChild, onCall }: GateListProps): ReactNode {
  const [words, setWords] = useState('')
  const [shown, setShown] = useState(CHUNK)
  useReachBottom(() => setShown(shown + CHUNK))
  const minute = schoolMinuteOf(serverNow())
  const gone = useLetGoHere()
  const found = matching(gate.children, words)
  const search = (typed: string) => {
    setWords(typed)
    setShown(CHUNK)
  }
  return (
    <View className="stack-3">
      <View>
        <SearchField id="search" label="姓名、拼音首字母或班级" value={words} onInput={search} />
      </View>
      {firstOf(gateGroups(found, minute, gone), shown).map((group) => (
        <Card key={group.key} flush id={`group-${group.key}`}>
          <GroupHead group={group} />
          {group.children.map((child) => (
            <GateChildCell
              key={child.pupilId}
              child={child}
              minute={minute}
              unsent={group.key === 'unsent'}
              onPress={onChild}
              onCall={onCall}
            />
          ))}
          {group.key === 'overdue' && group.children.length === group.count && (
            <View className="gate-rule">满 20 分钟通知值班领导，满 30 分钟通知校长</View>
          )}
        </Card>
      ))}
      {found.length > shown && <View className="t-note ink-2 center">往下滑，还有更多</View>}
      {found.length === 0 && (
        <View className="t-note ink-2 center">{`校内没有找到「${words}」。可能已经离校，或请核对姓名。`}</View>
      )}
    </View>
  )
}

function GroupHead({ group }: { group: GateGroup }): ReactNode {
  return (
    <View className={`gate-group gate-group-${group.tone}`}>
      <Icon name={group.icon} size="m" />
      <View className="gate-group-title">{group.title}</View>
      <View className="num">{group.count}</View>
    </View>
  )
}
