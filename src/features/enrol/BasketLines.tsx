import { Fragment, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { Board, BoardCourse } from '@/contract/enrolment'
import { yuanText } from '@/domain/money'
import { timesText } from '@/domain/plan/courseText'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Face } from '@/ui/Face'
import { KeyValue } from '@/ui/KeyValue'
import { useAct } from './actStore'
import { sumOf, type BasketPart } from './basket'
import { choiceTrouble } from './basketWhy'
import { boardKey, isFull } from './boards'
import { quoteFen } from './courseWords'
import { useEnrol } from './enrolStore'

interface BasketLinesProps {
  parts: BasketPart[]
  /** The course the last answer refused. */
  refused: string | null
}

/** Each child with what is chosen for it, and the sum with its two parts. */
export function BasketLines({ parts, refused }: BasketLinesProps): ReactNode {
  const { serviceFen, agencyFen } = sumOf(parts)
  return (
    <Card tight>
      {parts.map(({ board, courses }) => (
        <Fragment key={`${board.pupil.pupilId} ${board.termId}`}>
          <View className="row gap-2">
            <Face
              size="s"
              name={board.pupil.name}
              look={{
                seed: board.pupil.pupilId,
                kind: 'child',
                sex: board.pupil.gender === 'girl' ? 'f' : 'm',
              }}
            />
            <View className="grow">
              <View className="b">{board.pupil.name}</View>
              <View className="t-note ink-3">
                {board.schoolName}·{board.termName}
              </View>
            </View>
          </View>
          {courses.map((course) => (
            <Line key={course.courseId} board={board} course={course} isRefused={course.name === refused} />
          ))}
          <View className="rule" />
        </Fragment>
      ))}
      <KeyValue
        rows={[
          { key: '服务费', value: yuanText(serviceFen) },
          { key: '代收费', value: yuanText(agencyFen) },
          { key: '本学期合计', value: yuanText(serviceFen + agencyFen), strong: true },
        ]}
      />
    </Card>
  )
}

interface LineProps {
  board: Board
  course: BoardCourse
  isRefused: boolean
}

function Line({ board, course, isRefused }: LineProps): ReactNode {
  const { toggle } = useEnrol()
  const { ask } = useAct()
  const trouble = choiceTrouble(course)
  const { courseId, name } = course
  const key = `${board.pupil.pupilId}-${courseId}`
  return (
    <View id={`line-${key}`} className="mt-2">
      <View className="row between">
        <View className="grow">
          <View>{name}</View>
          <View className="t-note ink-3">
            {timesText(course.times)}
            {course.quote.agencyFen > 0 ? '·含代收费' : ''}
          </View>
        </View>
        <View className="num">{yuanText(quoteFen(course))}</View>
      </View>
      {(trouble !== '' || isRefused) && (
        <View className="inset mt-2">
          <View className="t-note c-amber b">{trouble === '' ? `「${name}」没有报上` : trouble}</View>
          <View className="row gap-2 mt-2">
            <Button id={`drop-${key}`} size="s" onPress={() => toggle(board, course)}>
              去掉这门
            </Button>
            {isFull(course) && (
              <Button
                id={`wait-instead-${key}`}
                size="s"
                kind="quiet"
                onPress={() => {
                  toggle(board, course)
                  ask({ kind: 'wait', of: boardKey(board), courseId })
                }}
              >
                改为候补
              </Button>
            )}
          </View>
        </View>
      )}
    </View>
  )
}
