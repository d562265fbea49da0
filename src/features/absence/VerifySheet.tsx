import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { AbsentChild } from '@/contract/absence'
import { FEWEST_VERIFIED, MOST_ABSENCE_WORDS } from '@/domain/attendance/answerAbsence'
import { say } from '@/domain/failure'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { Field } from '@/ui/Field'
import { Sheet } from '@/ui/Sheet'
import { useAbsences } from './absencesStore'

/** 核实并关闭: where she is and who said so. */
export function VerifySheet({
  child,
  onClose,
}: {
  child: AbsentChild | null
  onClose: () => void
}): ReactNode {
  return child === null ? null : <Verify key={child.pupilId} child={child} onClose={onClose} />
}

function Verify({ child, onClose }: { child: AbsentChild; onClose: () => void }): ReactNode {
  const { sending, refused, settle } = useAbsences()
  const [words, setWords] = useState('')
  const isShort = Array.from(words.trim()).length < FEWEST_VERIFIED
  const close = async () => {
    if (await settle(child.pupilId, 'verified', words.trim())) onClose()
  }
  return (
    <Sheet
      open
      title={`${child.name}在哪里？`}
      onClose={onClose}
      foot={
        <Button
          id="verify-save"
          kind="primary"
          busy={sending === child.pupilId}
          why={isShort ? say({ code: 'absence/words-missing', fewest: FEWEST_VERIFIED }) : undefined}
          onPress={() => void close()}
        >
          核实并关闭
        </Button>
      }
    >
      <Field
        id="verify-words"
        label="在哪里，听谁说的"
        placeholder="在家，妈妈接的电话"
        value={words}
        maxLength={MOST_ABSENCE_WORDS}
        lines="many"
        onInput={setWords}
      />
      {refused?.pupilId === child.pupilId && (
        <View className="mt-3">
          <Banner id="verify-refused" round icon="alert">
            {refused.say}
          </Banner>
        </View>
      )}
    </Sheet>
  )
}
