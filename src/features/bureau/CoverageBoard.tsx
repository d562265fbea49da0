import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { CoverageRow, SchoolCoverage } from '@/contract/draw'
import { momentText } from '@/domain/time'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { DeskEditor } from '@/ui/DeskEditor'
import { DeskHead } from '@/ui/DeskHead'
import { DeskSplit } from '@/ui/DeskSplit'
import { Empty } from '@/ui/Empty'
import { Loaded } from '@/ui/Loaded'
import { Skeleton } from '@/ui/Skeleton'
import { Stat, Stats } from '@/ui/Stat'
import { State } from '@/ui/State'
import { Table, type Column } from '@/ui/Table'
import { Track } from '@/ui/Track'
import { useCoverage } from './coverageStore'
import './bureau.scss'

const percent = (part: number, whole: number): string =>
  whole === 0 ? '—' : `${Math.round((1000 * part) / whole) / 10}%`

/** M2.2: how many children asked, how many have a place, school by school. */
export function CoverageBoard({ desk, onRetry }: { desk: boolean; onRetry: () => void }): ReactNode {
  const { state, trouble, offline, city, opened, open } = useCoverage()
  const panel = opened === null ? null : <SchoolPanel school={opened} desk={desk} />
  return (
    <Loaded state={state} hasContent={city !== null} trouble={trouble} offline={offline} onRetry={onRetry}>
      {city !== null && (
        <>
          <DeskHead
            title="参加情况"
            note={`${city.termName}·${city.schools.length} 所学校·只有数字，没有姓名`}
          />
          <CityFigures row={city.city} schools={city.schools} />
          <View className="mt-3">
            <DeskSplit side={desk ? (panel ?? <Hint />) : null}>
              <Schools
                desk={desk}
                schools={lowestFirst(city.schools)}
                selected={opened?.schoolId ?? ''}
                onOpen={(school) => void open(school)}
              />
            </DeskSplit>
          </View>
          {!desk && panel}
        </>
      )}
    </Loaded>
  )
}

const share = ({ placed, pupils }: CoverageRow): number => (pupils === 0 ? 0 : placed / pupils)
const lowestFirst = (schools: readonly SchoolCoverage[]): SchoolCoverage[] =>
  [...schools].sort((a, b) => Number(a.hasPlan) - Number(b.hasPlan) || share(a) - share(b))

const Hint = (): ReactNode => (
  <Card>
    <View className="t-lead b">点一所学校，看各班</View>
    <View className="ink-2 mt-2">
      报了、有位置、五天都来的人数，每晚数一次，报名时每十分钟数一次，点开时也会数。报了还没有位置的，要和学校一起想办法。
    </View>
  </Card>
)

function CityFigures({ row, schools }: { row: CoverageRow; schools: SchoolCoverage[] }): ReactNode {
  const without = schools.filter(({ hasPlan }) => !hasPlan).length
  const unplaced = row.asked - row.placed
  return (
    <Stats pairs>
      <Stat
        label="有方案的学校"
        value={schools.length - without}
        unit={`/ ${schools.length} 所`}
        {...(without > 0 ? { tone: 'amber' as const, icon: 'alert' as const } : {})}
      />
      <Stat label="有位置的学生" value={row.placed} unit={`人·${percent(row.placed, row.pupils)}`} />
      <Stat
        label="报了还没位置"
        value={unplaced}
        unit="人"
        {...(unplaced > 0 ? { tone: 'amber' as const, icon: 'hourglass' as const } : {})}
      />
      <Stat label="五天都来" value={percent(row.fiveDays, row.pupils)} />
    </Stats>
  )
}

const COLUMNS: Column<SchoolCoverage>[] = [
  {
    key: 'school',
    title: '学校·少的在前',
    cell: ({ schoolName }) => <View className="b">{schoolName}</View>,
  },
  {
    key: 'plan',
    title: '方案',
    cell: ({ hasPlan }) =>
      hasPlan ? (
        <State icon="check-circle" tone="green">
          已公布
        </State>
      ) : (
        <State icon="alert" tone="amber">
          还没公布
        </State>
      ),
  },
  {
    key: 'share',
    title: '参加率',
    cell: (school) => (school.at === null ? '还没数' : <Share row={school} />),
  },
  { key: 'asked', title: '报了', figure: true, cell: ({ asked }) => asked },
  { key: 'placed', title: '有位置', figure: true, cell: ({ placed }) => placed },
  {
    key: 'waiting',
    title: '候补',
    cell: ({ waiting }) =>
      waiting === 0 ? (
        '0'
      ) : (
        <State icon="hourglass" tone="amber">
          {`${waiting} 人`}
        </State>
      ),
  },
  { key: 'five', title: '五天都来', figure: true, cell: ({ fiveDays, pupils }) => percent(fiveDays, pupils) },
]

function Share({ row }: { row: CoverageRow }): ReactNode {
  const said = percent(row.placed, row.pupils)
  return (
    <View className="bureau-share">
      <Track parts={[{ value: row.placed, tone: 'green' }]} total={row.pupils} label={said} />
      <View className="num bureau-share-word">{said}</View>
    </View>
  )
}

interface SchoolsProps {
  desk: boolean
  schools: SchoolCoverage[]
  selected: string
  onOpen: (school: SchoolCoverage) => void
}

function Schools({ desk, schools, selected, onOpen }: SchoolsProps): ReactNode {
  return (
    <Card flush>
      {desk ? (
        <Table
          label="各校参加情况"
          columns={COLUMNS}
          rows={schools}
          keyOf={({ schoolId }) => schoolId}
          selected={selected}
          onRow={onOpen}
        />
      ) : (
        schools.map((school) => (
          <Cell
            key={school.schoolId}
            id={`school-${school.schoolId}`}
            title={school.schoolName}
            strong
            note={
              <>
                {school.at !== null && <Share row={school} />}
                <View>
                  {school.hasPlan && school.at === null
                    ? '还没数，点开就数'
                    : school.hasPlan
                      ? `报了 ${school.asked}，有位置 ${school.placed}，候补 ${school.waiting}`
                      : '还没公布方案'}
                </View>
              </>
            }
            onPress={() => onOpen(school)}
          />
        ))
      )}
    </Card>
  )
}

function SchoolPanel({ school, desk }: { school: SchoolCoverage; desk: boolean }): ReactNode {
  const { school: coverage, refused, close } = useCoverage()
  return (
    <DeskEditor desk={desk} title={school.schoolName} onClose={close}>
      {!school.hasPlan && (
        <Empty icon="doc" tone="amber" title="还没公布方案">
          公布以后才能报名，才有数。
        </Empty>
      )}
      {refused !== '' && (
        <State icon="alert" tone="amber">
          {refused}
        </State>
      )}
      {school.hasPlan && coverage === null && refused === '' && <Skeleton cards={1} />}
      {coverage !== null && (
        <>
          <View className="t-note ink-2">{`${momentText(coverage.at)} 的数`}</View>
          {coverage.homerooms.map((homeroom) => (
            <Cell
              key={homeroom.name}
              title={homeroom.name}
              strong
              note={<Share row={homeroom} />}
              end={`${homeroom.placed} / ${homeroom.pupils} 人`}
            />
          ))}
        </>
      )}
    </DeskEditor>
  )
}
