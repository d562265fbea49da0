import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { GateDay } from '@/contract/closing'
import { clockTextAt } from '@/domain/time'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Icon } from '@/ui/Icon'
import type { IconName } from '@/ui/iconNames'
import { Tile } from '@/ui/Tile'
import './closing.scss'

const WAYS: { way: keyof GateDay['ways']; icon: IconName; title: string }[] = [
  { way: 'family', icon: 'home', title: '自己家人接走' },
  { way: 'delegated', icon: 'swap', title: '家长委托的人接走' },
  { way: 'escorted', icon: 'walk', title: '跟路队到家人手里' },
  { way: 'alone', icon: 'walk', title: '自行离校' },
  { way: 'reconciled', icon: 'phone', title: '从别处离校，已核实' },
]

/** At zero: how they left, and who was the last. */
export function WaysCard({ day }: { day: GateDay }): ReactNode {
  const { ways, last } = day
  return (
    <View>
      <Card flush id="ways">
        {WAYS.filter(({ way }) => ways[way] > 0).map(({ way, icon, title }) => (
          <Cell
            key={way}
            strong
            start={<Tile icon={icon} tone={way === 'reconciled' ? 'amber' : 'green'} />}
            title={title}
            end={<View className="b num">{`${ways[way]} 人`}</View>}
          />
        ))}
      </Card>
      {last !== null && (
        <View id="last-one" className="row gap-2 mt-4 closing-second">
          <Icon name="check-circle" size="s" />
          <View>{`最后一个：${last.name}，${clockTextAt(last.at)} ${last.collectorText === '' ? '核实离校' : `${last.collectorText}接走`}`}</View>
        </View>
      )}
    </View>
  )
}
