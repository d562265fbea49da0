import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { Coverage } from '@/contract/draw'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Empty } from '@/ui/Empty'
import { Table, type Column } from '@/ui/Table'
import { Track } from '@/ui/Track'
import { sharePercent } from './sharePercent'
import './enrolDesk.scss'

type HomeroomRow = Coverage['homerooms'][number]

const HOMEROOM_COLUMNS: Column<HomeroomRow>[] = [
  { key: 'name', title: '班级', cell: ({ name }) => <View className="b">{name}</View> },
  { key: 'pupils', title: '学生', figure: true, cell: ({ pupils }) => pupils },
  { key: 'asked', title: '报了', figure: true, cell: ({ asked }) => asked },
  {
    key: 'placed',
    title: '有位置',
    cell: ({ placed, pupils }) => (
      <View className="enrol-bar">
        <Track
          parts={[{ value: placed, tone: 'green' }]}
          total={pupils}
          label={sharePercent(placed, pupils)}
        />
        <View className="num">{`${placed}`}</View>
      </View>
    ),
  },
  { key: 'waiting', title: '候补', figure: true, cell: ({ waiting }) => waiting },
  {
    key: 'five',
    title: '五天都来',
    figure: true,
    cell: ({ fiveDays, pupils }) => sharePercent(fiveDays, pupils),
  },
]

/** Who has a place, homeroom by homeroom. */
export function HomeroomCoverage({ coverage, desk }: { coverage: Coverage; desk: boolean }): ReactNode {
  if (coverage.homerooms.length === 0)
    return (
      <Empty icon="users" title="还没有数">
        公布方案、有人报名以后，这里看得到每个班的情况。
      </Empty>
    )
  return (
    <Card flush>
      {desk ? (
        <Table
          label="各班报名情况"
          columns={HOMEROOM_COLUMNS}
          rows={coverage.homerooms}
          keyOf={({ name }) => name}
        />
      ) : (
        coverage.homerooms.map(({ name, pupils, asked, placed, fiveDays }) => (
          <Cell
            key={name}
            title={name}
            strong
            note={`${pupils} 人，报了 ${asked}，五天都来 ${sharePercent(fiveDays, pupils)}`}
            end={`${placed} 有位`}
          />
        ))
      )}
    </Card>
  )
}
