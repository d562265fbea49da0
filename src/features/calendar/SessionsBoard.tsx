import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { SessionView } from '@/contract/calendar'
import { dayText, dayWeekdayText, plusDays, type Day } from '@/domain/time'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Chip } from '@/ui/Chip'
import { DeskHead } from '@/ui/DeskHead'
import { DeskSplit } from '@/ui/DeskSplit'
import { Empty } from '@/ui/Empty'
import { Loaded } from '@/ui/Loaded'
import { Section } from '@/ui/Section'
import { SessionEditor } from './SessionEditor'
import { changeChip, hoursOf, keyOf } from './sessionWords'
import { useSessions } from './sessionsStore'

/** 课次 of one week, day by day. */
export function SessionsBoard({ desk, onRetry }: { desk: boolean; onRetry: () => void }): ReactNode {
  const { state, trouble, offline, sessions, monday, turn } = useSessions()
  const [opened, setOpened] = useState('')
  const shown = sessions?.find((session) => keyOf(session) === opened)
  const close = () => setOpened('')
  const editor =
    shown === undefined ? null : (
      <SessionEditor key={opened} session={shown} all={sessions ?? []} desk={desk} onClose={close} />
    )
  const week = (weeks: number) => {
    close()
    void turn(weeks)
  }
  return (
    <>
      <DeskHead
        title={`${dayText(monday)} 到 ${dayText(plusDays(monday, 6))}的课次`}
        note="点一节课，可以取消、改时间地点，或并到别的课。报了名的家长都会收到通知。"
        acts={
          <>
            <Button id="week-before" size="s" icon="back" onPress={() => week(-1)}>
              上一周
            </Button>
            <Button id="week-after" size="s" icon="next" onPress={() => week(1)}>
              下一周
            </Button>
          </>
        }
      />
      <Loaded
        state={state}
        hasContent={sessions !== null}
        trouble={trouble}
        offline={offline}
        onRetry={onRetry}
      >
        {sessions !== null && (
          <DeskSplit side={desk ? (editor ?? <HowTo />) : null}>
            <Days sessions={sessions} opened={opened} onOpen={setOpened} />
          </DeskSplit>
        )}
      </Loaded>
      {!desk && editor}
    </>
  )
}

const HowTo = (): ReactNode => (
  <Card>
    <View className="t-lead b">调一节课</View>
    <View className="ink-2 mt-2">
      基本托管每天都要有，不能取消。社团取消后，孩子留在本班托管，有老师看着。名单发到老师手机上以后，当天的课不能再调。
    </View>
  </Card>
)

interface DaysProps {
  sessions: SessionView[]
  opened: string
  onOpen: (key: string) => void
}

function Days({ sessions, opened, onOpen }: DaysProps): ReactNode {
  const days = [...new Set(sessions.map(({ day }) => day))].sort()
  if (days.length === 0)
    return (
      <Empty icon="calendar" title="这一周没有课">
        不在学期里、放假，或者补课日还没定走哪天的课表。
      </Empty>
    )
  return (
    <>
      {days.map((day) => (
        <OneDay
          key={day}
          day={day}
          sessions={sessions.filter((session) => session.day === day)}
          opened={opened}
          onOpen={onOpen}
        />
      ))}
    </>
  )
}

/** Care rooms stand folded: most days nobody touches them. */
function OneDay({ day, sessions, opened, onOpen }: DaysProps & { day: Day }): ReactNode {
  const [isUnfolded, setUnfolded] = useState(false)
  const care = sessions.filter((session) => session.isCare && session.change === null)
  const others = sessions.filter((session) => !care.includes(session))
  const rows = isUnfolded ? [...others, ...care] : others
  const isOpen = sessions.some((session) => session.isOpen)
  return (
    <>
      <Section title={dayWeekdayText(day)} end={isOpen ? '名单已发给老师' : undefined} />
      <Card flush>
        {rows.map((session) => {
          const chip = changeChip(session)
          return (
            <Cell
              key={keyOf(session)}
              id={`session-${keyOf(session)}`}
              className={keyOf(session) === opened ? 'af-tr-on' : ''}
              title={`${hoursOf(session)} ${session.name}`}
              strong
              note={`${session.teacherName}，${session.venue}，${session.pupils} 个孩子`}
              end={
                chip === null ? undefined : (
                  <Chip tone="amber" icon={chip.icon}>
                    {chip.word}
                  </Chip>
                )
              }
              onPress={() => onOpen(keyOf(session))}
            />
          )
        })}
        {care.length > 0 && (
          <Cell
            id={`care-${day}`}
            title={`基本托管 ${care.length} 个班`}
            note={`${care.reduce((sum, one) => sum + one.pupils, 0)} 个孩子`}
            onPress={() => setUnfolded(!isUnfolded)}
          />
        )}
      </Card>
    </>
  )
}
