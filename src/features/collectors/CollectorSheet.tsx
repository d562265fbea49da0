import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { CollectorRow } from '@/contract/collectors'
import { Button } from '@/ui/Button'
import { Dialog } from '@/ui/Dialog'
import { Sheet } from '@/ui/Sheet'
import { choosePhoto } from './choosePhoto'
import { CollectorFace } from './CollectorFace'
import { useCollectors } from './collectorsStore'
import { SendTrouble } from './SendTrouble'

/** One collector: the picture, and the way off the list. */
export function CollectorSheet({ who, childName }: { who: CollectorRow; childName: string }): ReactNode {
  const { isSending, open, setPhoto, remove } = useCollectors()
  const [isAsking, setAsking] = useState(false)
  const [trouble, setTrouble] = useState('')
  const replace = async () => {
    const chosen = await choosePhoto()
    setTrouble(chosen.is === 'trouble' ? chosen.say : '')
    if (chosen.is === 'photo') await setPhoto(who.id, chosen.data)
  }
  return (
    <>
      <Sheet open title={`${who.relation} ${who.name}`} onClose={() => open(null)}>
        <CollectorFace who={who} size="photo" />
        <View className="center ink-2 mt-2 num">{who.phone}</View>
        {trouble !== '' && <View className="t-note c-amber mt-2">{trouble}</View>}
        <View className="stack-2 mt-3">
          <Button id="replace-photo" icon="camera" busy={isSending} onPress={() => void replace()}>
            {who.photo === null ? '加一张照片' : '换一张照片'}
          </Button>
          {who.isGuardian ? (
            <View className="t-note ink-2 center">监护人不能移除。如有变动，请联系学校办公室。</View>
          ) : (
            <Button id="remove-collector" kind="danger" busy={isSending} onPress={() => setAsking(true)}>
              {`不再让${who.name}来接`}
            </Button>
          )}
        </View>
        <SendTrouble />
      </Sheet>
      <Dialog
        open={isAsking}
        title={`不再让${who.name}接${childName}？`}
        yes={{
          label: '移除',
          busy: isSending,
          onPress: () => void remove(who.id).then(() => setAsking(false)),
        }}
        no={{ label: '不移除', onPress: () => setAsking(false) }}
      >
        马上生效，门岗不会再放行。别的监护人也会收到。
      </Dialog>
    </>
  )
}
