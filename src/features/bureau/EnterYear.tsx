import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { isDay } from '@/domain/time'
import { Button } from '@/ui/Button'
import { DateField } from '@/ui/DateField'
import { DeskEditor } from '@/ui/DeskEditor'
import { Field } from '@/ui/Field'
import { Section } from '@/ui/Section'
import { showToast } from '@/ui/showToast'
import { State } from '@/ui/State'
import { useCityCalendar } from './cityCalendarStore'
import { daysOf, type Stretch } from './yearDays'
import './bureau.scss'

interface EnterYearProps {
  year: number
  desk: boolean
  onClose: () => void
}

/** The statutory holidays of a year; the dates come with the State Council's notice. */
const HOLIDAYS = ['元旦', '春节', '清明节', '劳动节', '端午节', '中秋节', '国庆节']

const isFilled = ({ name, from, to }: Stretch): boolean =>
  name.trim() !== '' && isDay(from) && isDay(to) && from <= to

/** A year as the State Council published it: entered whole, or not at all. */
export function EnterYear({ year, desk, onClose }: EnterYearProps): ReactNode {
  const { enterYear, sending, refused } = useCityCalendar()
  const [rest, setRest] = useState<Stretch[]>(() => HOLIDAYS.map((name) => ({ name, from: '', to: '' })))
  const [makeUp, setMakeUp] = useState<Stretch[]>([])
  const missing = rest.filter((line) => !isFilled(line))
  const why =
    missing.length > 0
      ? `还没填完：${missing.map(({ name }) => name || '没写名称的一段').join('、')}。没有的请去掉。`
      : makeUp.some((line) => !isFilled(line))
        ? '补课日还没填完。'
        : undefined
  const send = async () => {
    if (!(await enterYear({ year, rest: daysOf(rest), makeUp: daysOf(makeUp) }))) return
    showToast({ text: `${year}年的放假安排已录入` })
    onClose()
  }
  return (
    <DeskEditor
      desk={desk}
      title={`录入${year}年`}
      onClose={onClose}
      foot={
        <Button id="send-year" kind="primary" busy={sending} why={why} onPress={() => void send()}>
          录入全年
        </Button>
      }
    >
      <Section title="放假" />
      <Lines id="rest" year={year} lines={rest} onLines={setRest} single={false} />
      <Section title="补课" end="调休上课的日子" />
      <Lines id="makeup" year={year} lines={makeUp} onLines={setMakeUp} single />
      {refused !== '' && (
        <View id="year-refused" className="mt-3">
          <State icon="alert" tone="amber">
            {refused}
          </State>
        </View>
      )}
    </DeskEditor>
  )
}

interface LinesProps {
  id: string
  year: number
  lines: Stretch[]
  onLines: (lines: Stretch[]) => void
  /** A make-up day is one day. */
  single: boolean
}

function Lines({ id, year, lines, onLines, single }: LinesProps): ReactNode {
  const put = (at: number, fields: Partial<Stretch>) =>
    onLines(lines.map((line, index) => (index === at ? { ...line, ...fields } : line)))
  return (
    <View className="stack-3">
      {lines.map((line, index) => (
        <View key={index} className="inset stack-2">
          <Field
            id={`${id}-name-${index}`}
            label={single ? '补哪个假' : '节日'}
            value={line.name}
            maxLength={20}
            onInput={(name) => put(index, { name })}
          />
          <View className="bureau-pair">
            <DateField
              id={`${id}-from-${index}`}
              label={single ? '哪一天' : '从'}
              day={line.from}
              isDay={isDay}
              from={`${year}-01-01`}
              to={`${year}-12-31`}
              onDay={(from) => put(index, single ? { from, to: from } : { from, to: line.to || from })}
            />
            {!single && (
              <DateField
                id={`${id}-to-${index}`}
                label="到"
                day={line.to}
                isDay={isDay}
                from={`${year}-01-01`}
                to={`${year}-12-31`}
                onDay={(to) => put(index, { to })}
              />
            )}
          </View>
          <Button
            id={`${id}-drop-${index}`}
            size="s"
            kind="quiet"
            onPress={() => onLines(lines.filter((_, at) => at !== index))}
          >
            去掉
          </Button>
        </View>
      ))}
      <Button
        id={`${id}-add`}
        icon="plus"
        onPress={() => onLines([...lines, { name: '', from: '', to: '' }])}
      >
        加一段
      </Button>
    </View>
  )
}
