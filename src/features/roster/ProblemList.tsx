import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { ProblemView } from '@/contract/roster'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Section } from '@/ui/Section'
import { Table } from '@/ui/Table'

interface ProblemListProps {
  id: string
  title: string
  problems: ProblemView[]
  /** Of all of them; the file may hold more than are shown. */
  count: number
  desk: boolean
}

const AT_ONCE = 30

const keyed = (problems: ProblemView[]) =>
  problems.map((problem, index) => ({ ...problem, key: String(index) }))

/** Line by line, in the file's order: where, who, what to do. */
export function ProblemList({ id, title, problems, count, desk }: ProblemListProps): ReactNode {
  const [most, setMost] = useState(AT_ONCE)
  if (count === 0) return null
  const shown = keyed(problems.slice(0, most))
  return (
    <View id={id}>
      <Section title={title} />
      <Card flush>
        {desk ? (
          <Table
            label={title}
            rows={shown}
            keyOf={({ key }) => `${id}-${key}`}
            columns={[
              { key: 'where', title: '在哪里', cell: ({ where }) => <View className="nb">{where}</View> },
              { key: 'name', title: '姓名', cell: ({ name }) => <View className="nb">{name}</View> },
              { key: 'words', title: '怎么办', cell: ({ words }) => words },
            ]}
          />
        ) : (
          shown.map(({ key, where, name, words }) => (
            <Cell key={key} id={`${id}-${key}`} title={`${where} ${name}`.trim()} note={words} />
          ))
        )}
      </Card>
      {most < problems.length && (
        <Button id={`${id}-more`} size="s" kind="quiet" onPress={() => setMost(most + AT_ONCE)}>
          {`再看 ${Math.min(AT_ONCE, problems.length - most)} 处`}
        </Button>
      )}
      {count > problems.length && most >= problems.length && (
        <View className="t-note ink-3 mt-2">{`只列出前 ${problems.length} 处，改好这些再选一次文件。`}</View>
      )}
    </View>
  )
}
