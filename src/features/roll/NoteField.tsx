import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { RollRow } from '@/contract/attendance'
import { NOTE_MOST } from '@/domain/attendance/sweep'
import { Button } from '@/ui/Button'
import { Field } from '@/ui/Field'
import { sweepNow, useSweep } from './sweepStore'

/** 老师的话: read by this child's family and by who is on duty. */
export function NoteField({ row, onSaved }: { row: RollRow; onSaved: () => void }): ReactNode {
  const [note, setNote] = useState(() => sweepNow(row).note)
  const save = () => {
    useSweep.getState().write(row.pupilId, { ...sweepNow(row), note: note.trim() })
    onSaved()
  }
  return (
    <View className="mt-4">
      <Field
        id="row-note"
        label={`给${row.name}家长的话`}
        value={note}
        maxLength={NOTE_MOST}
        placeholder="如：口算错三题，请看一下"
        hint="只有孩子的家长和当班老师看得到"
        onInput={setNote}
      />
      {note.trim() !== sweepNow(row).note && (
        <Button id="save-note" kind="soft" className="mt-2" onPress={save}>
          记下这句话
        </Button>
      )}
    </View>
  )
}
