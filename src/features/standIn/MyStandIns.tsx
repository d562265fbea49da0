import type { ReactNode } from 'react'
import type { Duties, Duty } from '@/contract/attendance'
import type { SchoolId } from '@/domain/ids'
import { clockText, schoolMinuteOf } from '@/domain/time'
import { serverNow } from '@/cloud/serverClock'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Chip } from '@/ui/Chip'
import { Section } from '@/ui/Section'
import { showToast } from '@/ui/showToast'
import { useStandIn } from './standInStore'
import { askedWords, fromTo } from './standInWords'

interface MyStandInsProps {
  schoolId: SchoolId
  duties: Duties
  onDone: () => void
}

/** 代课: for each lesson of mine that is not over, somebody can be asked; what others took over is named. */
export function MyStandIns({ schoolId, duties, onDone }: MyStandInsProps): ReactNode {
  const { seek, withdraw } = useStandIn()
  const minute = schoolMinuteOf(serverNow())
  const mine = duties.duties.filter((duty) => minute < duty.endsAtMinute)
  if (mine.length === 0 && duties.relieved.length === 0) return null
  const takeBack = async ({ sessionId, standIn }: Duty) => {
    if (await withdraw(schoolId, sessionId)) showToast({ text: `已收回，不再等${standIn?.toName ?? ''}` })
    onDone()
  }
  return (
    <>
      <Section title="代课" />
      <Card flush>
        {mine.map((duty) => (
          <Cell
            key={duty.sessionId}
            id={`stand-in-of-${duty.sessionId}`}
            title={duty.name}
            note={askedWords(duty.standIn, false) || fromTo(duty)}
            end={
              duty.standIn?.state === 'asked' ? (
                <Button id={`withdraw-${duty.sessionId}`} size="s" onPress={() => void takeBack(duty)}>
                  收回
                </Button>
              ) : (
                <Button
                  id={`seek-${duty.sessionId}`}
                  size="s"
                  label={`${duty.name}，请人代课`}
                  onPress={() =>
                    void seek(schoolId, { sessionId: duty.sessionId, title: duty.name, how: 'ask' })
                  }
                >
                  请人代课
                </Button>
              )
            }
          />
        ))}
        {duties.relieved.map((lesson) => (
          <Cell
            key={lesson.sessionId}
            id={`relieved-${lesson.sessionId}`}
            title={lesson.title}
            note={`${clockText(lesson.startsAtMinute)} 由${lesson.toName}代课`}
            end={
              <Chip icon="swap" tone="green">
                有人代
              </Chip>
            }
          />
        ))}
      </Card>
    </>
  )
}
