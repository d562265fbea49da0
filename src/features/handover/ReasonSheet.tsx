import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { HandChild } from '@/contract/custody'
import { say } from '@/domain/failure'
import { Button } from '@/ui/Button'
import { Field } from '@/ui/Field'
import { Option } from '@/ui/Option'
import { Sheet } from '@/ui/Sheet'
import { FindButton } from './FindButton'
import { MISSING_REASONS, REASON_MAX, REASON_MIN } from './handoverWords'
import { useHandover } from './handoverStore'

/** Why a child is not accepted, or that she is here after all. */
export function ReasonSheet({ child, onClose }: { child: HandChild | null; onClose: () => void }): ReactNode {
  if (child === null) return null
  return <Reasons key={child.pupilId} child={child} onClose={onClose} />
}

function Reasons({ child, onClose }: { child: HandChild; onClose: () => void }): ReactNode {
  const { missing, miss } = useHandover()
  const current = missing[child.pupilId] ?? ''
  const isListed = MISSING_REASONS.some((reason) => reason === current)
  const [typed, setTyped] = useState(isListed ? '' : current)
  const settle = (reason: string | null) => {
    miss(child.pupilId, reason)
    onClose()
  }
  const tooShort = typed.trim().length < REASON_MIN
  return (
    <Sheet
      open
      title={`没见到 ${child.name}`}
      onClose={onClose}
      foot={
        <Button id="seen-after-all" kind="primary" onPress={() => settle(null)}>
          见到了，一起接手
        </Button>
      }
    >
      {MISSING_REASONS.map((reason, index) => (
        <Option
          key={reason}
          id={`reason-${index}`}
          title={reason}
          on={reason === current}
          onPress={() => settle(reason)}
        />
      ))}
      <View className="mt-3">
        <Field
          id="reason-other"
          label="别的原因"
          value={typed}
          maxLength={REASON_MAX}
          onInput={setTyped}
          onDone={() => !tooShort && settle(typed.trim())}
        />
        {typed !== '' && (
          <Button
            id="reason-save"
            className="mt-2"
            why={tooShort ? say({ code: 'custody/reason-missing' }) : undefined}
            onPress={() => settle(typed.trim())}
          >
            用这个原因
          </Button>
        )}
      </View>
      <View className="mt-3">
        <FindButton child={child} />
      </View>
    </Sheet>
  )
}
