import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { Hands } from '@/contract/custody'
import { Button } from '@/ui/Button'
import { showToast } from '@/ui/showToast'
import { useHandover } from './handoverStore'

/** 退回: children taken over by mistake go back to who gave them; mine until that colleague accepts. */
export function GiveBack({ giver }: { giver: Hands['givers'][number] }): ReactNode {
  const { to, toName, children } = giver
  const { sending, offer } = useHandover()
  const back = async () => {
    const count = await offer(
      to,
      toName,
      children.map((child) => child.pupilId),
    )
    if (count !== null) showToast({ text: `等${toName}接回 ${count} 人，接手前仍由您负责` })
  }
  return (
    <View>
      <Button
        id={`give-back-${to}`}
        kind="quiet"
        icon="undo"
        busy={sending === to}
        onPress={() => void back()}
      >
        {`退回给${toName}（${children.length} 人）`}
      </Button>
    </View>
  )
}
