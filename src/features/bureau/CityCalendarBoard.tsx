import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { CityCalendarView } from '@/contract/calendar'
import type { Term } from '@/domain/calendar/Term'
import { dayText, dayWeekdayText, longDayText } from '@/domain/time'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Chip } from '@/ui/Chip'
import { DeskHead } from '@/ui/DeskHead'
import { DeskSplit } from '@/ui/DeskSplit'
import { KeyValue } from '@/ui/KeyValue'
import { Loaded } from '@/ui/Loaded'
import { Section } from '@/ui/Section'
import { CorrectDay } from './CorrectDay'
import { useCityCalendar } from './cityCalendarStore'
import { EnterYear } from './EnterYear'
import { RetentionForm } from './RetentionForm'
import { TermForm } from './TermForm'
import { stretchesOf, type Stretch } from './yearDays'

type Opened =
  | { kind: 'term'; term: Term | null }
  | { kind: 'day' }
  | { kind: 'year'; year: number }
  | { kind: 'retention'; months: number }
  | null

/** 全市校历: what every school of the city follows. */
export function CityCalendarBoard({ desk, onRetry }: { desk: boolean; onRetry: () => void }): ReactNode {
  const { state, trouble, offline, view, forget } = useCityCalendar()
  const [opened, setOpened] = useState<Opened>(null)
  const open = (next: Opened) => {
    forget()
    setOpened(next)
  }
  const close = () => open(null)
  const editor =
    opened === null ? null : opened.kind === 'term' ? (
      <TermForm key={opened.term?._id ?? 'new'} term={opened.term} desk={desk} onClose={close} />
    ) : opened.kind === 'day' ? (
      <CorrectDay desk={desk} onClose={close} />
    ) : opened.kind === 'retention' ? (
      <RetentionForm key="retention" months={opened.months} desk={desk} onClose={close} />
    ) : (
      <EnterYear key={opened.year} year={opened.year} desk={desk} onClose={close} />
    )
  return (
    <Loaded state={state} hasContent={view !== null} trouble={trouble} offline={offline} onRetry={onRetry}>
      {view !== null && (
        <>
          <DeskHead title="全市校历" note="各校的校历都从这里来；补课日走周几的课表，由各校自己定。" />
          {view.unpublishedYears.map((year) => (
            <View key={year} id={`missing-${year}`} className="mt-2">
              <Banner
                round
                icon="alert"
                title={`${year}年的放假安排还没有`}
                act={
                  <Button
                    id={`enter-${year}`}
                    size="s"
                    kind="quiet"
                    onPress={() => open({ kind: 'year', year })}
                  >
                    录入
                  </Button>
                }
              >
                国务院公布后请录入，不录入那些日子排不了课。
              </Banner>
            </View>
          ))}
          <View className="mt-3">
            <DeskSplit side={desk ? (editor ?? <Published view={view} />) : null}>
              <Terms terms={view.terms} onOpen={(term) => open({ kind: 'term', term })} />
              <Corrections view={view} onOpen={() => open({ kind: 'day' })} />
              {!desk && <Published view={view} />}
              <Retention
                months={view.retentionMonths}
                onOpen={() => open({ kind: 'retention', months: view.retentionMonths })}
              />
            </DeskSplit>
          </View>
          {!desk && editor}
        </>
      )}
    </Loaded>
  )
}

function Terms({ terms, onOpen }: { terms: Term[]; onOpen: (term: Term | null) => void }): ReactNode {
  return (
    <>
      <Section title="学期" />
      <Card flush>
        {[...terms]
          .sort((a, b) => (a.firstDay < b.firstDay ? 1 : -1))
          .map((term) => (
            <Cell
              key={term._id}
              id={`term-${term._id}`}
              title={term.name}
              strong
              note={`${longDayText(term.firstDay)} 到 ${longDayText(term.lastDay)}`}
              onPress={() => onOpen(term)}
            />
          ))}
      </Card>
      <Button id="add-term" className="mt-3" icon="plus" onPress={() => onOpen(null)}>
        加一个学期
      </Button>
    </>
  )
}

function Retention({ months, onOpen }: { months: number; onOpen: () => void }): ReactNode {
  return (
    <>
      <Section title="个人资料" />
      <Card flush>
        <Cell
          id="retention"
          title={`离校、离职以后保留 ${months} 个月`}
          note="到期抹去姓名、电话、照片和证件，账和人数留着"
          onPress={onOpen}
        />
      </Card>
    </>
  )
}

const rangeText = ({ from, to }: Stretch): string =>
  from === to ? dayWeekdayText(from) : `${dayText(from)} 到 ${dayText(to)}`

function Corrections({ view, onOpen }: { view: CityCalendarView; onOpen: () => void }): ReactNode {
  const rest = stretchesOf(view.calendar.rest)
  const makeUp = stretchesOf(view.calendar.makeUp)
  return (
    <>
      <Section title="本市的更正" end="比国家公布的优先" />
      <Card flush>
        {rest.map((stretch) => (
          <Cell
            key={stretch.from}
            id={`rest-${stretch.from}`}
            title={rangeText(stretch)}
            note={stretch.name}
            end={<Chip>放假</Chip>}
          />
        ))}
        {makeUp.map((stretch) => (
          <Cell
            key={stretch.from}
            id={`makeup-${stretch.from}`}
            title={rangeText(stretch)}
            note={stretch.name}
            end={<Chip tone="amber">补课</Chip>}
          />
        ))}
        {rest.length + makeUp.length === 0 && <Cell title="没有更正" note="和国家公布的一样" />}
      </Card>
      <Button id="correct-day" className="mt-3" onPress={onOpen}>
        更正一天
      </Button>
    </>
  )
}

function Published({ view }: { view: CityCalendarView }): ReactNode {
  return (
    <>
      {view.published.map(({ year, holidays, makeUpDays }) => (
        <View key={year}>
          <Section title={`${year}年国家公布的`} />
          <Card>
            <KeyValue
              rows={[
                ...stretchesOf(holidays).map((stretch) => ({
                  key: stretch.name,
                  value: rangeText(stretch),
                })),
                ...stretchesOf(makeUpDays).map((stretch) => ({
                  key: `${stretch.name}补课`,
                  value: rangeText(stretch),
                })),
              ]}
            />
          </Card>
        </View>
      ))}
    </>
  )
}
