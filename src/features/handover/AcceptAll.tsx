import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { Hands } from '@/contract/custody'
import { Button } from '@/ui/Button'
import { showToast } from '@/ui/showToast'
import { useHandover } from './handoverStore'
import { acceptedWords } from './handoverWords'

/** Several colleagues bring children at the same bell: one tap for all who were seen. */
export function AcceptAll({ incoming }: { incoming: Hands['incoming'] }): ReactNode {
  const { missing, sending, answer } = useHandover()
  const all = incoming.flatMap((group) => group.children.map((child) => child.pupilId))
  const seen = all.filter((pupilId) => missing[pupilId] === undefined).length
  const take = async () => {
    const count = await answer('all', all)
    if (count !== null) showToast({ text: acceptedWords(count) })
  }
  return (
    <View>
      <Button id="accept-all" kind="primary" size="big" busy={sending === 'all'} onPress={() => void take()}>
        {`全部接手 ${seen} 人`}
      </Button>
      <View className="t-note ink-2 center mt-2">
        {seen === all.length
          ? `${incoming.length} 位老师交来 ${all.length} 人`
          : `${incoming.length} 位老师交来 ${all.length} 人，退回 ${all.length - seen} 人`}
      </View>
    </View>
  )
}
