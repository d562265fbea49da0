import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { RollRow } from '@/contract/attendance'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { showToast } from '@/ui/showToast'
import { sendToGate } from './leaveEarly'
import { useRoll } from './rollStore'

/** A child in my hands who is fetched before the end goes to the gate; the guard releases her. */
export function LeaveEarly({ row, onDone }: { row: RollRow; onDone: () => void }): ReactNode {
  const schoolId = useRoll((state) => state.place?.schoolId ?? null)
  const [sending, setSending] = useState(false)
  const [trouble, setTrouble] = useState('')
  if (!row.mine || schoolId === null) return null
  const send = async () => {
    setSending(true)
    const sent = await sendToGate(schoolId, row)
    setSending(false)
    if (!sent.ok) {
      setTrouble(sent.say)
      return
    }
    showToast({ text: `已请${sent.toName}接${row.name}，接手前仍由您照看` })
    onDone()
  }
  return (
    <View className="mt-4">
      {trouble !== '' && (
        <Banner icon="alert" round id="leave-early-trouble">
          {trouble}
        </Banner>
      )}
      <Button id="leave-early" icon="walk" busy={sending} onPress={() => void send()}>
        早退，交给校门
      </Button>
      <View className="t-note ink-2 mt-1">放行后自动记为早退，不用再写。</View>
    </View>
  )
}
