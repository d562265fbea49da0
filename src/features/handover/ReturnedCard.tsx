import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { ReturnedChild } from '@/contract/closing'
import { clockTextAt } from '@/domain/time'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Face } from '@/ui/Face'
import { showToast } from '@/ui/showToast'
import { State } from '@/ui/State'
import { FindButton } from './FindButton'
import { useHandover } from './handoverStore'
import './handover.scss'

interface ReturnedCardProps {
  child: ReturnedChild
  /** The one solid button of the screen. */
  first: boolean
}

/** 差一个孩子，还没说清: who did not take her and why, and the three ways to settle it. */
export function ReturnedCard({ child, first }: ReturnedCardProps): ReactNode {
  const { pupilId, name, homeroomName, gender, refused, previous } = child
  const { sending, offer } = useHandover()
  const give = async (to: ReturnedChild['refused']['by'], toName: string) => {
    const count = await offer(to, toName, [pupilId])
    if (count !== null && count > 0) showToast({ text: `已交出，等${toName}接手` })
  }
  return (
    <Card tone="amber" id={`returned-${pupilId}`}>
      <State icon="alert" tone="amber" className="b">
        没有接走，还没说清
      </State>
      <View className="row mt-3">
        <Face
          name={name}
          look={{ seed: pupilId, kind: 'child', sex: gender === 'girl' ? 'f' : 'm' }}
          size="l"
        />
        <View className="grow hand-giver">
          <View className="t-head hand-child">{name}</View>
          <View className="ink-2">{`${homeroomName}·${refused.byName}：${refused.reason}`}</View>
        </View>
      </View>
      <View className="t-note ink-2 mt-2">{`${clockTextAt(refused.at)} 退回，说清以前仍由您负责`}</View>
      <View className="row-top gap-2 mt-3">
        <Button
          id={`again-${pupilId}`}
          kind={first ? 'primary' : 'plain'}
          busy={sending === refused.by}
          onPress={() => void give(refused.by, refused.byName)}
        >
          {`再交给${refused.byName}`}
        </Button>
        {previous !== null && (
          <Button
            id={`back-${pupilId}`}
            busy={sending === previous.personId}
            onPress={() => void give(previous.personId, previous.name)}
          >
            {`送回给${previous.name}`}
          </Button>
        )}
      </View>
      <View className="mt-3">
        <FindButton child={child} />
      </View>
    </Card>
  )
}
