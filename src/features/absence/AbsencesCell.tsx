import type { ReactNode } from 'react'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Tile } from '@/ui/Tile'
import './absence.scss'
import { openAbsences, useAbsences } from './absencesStore'

/** The way to the children who did not come: red while one of them is not accounted for, not drawn when all came. */
export function AbsencesCell({ onOpen }: { onOpen: () => void }): ReactNode {
  const children = useAbsences((absences) => absences.children)
  if (children === null || children.length === 0) return null
  const open = openAbsences(children)
  const note = open > 0 ? `${open} 个还没有说明去向` : '都说明了去向'
  return (
    <Card id="absences-card" className="absence-way" flush tone={open > 0 ? 'red' : 'plain'}>
      <Cell
        id="to-absences"
        strong
        start={<Tile icon="absent" tone={open > 0 ? 'red' : 'plain'} />}
        title={`${children.length} 个孩子没到`}
        note={note}
        label={`${children.length} 个孩子没到，${note}，打开`}
        onPress={onOpen}
      />
    </Card>
  )
}
