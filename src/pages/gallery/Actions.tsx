import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { Button } from '@/ui/Button'
import { Chip } from '@/ui/Chip'
import { CheckRow } from '@/ui/CheckRow'
import { Field } from '@/ui/Field'
import { Option } from '@/ui/Option'
import { PickerField } from '@/ui/PickerField'
import { Picks } from '@/ui/Picks'
import { SearchField } from '@/ui/SearchField'
import { Segmented } from '@/ui/Segmented'
import { State } from '@/ui/State'
import { Frame } from './Frame'

const rest = (): void => undefined

export function Buttons(): ReactNode {
  return (
    <Frame title="按钮" note="一屏一个实心主按钮">
      <View className="stack-3">
        <Button kind="primary" icon="enrol" onPress={rest}>
          开始点名
        </Button>
        <Button onPress={rest}>换人接</Button>
        <Button kind="quiet" onPress={rest}>
          人不对，先不放
        </Button>
        <Button kind="soft" icon="check" onPress={rest}>
          已选
        </Button>
        <Button kind="danger" icon="alert" onPress={rest}>
          退掉这门课，不能恢复
        </Button>
        <Button kind="alarm" icon="absent" onPress={rest}>
          马上找刘梓辰
        </Button>
        <Button kind="primary" busy onPress={rest}>
          正在提交
        </Button>
        <Button kind="primary" why="还差一步：在同意书上打勾" onPress={rest}>
          提交报名
        </Button>
        <Button kind="primary" size="big" onPress={rest}>
          放行 刘梓辰
        </Button>
        <View className="row gap-2">
          <Button size="s" onPress={rest}>
            打电话
          </Button>
          <Button size="s" kind="soft" onPress={rest}>
            换成它
          </Button>
        </View>
      </View>
    </Frame>
  )
}

const chips = [
  ['shield', 'green', '在校'],
  ['check-circle', 'green', '已交接'],
  ['clock', 'amber', '未点名'],
  ['late', 'amber', '迟到'],
  ['leave', 'plain', '请假'],
  ['handover', 'plain', '待交接'],
  ['home', 'plain', '已接走'],
  ['moon', 'plain', '延时托管'],
] as const

export function Chips(): ReactNode {
  return (
    <Frame title="标签" note="图标 + 词，从不只靠颜色">
      <View className="gallery-chips">
        {chips.map(([icon, tone, word]) => (
          <View key={word} className="gallery-chip">
            <Chip icon={icon} tone={tone}>
              {word}
            </Chip>
          </View>
        ))}
        <View className="gallery-chip">
          <Chip icon="absent" tone="red" look="solid">
            未到
          </Chip>
        </View>
      </View>
      <View className="stack-1 mt-3">
        <State icon="check-circle" tone="green">
          今天的接送码，第一次用
        </State>
        <State icon="alert" tone="amber">
          周五还差 30 分
        </State>
        <State icon="minus">今天休假</State>
      </View>
    </Frame>
  )
}

type Day = 'tue' | 'wed' | 'thu' | 'sport' | 'art' | 'labour'
const days = [
  { key: 'tue', label: '周二' },
  { key: 'wed', label: '周三' },
  { key: 'thu', label: '周四' },
  { key: 'sport', label: '体育' },
  { key: 'art', label: '艺术' },
  { key: 'labour', label: '劳动实践' },
] as const satisfies readonly { key: Day; label: string }[]

export function Choices(): ReactNode {
  const [inbox, setInbox] = useState<'mine' | 'all'>('mine')
  const [day, setDay] = useState<Day>('tue')
  const [who, setWho] = useState<'grandma' | 'mother'>('grandma')
  const [agreed, setAgreed] = useState(false)
  return (
    <Frame title="选择">
      <View className="stack-3">
        <Segmented
          label="消息"
          items={[
            { key: 'mine', label: '要我办', badge: 3 },
            { key: 'all', label: '全部' },
          ]}
          value={inbox}
          onChange={setInbox}
        />
        <Picks label="星期" items={days} value={day} onChange={setDay} />
        <View>
          <Option
            title="奶奶 张桂兰"
            note="常接的人"
            on={who === 'grandma'}
            onPress={() => setWho('grandma')}
          />
          <Option title="妈妈 许青" on={who === 'mother'} onPress={() => setWho('mother')} />
          <Option title="19:30" why="名额满了" on={false} onPress={rest} />
        </View>
        <CheckRow missing on={agreed} onChange={setAgreed}>
          我已读《课后服务知情同意书》，同意学校为课后服务使用这些信息
        </CheckRow>
      </View>
    </Frame>
  )
}

const towns = ['沭河镇', '白塔镇', '青口镇']

export function Inputs(): ReactNode {
  const [name, setName] = useState('陈予宁')
  const [code, setCode] = useState('8K3-2Q')
  const [words, setWords] = useState('')
  const [town, setTown] = useState(0)
  const [day, setDay] = useState('2026-09-16')
  const [search, setSearch] = useState('')
  return (
    <Frame title="输入" note="错也不用红；留住已填的">
      <View className="stack-3">
        <Field label="孩子姓名" value={name} onInput={setName} />
        <Field
          label="邀请码"
          value={code}
          onInput={setCode}
          message={code.length === 7 ? undefined : '少 1 位。邀请码是 6 位，印在班主任发的纸条上'}
        />
        <Field
          label="想说的话"
          lines="many"
          value={words}
          placeholder="老师会看到"
          hint="最多 140 字"
          onInput={setWords}
        />
        <PickerField label="日期" shown={day} choose={{ mode: 'date', value: day, onPick: setDay }} />
        <PickerField
          label="乡镇"
          shown={towns[town] ?? ''}
          choose={{ mode: 'one', items: towns, index: town, onPick: setTown }}
        />
        <SearchField label="学校名" value={search} onInput={setSearch} />
      </View>
    </Frame>
  )
}
