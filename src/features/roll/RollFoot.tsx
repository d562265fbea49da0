import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { askAt } from '@/cloud/askAt'
import { Button } from '@/ui/Button'
import { a11y } from '@/ui/a11y'
import { hideToast } from '@/ui/showToast'
import { countMarks } from './FirstMark'
import { useRoll } from './rollStore'
import { useShownMarks } from './useShownMarks'

function submitWord(online: boolean, waits: boolean): string {
  if (waits) return online ? '再发一次' : '已存下，联网就送'
  return online ? '提交点名' : '先存下，联网就送'
}

/** One tap sends the whole roll. What could not be sent goes out by itself when the network is back. */
export function RollFoot({ online }: { online: boolean }): ReactNode {
  const closed = useRoll((state) => state.roll?.closed ?? null)
  const sending = useRoll((state) => state.sending)
  const unsent = useRoll((state) => state.unsent)
  const waits = useRoll((state) => state.op !== null)
  const submit = useRoll((state) => state.submit)
  const { here, late, absent, leave } = countMarks(useShownMarks())
  const send = () => {
    hideToast()
    if (online) void askAt('roll-taken')
    void submit()
  }
  return (
    <>
      {unsent !== '' && (
        <View id="unsent" className="roll-unsent" {...a11y({ role: 'alert' })}>
          {unsent}
        </View>
      )}
      <Button
        id="submit-roll"
        kind={waits && !online ? 'soft' : 'primary'}
        size="big"
        busy={sending}
        why={closed ?? undefined}
        onPress={send}
      >
        {submitWord(online, waits)}
      </Button>
      <View className="t-note ink-2 center mt-2">{`到 ${here - late}·迟到 ${late}·未到 ${absent}·请假 ${leave}`}</View>
    </>
  )
}
