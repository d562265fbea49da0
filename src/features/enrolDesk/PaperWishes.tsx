import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { Board, BoardDraw } from '@/contract/enrolment'
import { asId, type CourseId } from '@/domain/ids'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Chip } from '@/ui/Chip'
import { Section } from '@/ui/Section'
import { showToast } from '@/ui/showToast'
import { usePaper } from './paperStore'
import './enrolDesk.scss'

/** 志愿 as they stand on the paper: tapped in their order, group by group. */
export function PaperWishes({ board, draw }: { board: Board; draw: BoardDraw }): ReactNode {
  const { act, sending, signedName, reason } = usePaper()
  const [wishes, setWishes] = useState(draw.wishes)
  const nameOf = (id: CourseId) => board.courses.find(({ courseId }) => courseId === id)?.name ?? ''
  const turn = (groupId: string, courseId: CourseId) => {
    const ranked = wishes[groupId] ?? []
    const next = ranked.includes(courseId) ? ranked.filter((one) => one !== courseId) : [...ranked, courseId]
    setWishes({ ...wishes, [groupId]: next })
  }
  const send = async () => {
    const isDone = await act({ kind: 'wishes', windowId: asId<'Window'>(draw.windowId), wishes })
    if (isDone) showToast({ text: '志愿已存，截止前还可以改' })
  }
  const why = signedName.trim() === '' || reason.trim() === '' ? '请先填签字的监护人和原因。' : undefined
  return (
    <>
      <Section title="志愿" end={draw.ticket === null ? undefined : `签号 ${draw.ticket}`} />
      {draw.groups.map((group, index) => (
        <Card key={group.id} className="mt-2">
          <View className="t-note ink-2">{`第 ${index + 1} 组：按表上的先后点，再点一次去掉`}</View>
          {group.courseIds.map((courseId) => {
            const rank = (wishes[group.id] ?? []).indexOf(courseId)
            return (
              <View key={courseId} className="enrol-wish">
                <View className="grow">{nameOf(courseId)}</View>
                {rank >= 0 && <Chip tone="green">{`第 ${rank + 1} 志愿`}</Chip>}
                <Button
                  id={`wish-${courseId}`}
                  size="s"
                  kind={rank < 0 ? 'plain' : 'quiet'}
                  onPress={() => turn(group.id, courseId)}
                >
                  {rank < 0 ? '填上' : '去掉'}
                </Button>
              </View>
            )
          })}
        </Card>
      ))}
      <Button
        id="save-wishes"
        className="mt-3"
        kind="primary"
        busy={sending}
        why={why}
        onPress={() => void send()}
      >
        存志愿
      </Button>
    </>
  )
}
