import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { hasReason } from '@/domain/service/writeFile'
import { Button } from '@/ui/Button'
import { Field } from '@/ui/Field'
import { Sheet } from '@/ui/Sheet'
import { SendTrouble } from './SendTrouble'

const REASON_MOST = 100

export interface Sending {
  isSending: boolean
  trouble: string
}

interface ReasonSheetProps extends Sending {
  title: string
  /** What follows from it. */
  words: string
  act: string
  onSend: (reason: string) => void
  onClose: () => void
}

/** Whatever takes something back says why. */
export function ReasonSheet(props: ReasonSheetProps): ReactNode {
  const [reason, setReason] = useState('')
  return (
    <Sheet
      open
      title={props.title}
      onClose={props.onClose}
      foot={
        <Button
          id="reason-send"
          kind="danger"
          busy={props.isSending}
          why={hasReason(reason.trim()) ? undefined : '请写明原因，至少四个字。'}
          onPress={() => props.onSend(reason.trim())}
        >
          {props.act}
        </Button>
      }
    >
      <View className="ink-2">{props.words}</View>
      <View className="mt-3">
        <Field
          id="reason"
          label="原因"
          lines="many"
          value={reason}
          maxLength={REASON_MOST}
          onInput={setReason}
        />
      </View>
      <SendTrouble trouble={props.trouble} />
    </Sheet>
  )
}
