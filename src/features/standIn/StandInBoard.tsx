import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { StandInBoard as Board } from '@/contract/standIn'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Chip } from '@/ui/Chip'
import { Empty } from '@/ui/Empty'
import { SearchField } from '@/ui/SearchField'
import { Section } from '@/ui/Section'
import { HolderList } from './HolderList'
import { useStandIn } from './standInStore'
import { boardNote, boardState } from './standInWords'

const SHOWN_AT_ONCE = 20

/** 今天的课: who teaches what, whose roll is missing, and 换人 beside each lesson that is not over. */
export function StandInBoard({ board }: { board: Board }): ReactNode {
  const schoolId = useStandIn((state) => state.schoolId)
  const seek = useStandIn((state) => state.seek)
  const [words, setWords] = useState('')
  const [shown, setShown] = useState(SHOWN_AT_ONCE)
  const found = board.sessions.filter(({ title, teacherName }) =>
    `${title}${teacherName}`.includes(words.trim()),
  )
  const waiting = board.sessions.filter(({ state }) => state === 'to-call').length
  if (board.sessions.length === 0)
    return (
      <Empty icon="calendar" title="今天没有开课">
        课当天清早开出来，只能给当天的课安排代课。
      </Empty>
    )
  return (
    <>
      <SearchField id="lesson-search" label="课程或老师" value={words} onInput={setWords} />
      <HolderList board={board} />
      <Section title="今天的课" end={waiting > 0 ? `${waiting} 节未点名` : `${board.sessions.length} 节`} />
      <Card flush>
        {found.slice(0, shown).map((session) => {
          const { word, icon, tone } = boardState(session)
          return (
            <Cell
              key={session.sessionId}
              id={`lesson-${session.sessionId}`}
              title={
                <View className="row gap-2 wrap">
                  <View>{session.title}</View>
                  <Chip icon={icon} tone={tone}>
                    {word}
                  </Chip>
                </View>
              }
              note={boardNote(session)}
              end={
                session.state === 'over' || schoolId === null ? undefined : (
                  <Button
                    id={`name-${session.sessionId}`}
                    size="s"
                    label={`${session.title}，换人`}
                    onPress={() =>
                      void seek(schoolId, {
                        sessionId: session.sessionId,
                        title: session.title,
                        how: 'name',
                      })
                    }
                  >
                    换人
                  </Button>
                )
              }
            />
          )
        })}
        {found.length === 0 && <View className="t-note ink-2 center mt-3">没有找到这节课</View>}
      </Card>
      {found.length > shown && (
        <Button id="more-lessons" kind="quiet" onPress={() => setShown(shown + SHOWN_AT_ONCE)}>
          {`再看 ${Math.min(SHOWN_AT_ONCE, found.length - shown)} 节`}
        </Button>
      )}
    </>
  )
}
