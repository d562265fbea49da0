import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { serverNow } from '@/cloud/serverClock'
import type { Coverage, DeskCourse, DeskWindow, DrawDesk, Shortage } from '@/contract/draw'
import { drawTask } from '@/domain/draw/drawTask'
import { windowState } from '@/domain/enrolment/EnrolmentWindow'
import { gradeRunsText } from '@/domain/people/gradeRunsText'
import { gradeText } from '@/domain/people/School'
import { clockTextAt, momentText, weekdayText, type Weekday } from '@/domain/time'
import { Banner } from '@/ui/Banner'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Chip } from '@/ui/Chip'
import { DeskHead } from '@/ui/DeskHead'
import { DeskSplit } from '@/ui/DeskSplit'
import { Empty } from '@/ui/Empty'
import { Loaded } from '@/ui/Loaded'
import { SeatBar } from '@/ui/SeatBar'
import { Section } from '@/ui/Section'
import { Segmented } from '@/ui/Segmented'
import { Stat, Stats } from '@/ui/Stat'
import { Table, type Column } from '@/ui/Table'
import { Track } from '@/ui/Track'
import { useEvery } from '@/ui/useEvery'
import { DrawCard } from './DrawCard'
import { useEnrolDesk } from './enrolDeskStore'
import { sharePercent } from './sharePercent'
import './enrolDesk.scss'

const WHILE_DRAWING = 3_000
const OTHERWISE = 60_000

interface EnrolDeskBoardProps {
  desk: boolean
  onRetry: () => void
  onVerify: (desk: DrawDesk, windowId: string) => void
}

/** 报名: windows and draws, seats, who has a place, what basic care is short of. */
export function EnrolDeskBoard({ desk, onRetry, onVerify }: EnrolDeskBoardProps): ReactNode {
  const { state, trouble, offline, desk: shown, refresh } = useEnrolDesk()
  const isDrawing =
    shown?.windows.some(({ draw }) => draw !== null && drawTask(draw, serverNow()) === 'run') ?? false
  useEvery(() => void refresh(), isDrawing ? WHILE_DRAWING : OTHERWISE, shown !== null)
  return (
    <Loaded state={state} hasContent={shown !== null} trouble={trouble} offline={offline} onRetry={onRetry}>
      {shown !== null && <Whole shown={shown} desk={desk} onVerify={onVerify} />}
    </Loaded>
  )
}

function Whole({
  shown,
  desk,
  onVerify,
}: {
  shown: DrawDesk
  desk: boolean
  onVerify: EnrolDeskBoardProps['onVerify']
}): ReactNode {
  const draws = shown.windows.filter(({ draw }) => draw !== null)
  const side = (
    <View className="stack-3">
      {draws.map((window) =>
        window.draw === null ? null : (
          <DrawCard
            key={window.windowId}
            window={window}
            draw={window.draw}
            onVerify={() => onVerify(shown, window.windowId)}
          />
        ),
      )}
      <ShortageCard shortage={shown.shortage} />
    </View>
  )
  return (
    <>
      <DeskHead title={`${shown.termName}报名`} note={`${clockTextAt(shown.coverage.at)} 的数`} />
      {shown.terms.length > 1 && (
        <Segmented
          label="学期"
          value={shown.termId}
          items={shown.terms.map(({ termId, name }) => ({ key: termId, label: name }))}
          onChange={(termId) => void useEnrolDesk.getState().choose(termId)}
        />
      )}
      <CoverageStats coverage={shown.coverage} />
      <View className="mt-3">
        <DeskSplit side={side}>
          <Section title="报名窗口" />
          <Windows windows={shown.windows} />
          <Section title="各门课" end={`${shown.courses.length} 门有名额`} />
          <Courses courses={shown.courses} desk={desk} />
          <Section title="各班" end="报了、有位、五天都来" />
          <Homerooms coverage={shown.coverage} desk={desk} />
        </DeskSplit>
      </View>
    </>
  )
}

function CoverageStats({ coverage }: { coverage: Coverage }): ReactNode {
  const { pupils, asked, placed, waiting, fiveDays } = coverage
  return (
    <Stats pairs>
      <Stat label="全校学生" value={pupils} unit="人" />
      <Stat label="报了的" value={asked} unit="人" />
      <Stat label="有位置的" value={placed} unit={`人·${sharePercent(placed, pupils)}`} />
      <Stat
        label="在候补"
        value={waiting}
        unit="人"
        {...(waiting > 0 ? { tone: 'amber' as const, icon: 'hourglass' as const } : {})}
      />
      <Stat label="五天都来" value={sharePercent(fiveDays, pupils)} />
    </Stats>
  )
}

const STATE_CHIP = {
  'not-open': { word: '还没开始', tone: 'plain', icon: 'clock' },
  open: { word: '正在报名', tone: 'green', icon: 'check-circle' },
  closed: { word: '已截止', tone: 'plain', icon: 'lock' },
} as const

function Windows({ windows }: { windows: DeskWindow[] }): ReactNode {
  if (windows.length === 0)
    return (
      <Empty icon="enrol" title="还没有报名窗口">
        在方案的「报名」里写好窗口，公布以后到时间自己打开。
      </Empty>
    )
  return (
    <Card flush>
      {windows.map((window) => {
        const chip = STATE_CHIP[windowState(window, serverNow())]
        return (
          <Cell
            key={window.windowId}
            id={`window-${window.windowId}`}
            title={window.name}
            strong
            note={`${window.mode === 'draw' ? '填志愿抽签' : '先报先得'}，${gradeRunsText(window.grades)}，${momentText(window.opensAt)} 到 ${momentText(window.closesAt)}`}
            end={
              <Chip tone={chip.tone} icon={chip.icon}>
                {chip.word}
              </Chip>
            }
          />
        )
      })}
    </Card>
  )
}

const seatState = ({ capacity, taken, offered }: DeskCourse): 'open' | 'few' | 'full' => {
  const left = capacity - taken - offered
  if (left <= 0) return 'full'
  return left <= 3 ? 'few' : 'open'
}
const seatText = ({ capacity, taken, offered }: DeskCourse): string =>
  `${taken}${offered > 0 ? ` + 留 ${offered}` : ''} / ${capacity}`

const Seats = ({ course }: { course: DeskCourse }): ReactNode => (
  <SeatBar taken={course.taken + course.offered} total={course.capacity} state={seatState(course)}>
    {seatText(course)}
  </SeatBar>
)

const COURSE_COLUMNS: Column<DeskCourse>[] = [
  { key: 'name', title: '课程', cell: ({ name }) => <View className="b">{name}</View> },
  { key: 'seats', title: '已报 / 名额', cell: (course) => <Seats course={course} /> },
  { key: 'waiting', title: '候补', figure: true, cell: ({ waiting }) => waiting },
  { key: 'wished', title: '第一志愿', figure: true, cell: ({ wished }) => wished },
]

const byDemand = (a: DeskCourse, b: DeskCourse): number =>
  b.waiting + b.wished - a.waiting - a.wished || b.taken / b.capacity - a.taken / a.capacity

function Courses({ courses, desk }: { courses: DeskCourse[]; desk: boolean }): ReactNode {
  const rows = [...courses].sort(byDemand)
  if (desk)
    return (
      <Card flush>
        <Table label="各门课的名额" columns={COURSE_COLUMNS} rows={rows} keyOf={({ courseId }) => courseId} />
      </Card>
    )
  return (
    <Card flush>
      {rows.map((course) => (
        <Cell
          key={course.courseId}
          title={course.name}
          strong
          note={<Seats course={course} />}
          end={wantedText(course)}
        />
      ))}
    </Card>
  )
}

const wantedText = ({ waiting, wished }: DeskCourse): string =>
  [waiting > 0 ? `候补 ${waiting}` : '', wished > 0 ? `第一志愿 ${wished}` : '']
    .filter((text) => text !== '')
    .join('，')

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

function Homerooms({ coverage, desk }: { coverage: Coverage; desk: boolean }): ReactNode {
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

/** 应托尽托: nobody who asked in time is turned away, so what is short is rooms and teachers. */
function ShortageCard({ shortage }: { shortage: Shortage[] }): ReactNode {
  const short = shortage.filter(({ teachersShort, roomsShort }) => teachersShort > 0 || roomsShort > 0)
  if (short.length === 0)
    return (
      <Banner round tone="green" icon="check-circle" title="基本托管的老师和教室够用">
        按城市的师生配比算，报了的孩子都有老师、有教室。
      </Banner>
    )
  return (
    <Card id="shortage" tone="amber">
      <View className="t-lead b c-amber">基本托管要添人、添教室</View>
      <View className="t-note ink-2">报了的孩子都要收，不能因为人手不够退回去。</View>
      <View className="mt-2 stack-2">
        {short.map(({ grade, weekday, pupils, teachersShort, roomsShort }) => (
          <View key={`${grade}-${weekday}`}>
            <View className="b">{`${gradeText(grade)} ${weekdayText(asWeekday(weekday))}·${pupils} 人`}</View>
            <View className="t-note">
              {[
                teachersShort > 0 ? `还差 ${teachersShort} 位老师` : '',
                roomsShort > 0 ? `还差 ${roomsShort} 间教室` : '',
              ]
                .filter((text) => text !== '')
                .join('，')}
            </View>
          </View>
        ))}
      </View>
    </Card>
  )
}

const WEEK: Weekday[] = [1, 2, 3, 4, 5, 6, 7]
const asWeekday = (weekday: number): Weekday => WEEK.find((one) => one === weekday) ?? 1
