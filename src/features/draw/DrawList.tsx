import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { PublicDraw, PublicDrawList } from '@/contract/draw'
import type { DrawEntry } from '@/domain/draw/Draw'
import type { CourseId } from '@/domain/ids'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { cx } from '@/ui/cx'
import { Section } from '@/ui/Section'
import './draw.scss'

const ROWS = 30

interface DrawListProps {
  draw: PublicDraw
  lists: PublicDrawList[]
  ticket: string
}

/** The published list as anybody sees it: tickets, wishes, results; the own line stands out. */
export function DrawList({ draw, lists, ticket }: DrawListProps): ReactNode {
  const entries = lists.flatMap((list) => list.entries)
  const own = entries.findIndex((entry) => entry.ticket === ticket)
  const [page, setPage] = useState(Math.floor(Math.max(0, own) / ROWS))
  const pages = Math.ceil(entries.length / ROWS)
  if (entries.length === 0) return null
  return (
    <View>
      <Section title="公布的名单" end={`第 ${page + 1} / ${pages} 页`} />
      <Card flush>
        {entries.slice(page * ROWS, (page + 1) * ROWS).map((entry) => (
          <View
            key={entry.ticket}
            id={`line-${entry.ticket}`}
            className={cx('draw-line', entry.ticket === ticket && 'draw-line-own')}
          >
            <View className="b num">
              {entry.ticket}
              {entry.lot === entry.ticket ? '' : `（和 ${entry.lot} 同签）`}
            </View>
            <View className="t-note ink-2">{wishText(draw, entry)}</View>
            {draw.resultHash !== null && <Got draw={draw} lists={lists} entry={entry} />}
          </View>
        ))}
      </Card>
      {pages > 1 && (
        <View className="row gap-2 mt-3">
          <Button id="list-before" why={page === 0 ? '' : undefined} onPress={() => setPage(page - 1)}>
            上一页
          </Button>
          <Button id="list-after" why={page + 1 === pages ? '' : undefined} onPress={() => setPage(page + 1)}>
            下一页
          </Button>
        </View>
      )}
    </View>
  )
}

const namesOf = ({ groups }: PublicDraw, ids: readonly CourseId[]): string =>
  ids
    .map((id) => groups.flatMap(({ courses }) => courses).find(({ courseId }) => courseId === id)?.name ?? id)
    .join('、')

const wishText = (draw: PublicDraw, entry: DrawEntry): string =>
  draw.groups
    .map(({ id }) => namesOf(draw, entry.wishes[id] ?? []))
    .filter((names) => names !== '')
    .join('；')

function Got({ draw, lists, entry }: Omit<DrawListProps, 'ticket'> & { entry: DrawEntry }): ReactNode {
  const got = lists.flatMap(({ results }) => results[entry.ticket] ?? [])
  return got.length === 0 ? (
    <View className="t-note ink-3">没抽中，进候补</View>
  ) : (
    <View className="t-note c-green b">抽中 {namesOf(draw, got)}</View>
  )
}
