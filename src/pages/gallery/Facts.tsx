import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { Button } from '@/ui/Button'
import { Cell } from '@/ui/Cell'
import { Countdown } from '@/ui/Countdown'
import { Empty } from '@/ui/Empty'
import { Face } from '@/ui/Face'
import { KeyValue } from '@/ui/KeyValue'
import { QrCode } from '@/ui/QrCode'
import { SeatBar } from '@/ui/SeatBar'
import { Skeleton } from '@/ui/Skeleton'
import { Stat, Stats } from '@/ui/Stat'
import { Switch } from '@/ui/Switch'
import { Table } from '@/ui/Table'
import { Tile } from '@/ui/Tile'
import { Timeline } from '@/ui/Timeline'
import { Track } from '@/ui/Track'
import { WeekChart } from '@/ui/WeekChart'
import { Frame } from './Frame'

const rest = (): void => undefined

export function Thread(): ReactNode {
  return (
    <Frame title="责任链" note="实线是发生了，虚线是还没有">
      <Timeline
        knots={[
          { key: 'a', time: '16:20', title: '王敏老师送到课后班', state: 'done' },
          { key: 'b', time: '16:30', title: '周岚老师点名到', state: 'done' },
          { key: 'c', time: '17:30', title: '李文静老师接手', note: '足球 · 东操场', state: 'now' },
          {
            key: 'd',
            time: '18:00',
            title: '奶奶来接',
            state: 'next',
            tail: (
              <Button size="s" kind="quiet" icon="qr" onPress={rest}>
                接送码
              </Button>
            ),
          },
        ]}
      />
    </Frame>
  )
}

export function Rows(): ReactNode {
  const [tell, setTell] = useState(true)
  return (
    <Frame title="列表行" flush>
      <Cell start={<Tile icon="doc" />} title="一校一案 第 3 版" note="等您决定" onPress={rest} />
      <Cell
        start={<Face name="张桂兰" look={{ seed: '张桂兰', kind: 'elder', sex: 'f' }} />}
        title="奶奶 张桂兰"
        note="常接的人"
        strong
      />
      <Cell title="到家了告诉我" end={<Switch label="到家了告诉我" on={tell} onChange={setTell} />} />
    </Frame>
  )
}

export function Figures(): ReactNode {
  return (
    <Frame title="数字格">
      <Stats>
        <Stat label="应到" value={812} />
        <Stat label="没点名" value={1} unit="课" tone="amber" icon="clock" />
        <Stat label="没说明" value={2} unit="人" tone="red" icon="absent" />
      </Stats>
      <View className="mt-3">
        <Stats five>
          <Stat label="应到" value={812} />
          <Stat label="已到" value={769} />
          <Stat label="请假" value={16} />
          <Stat label="没说明" value={2} tone="red" />
          <Stat label="没点名" value={1} tone="amber" />
        </Stats>
      </View>
      <View className="stack-2 mt-4">
        <SeatBar taken={24} total={30} state="open">
          余 6 / 30
        </SeatBar>
        <SeatBar taken={22} total={24} state="few">
          只剩 2 / 24
        </SeatBar>
        <SeatBar taken={24} total={24} state="full">
          已满 · 候补第 3
        </SeatBar>
        <View className="row">
          <Track
            label="到 41，迟到 1，未到 1"
            total={43}
            parts={[
              { value: 41, tone: 'green' },
              { value: 1, tone: 'amber' },
              { value: 1, tone: 'red' },
            ]}
          />
        </View>
      </View>
    </Frame>
  )
}

const hour = 3_600_000

export function Times(): ReactNode {
  return (
    <Frame title="倒计时和一周">
      <Countdown ms={49 * hour + hour / 10} />
      <View className="t-note ink-2">9月18日 18:00 截止，以学校时间为准</View>
      <View className="mt-2">
        <Countdown ms={1.825 * hour} size="s" />
      </View>
      <View className="mt-4">
        <WeekChart
          title="没来的人"
          days={[
            { key: '1', label: '周一', value: 12 },
            { key: '2', label: '周二', value: 7 },
            { key: '3', label: '今天', value: 18, alarm: 2, today: true },
            { key: '4', label: '周四', value: undefined },
            { key: '5', label: '周五', value: undefined },
          ]}
        />
      </View>
      <View className="mt-4">
        <KeyValue
          rows={[
            { key: '服务费', value: '¥300.00' },
            { key: '代收费（材料）', value: '¥60.00' },
            { key: '本学期合计', value: '¥360.00', strong: true },
          ]}
        />
      </View>
    </Frame>
  )
}

const people = [
  ['陈予宁', 'child', 'f'],
  ['刘梓辰', 'child', 'm'],
  ['刘子晨', 'child', 'f'],
  ['周岚', 'adult', 'f'],
  ['孙一鸣', 'adult', 'm'],
  ['张桂兰', 'elder', 'f'],
  ['许国梁', 'elder', 'm'],
] as const

export function Faces(): ReactNode {
  return (
    <Frame title="头像和码" note="真机用照片；放行时至少 136 px">
      <View className="row wrap">
        {people.map(([name, kind, sex]) => (
          <View key={name} className="gallery-chip">
            <Face name={name} look={{ seed: name, kind, sex }} />
          </View>
        ))}
        <Face name="陈予安" look="none" />
      </View>
      <View className="mt-3">
        <Face name="刘梓辰" size="photo" look={{ seed: '刘梓辰', kind: 'child', sex: 'm' }} />
      </View>
      <View className="mt-3">
        <QrCode value="AF1:7K3M2Q8ZP4" label="陈予宁今天的接送码" />
      </View>
    </Frame>
  )
}

export function Nothing(): ReactNode {
  return (
    <View className="stack-3">
      <Frame title="还没有内容">
        <Empty
          icon="calendar"
          title="今天没有课后服务"
          act={
            <Button kind="quiet" onPress={rest}>
              看这周安排
            </Button>
          }
        >
          明天 16:30 开始，孩子到了会在这里告诉您
        </Empty>
      </Frame>
      <Skeleton cards={1} />
    </View>
  )
}

const schools = [
  { name: '沭河路小学', part: '95%', light: '1 课没点' },
  { name: '阿湖中心小学', part: '88%', light: '正常' },
]

export function Grid(): ReactNode {
  return (
    <Frame title="表格" note="只在桌面用">
      <Table
        label="学校"
        rows={schools}
        keyOf={(school) => school.name}
        selected="沭河路小学"
        onRow={rest}
        columns={[
          { key: 'name', title: '学校', cell: (school) => school.name },
          { key: 'light', title: '点名', cell: (school) => school.light },
          { key: 'part', title: '参加率', figure: true, cell: (school) => school.part },
        ]}
      />
    </Frame>
  )
}
