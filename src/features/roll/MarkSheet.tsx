import type { ReactNode } from 'react'
import type { RollRow } from '@/contract/attendance'
import { markText } from '@/domain/attendance/Session'
import { Icon } from '@/ui/Icon'
import { Option } from '@/ui/Option'
import { Sheet } from '@/ui/Sheet'
import { FIRST_MARKS, type FirstMark } from './FirstMark'
import { MARK_ICONS } from './markLooks'
import { NoteField } from './NoteField'
import { registerText } from './rowNote'
import { useRoll } from './rollStore'

interface MarkSheetProps {
  row: RollRow | null
  onChoose: (row: RollRow, mark: FirstMark) => void
  onClose: () => void
}

/** Long press: all marks of one child. */
export function MarkSheet({ row, onChoose, onClose }: MarkSheetProps): ReactNode {
  const current = useRoll((state) => (row === null ? undefined : state.marks[row.pupilId]))
  if (row === null) return null
  return (
    <Sheet open title={`${row.name}·${registerText(row)}`} onClose={onClose}>
      {FIRST_MARKS.map((mark) => (
        <Option
          key={mark}
          id={`choose-${mark}`}
          start={<Icon name={MARK_ICONS[mark]} size="m" />}
          title={markText(mark)}
          on={mark === current}
          label={`${row.name}，${markText(mark)}`}
          onPress={() => {
            onChoose(row, mark)
            onClose()
          }}
        />
      ))}
      <NoteField row={row} onSaved={onClose} />
    </Sheet>
  )
}
