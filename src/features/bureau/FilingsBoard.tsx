import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { Filing } from '@/contract/plan'
import { dayText } from '@/domain/time'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { DeskHead } from '@/ui/DeskHead'
import { DeskSplit } from '@/ui/DeskSplit'
import { Empty } from '@/ui/Empty'
import { Loaded } from '@/ui/Loaded'
import { Picks } from '@/ui/Picks'
import { SearchField } from '@/ui/SearchField'
import { Stat, Stats } from '@/ui/Stat'
import { State } from '@/ui/State'
import { Table, type Column } from '@/ui/Table'
import { FilingPanel, type ReadPlan } from './FilingPanel'
import { calendarLight, filedText, filingLight, guideLight, stageText, worstFirst } from './filingWords'
import { useFilings } from './filingsStore'

interface FilingsBoardProps {
  desk: boolean
  /** An inspector reads and does not decide. */
  mayDecide: boolean
  onRetry: () => void
  /** How a plan, and what is new in it, is shown. */
  read: ReadPlan
}

/** 方案备案: every school with its lights, and the one that is read. */
export function FilingsBoard({ desk, mayDecide, onRetry, read }: FilingsBoardProps): ReactNode {
  const { state, trouble, offline, filings, opened, open, load } = useFilings()
  const [words, setWords] = useState('')
  const panel =
    opened === null ? null : (
      <FilingPanel key={opened.schoolId} filing={opened} desk={desk} mayDecide={mayDecide} read={read} />
    )
  return (
    <Loaded state={state} hasContent={filings !== null} trouble={trouble} offline={offline} onRetry={onRetry}>
      {filings !== null && (
        <>
          <DeskHead
            title="方案备案"
            note={`${filings.term.name}·${filings.filings.length} 所学校`}
            acts={<SearchField id="school-search" label="学校名" value={words} onInput={setWords} />}
          />
          {filings.terms.length > 1 && (
            <Picks
              label="学期"
              value={filings.term._id}
              items={filings.terms.map(({ _id, name }) => ({ key: _id, label: name }))}
              onChange={(termId) => void load(termId)}
            />
          )}
          <Figures filings={filings.filings} />
          <View className="mt-3">
            <DeskSplit side={desk ? (panel ?? <Nobody />) : null}>
              <Schools
                desk={desk}
                selected={opened?.schoolId ?? ''}
                filings={worstFirst(filings.filings).filter(({ schoolName }) =>
                  schoolName.includes(words.trim()),
                )}
                onOpen={(filing) => void open(filing)}
              />
            </DeskSplit>
          </View>
          {!desk && panel}
        </>
      )}
    </Loaded>
  )
}

const Nobody = (): ReactNode => (
  <Card>
    <View className="t-lead b">点一所学校，看它的方案</View>
    <View className="ink-2 mt-2">
      学校送来之前，系统已经核对过：每天至少 120 分钟，结束不早于下班时间，老师和场地没有排重。
    </View>
  </Card>
)

function Figures({ filings }: { filings: Filing[] }): ReactNode {
  const count = (of: (filing: Filing) => boolean): number => filings.filter(of).length
  const waiting = count(({ state }) => state === 'filed')
  const undecided = count(({ undecidedDays }) => undecidedDays.length > 0)
  return (
    <View className="mt-2">
      <Stats pairs>
        <Stat
          id="count-published"
          label="已公布"
          value={count(({ publishedVersion }) => publishedVersion !== null)}
          unit={`/ ${filings.length} 所`}
        />
        <Stat
          id="count-filed"
          label="等备案"
          value={waiting}
          unit="所"
          {...(waiting > 0 ? { tone: 'amber' as const, icon: 'alert' as const } : {})}
        />
        <Stat label="已退回" value={count(({ state }) => state === 'returned')} unit="所" />
        <Stat
          label="补课日未定"
          value={undecided}
          unit="所"
          {...(undecided > 0 ? { tone: 'amber' as const, icon: 'calendar' as const } : {})}
        />
      </Stats>
    </View>
  )
}

const COLUMNS: Column<Filing>[] = [
  {
    key: 'school',
    title: '学校·要看的在前',
    cell: ({ schoolName, stage }) => (
      <View className="row">
        <View className="b">{schoolName}</View>
        <View className="t-note ink-3">{`·${stageText(stage)}`}</View>
      </View>
    ),
  },
  { key: 'state', title: '方案', cell: (filing) => <Light {...filingLight(filing)} /> },
  { key: 'filed', title: '送来', cell: (filing) => <View className="t-note">{filedText(filing)}</View> },
  { key: 'guide', title: '在用的指南', cell: (filing) => <Light {...guideLight(filing)} /> },
  { key: 'calendar', title: '补课日', cell: (filing) => <Light {...calendarLight(filing)} /> },
]

function Light({ word, icon, tone }: ReturnType<typeof filingLight>): ReactNode {
  return (
    <State icon={icon} tone={tone}>
      {word}
    </State>
  )
}

interface SchoolsProps {
  desk: boolean
  filings: Filing[]
  selected: string
  onOpen: (filing: Filing) => void
}

function Schools({ desk, filings, selected, onOpen }: SchoolsProps): ReactNode {
  if (filings.length === 0)
    return (
      <Empty icon="school" title="没有这所学校">
        换个字试试。
      </Empty>
    )
  return (
    <Card flush>
      {desk ? (
        <Table
          label="各校方案"
          columns={COLUMNS}
          rows={filings}
          keyOf={({ schoolId }) => schoolId}
          selected={selected}
          onRow={onOpen}
        />
      ) : (
        filings.map((filing) => (
          <Cell
            key={filing.schoolId}
            id={`school-${filing.schoolId}`}
            title={filing.schoolName}
            strong
            note={
              <>
                <Light {...filingLight(filing)} />
                {filing.undecidedDays.length > 0 && (
                  <View>{`补课日未定：${filing.undecidedDays.map(dayText).join('、')}`}</View>
                )}
              </>
            }
            onPress={() => onOpen(filing)}
          />
        ))
      )}
    </Card>
  )
}
