import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { RosterPreview } from '@/contract/roster'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Section } from '@/ui/Section'
import { State } from '@/ui/State'

interface Line {
  title: string
  note: string
  /** What somebody has to know before this is confirmed. */
  beware?: string
}

const AT_ONCE = 20

/** Who comes, moves, is called otherwise, and leaves. */
export function ChangeLists({ preview }: { preview: RosterPreview }): ReactNode {
  const { counts, leavers, moved, renamed, added, newHomerooms } = preview
  return (
    <>
      <Lines
        id="leavers"
        title={`离校 ${counts.leavers} 人`}
        lines={leavers.map(({ name, homeroomName, notes }) => ({
          title: name,
          note: homeroomName,
          ...(notes.length === 0 ? {} : { beware: notes.join('；') }),
        }))}
      />
      <Lines
        id="moved"
        title={`转班 ${counts.moved} 人`}
        lines={moved.map(({ name, from, to }) => ({ title: name, note: `${from} 到 ${to}` }))}
      />
      <Lines
        id="renamed"
        title={`改名 ${counts.renamed} 人`}
        lines={renamed.map(({ name, was, homeroomName }) => ({
          title: name,
          note: `原来叫${was} · ${homeroomName}`,
        }))}
      />
      <Lines
        id="new-homerooms"
        title={`新的班级 ${newHomerooms.length} 个`}
        lines={newHomerooms.map((name) => ({ title: name, note: '导入后请指定班主任' }))}
      />
      <Lines
        id="added"
        title={`新增 ${counts.added} 人`}
        lines={added.map(({ name, homeroomName }) => ({ title: name, note: homeroomName }))}
      />
    </>
  )
}

function Lines({ id, title, lines }: { id: string; title: string; lines: Line[] }): ReactNode {
  const [most, setMost] = useState(AT_ONCE)
  if (lines.length === 0) return null
  return (
    <View id={id}>
      <Section title={title} />
      <Card flush>
        {lines.slice(0, most).map(({ title: name, note, beware }, index) => (
          <Cell
            key={`${id}-${index}`}
            title={name}
            note={
              beware === undefined ? (
                note
              ) : (
                <>
                  <View>{note}</View>
                  <State icon="alert" tone="amber">
                    {beware}
                  </State>
                </>
              )
            }
          />
        ))}
      </Card>
      {most < lines.length && (
        <Button id={`${id}-more`} size="s" kind="quiet" onPress={() => setMost(most + AT_ONCE)}>
          {`再看 ${Math.min(AT_ONCE, lines.length - most)} 人`}
        </Button>
      )}
    </View>
  )
}
