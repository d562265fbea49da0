import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { Board, BoardDraw } from '@/contract/enrolment'
import { windowState } from '@/domain/enrolment/EnrolmentWindow'
import { momentText } from '@/domain/time'
import { Option } from '@/ui/Option'
import { Section } from '@/ui/Section'
import { DrawCard } from './DrawCard'
import { WishGroup } from './WishGroup'
import { shownWishes, useWishes } from './wishStore'

interface WishBoardProps {
  board: Board
  draw: BoardDraw
  now: number
  onDraw: () => void
}

/** 填志愿: one ranked list per group, until the window closes to the millisecond; then what became of it. */
export function WishBoard({ board, draw, now, onDraw }: WishBoardProps): ReactNode {
  const { draft, edit } = useWishes()
  const { window, siblings, pupil } = board
  const isOpen = window !== null && window.id === draw.windowId && windowState(window, now) === 'open'
  const shown = shownWishes(board, draw, draft)
  const sameSchool = siblings.filter(({ schoolId }) => schoolId === pupil.schoolId)
  return (
    <View className="stack-3">
      {!isOpen && <DrawCard board={board} draw={draw} isOpen={false} onDraw={onDraw} />}
      {isOpen &&
        draw.groups.map((group, index) => (
          <WishGroup
            key={group.id}
            number={draw.groups.length > 1 ? index + 1 : null}
            courses={board.courses.filter(({ courseId }) => group.courseIds.includes(courseId))}
            ranked={shown.wishes[group.id] ?? []}
            onChange={(list) => edit({ ...shown, wishes: { ...shown.wishes, [group.id]: list } })}
          />
        ))}
      {isOpen && sameSchool.length > 0 && (
        <View>
          <Section title="和兄弟姐妹同签" />
          <View className="stack-2">
            <Option
              id="together-none"
              title="单独一个签"
              on={shown.together === null}
              onPress={() => edit({ ...shown, together: null })}
            />
            {sameSchool.map((one) => (
              <Option
                key={one.pupilId}
                id={`together-${one.pupilId}`}
                title={`和${one.name}用同一个签`}
                note="抽签的顺序里紧挨着，运气一样；两个孩子都要填志愿"
                on={shown.together === one.pupilId}
                onPress={() => edit({ ...shown, together: one.pupilId })}
              />
            ))}
          </View>
        </View>
      )}
      {isOpen && draw.savedAt !== null && (
        <View id="wishes-saved" className="t-note ink-2 center">
          已保存 {momentText(draw.savedAt)}，{momentText(window.closesAt)} 截止前随时可以改
        </View>
      )}
      {isOpen && <DrawCard board={board} draw={draw} isOpen onDraw={onDraw} />}
    </View>
  )
}
