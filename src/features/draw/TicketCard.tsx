import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { PublicDraw, PublicDrawList } from '@/contract/draw'
import type { CourseId } from '@/domain/ids'
import { Card } from '@/ui/Card'
import { Field } from '@/ui/Field'
import { State } from '@/ui/State'

interface TicketCardProps {
  draw: PublicDraw
  lists: PublicDrawList[]
  ticket: string
  onTicket: (ticket: string) => void
}

/** Own wishes and what came of them, found by the ticket that only the family knows. */
export function TicketCard({ draw, lists, ticket, onTicket }: TicketCardProps): ReactNode {
  const entry = lists.flatMap(({ entries }) => entries).find((one) => one.ticket === ticket)
  const results = Object.assign({}, ...lists.map((list) => list.results)) as Record<string, CourseId[]>
  const got = results[ticket] ?? []
  const isDrawn = draw.resultHash !== null
  const name = (courseId: CourseId) =>
    draw.groups.flatMap(({ courses }) => courses).find((course) => course.courseId === courseId)?.name ??
    courseId
  return (
    <Card id="my-ticket" tone={entry === undefined ? 'plain' : 'green'}>
      <Field
        id="ticket"
        label="我的签号"
        placeholder="报名页上的八位签号"
        hint="签号只有您家知道，名单上只有签号"
        maxLength={12}
        value={ticket}
        onInput={(typed) => onTicket(typed.trim())}
      />
      {entry === undefined && ticket !== '' && lists.length > 0 && (
        <View className="t-note c-amber mt-2">名单上没有这个签号，请再对一下。</View>
      )}
      {entry !== undefined &&
        draw.groups.map((group) => (
          <View key={group.id}>
            {(entry.wishes[group.id] ?? []).map((courseId, index) => (
              <View key={courseId} className="row between mt-2">
                <View>
                  {index + 1}. {name(courseId)}
                </View>
                {isDrawn && <Came got={got} wishes={entry.wishes[group.id] ?? []} courseId={courseId} />}
              </View>
            ))}
          </View>
        ))}
    </Card>
  )
}

interface CameProps {
  got: readonly CourseId[]
  wishes: readonly CourseId[]
  courseId: CourseId
}

/** What came of one wish; behind one that was received, nothing had to be drawn any more. */
function Came({ got, wishes, courseId }: CameProps): ReactNode {
  if (got.includes(courseId))
    return (
      <State icon="check-circle" tone="green">
        抽中
      </State>
    )
  const before = wishes.slice(0, wishes.indexOf(courseId)).some((one) => got.includes(one))
  return <State icon={before ? 'minus' : 'clock'}>{before ? '前面的抽中了' : '没抽中'}</State>
}
