import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { RollRow } from '@/contract/attendance'
import { markText } from '@/domain/attendance/Session'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { Field } from '@/ui/Field'
import { Icon } from '@/ui/Icon'
import { Option } from '@/ui/Option'
import { Sheet } from '@/ui/Sheet'
import { showToast } from '@/ui/showToast'
import { correctionLacks, useCorrection } from './correctionStore'
import { FIRST_MARKS } from './FirstMark'
import { LeaveEarly } from './LeaveEarly'
import { MARK_ICONS } from './markLooks'
import { MarkHistory } from './MarkHistory'
import { NoteField } from './NoteField'
import { registerText } from './rowNote'

const REASON_MAX = 60

/** 改一个人: marks and a reason. The earlier mark stays in the record. */
export function CorrectSheet({ rows, myName }: { rows: RollRow[]; myName: string }): ReactNode {
  const { pupilId, mark, reason, sending, trouble, choose, write, close, send } = useCorrection()
  const row = rows.find((one) => one.pupilId === pupilId)
  if (row === undefined) return null
  const submit = async () => {
    if (await send()) showToast({ text: `${row.name} 已改为「${markText(mark)}」` })
  }
  return (
    <Sheet
      open
      title={`改 ${row.name}·${registerText(row)}`}
      onClose={close}
      foot={
        <Button
          id="send-correction"
          kind="primary"
          busy={sending}
          why={correctionLacks({ row, mark, reason, myName })}
          onPress={() => void submit()}
        >
          {`改为「${markText(mark)}」`}
        </Button>
      }
    >
      {FIRST_MARKS.map((one) => (
        <Option
          key={one}
          id={`correct-${one}`}
          start={<Icon name={MARK_ICONS[one]} size="m" />}
          title={markText(one)}
          note={one === row.mark ? '现在的标记' : undefined}
          on={one === mark}
          label={`${row.name}，${markText(one)}`}
          onPress={() => choose(one)}
        />
      ))}
      <View className="mt-3">
        <Field
          id="correct-reason"
          label="原因"
          value={reason}
          maxLength={REASON_MAX}
          placeholder="如：刚才在医务室，已回来"
          onInput={write}
        />
      </View>
      <NoteField key={row.pupilId} row={row} onSaved={close} />
      <LeaveEarly row={row} onDone={close} />
      <MarkHistory history={row.history} />
      {trouble !== '' && (
        <View className="mt-3">
          <Banner icon="alert" round>
            {trouble}
          </Banner>
        </View>
      )}
    </Sheet>
  )
}
