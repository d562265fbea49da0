import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { DigestWaiting } from '@/contract/notice'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import type { IconName } from '@/ui/iconNames'
import { Section } from '@/ui/Section'
import { Tile } from '@/ui/Tile'

interface Matter {
  id: string
  icon: IconName
  count: number
  words: (count: number) => string
  note: string
  url: string
}

const matters = (waiting: DigestWaiting): Matter[] => [
  {
    id: 'wait-calls',
    icon: 'phone',
    count: waiting.callsToMake,
    words: (count) => `${count} 个电话要打`,
    note: '安全提醒没有送到，要有人打电话说',
    url: '/pages/messages/index',
  },
  {
    id: 'to-late',
    icon: 'moon',
    count: waiting.latePickups,
    words: (count) => `延时托管 ${count} 件等您决定`,
    note: '同意，或写明为什么不行',
    url: '/pages/teacher/late/index',
  },
  {
    id: 'wait-days',
    icon: 'calendar',
    count: waiting.undecidedDays,
    words: (count) => `${count} 个调休日还没有定课表`,
    note: '不定下来，那天不开课后服务',
    url: '/pages/office/calendar/index',
  },
  {
    id: 'wait-plan',
    icon: 'doc',
    count: waiting.returnedPlans,
    words: (count) => (count === 1 ? '方案被教育局退回了' : `${count} 份方案被教育局退回了`),
    note: '看看退回的原因，改好再报',
    url: '/pages/office/plan/index',
  },
]

/** 等您决定: each row leads to where it is decided. Nothing waits: nothing is drawn. */
export function WaitingCard({ waiting }: { waiting: DigestWaiting }): ReactNode {
  const due = matters(waiting).filter(({ count }) => count > 0)
  if (due.length === 0) return null
  return (
    <View id="waiting">
      <Section title="等您决定" />
      <Card flush>
        {due.map(({ id, icon, count, words, note, url }) => (
          <Cell
            key={id}
            id={id}
            start={<Tile icon={icon} tone="amber" />}
            title={words(count)}
            note={note}
            onPress={() => void Taro.navigateTo({ url })}
          />
        ))}
      </Card>
    </View>
  )
}
