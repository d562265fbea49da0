import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { FamilyEscort } from '@/contract/custody'
import type { PupilId } from '@/domain/ids'
import { clockText } from '@/domain/time'
import { Button } from '@/ui/Button'
import { State } from '@/ui/State'
import { useDelay, type Minutes } from './delayStore'
import './escort.scss'

const CHOICES: Minutes[] = [5, 10, 15]

interface EscortLineProps {
  pupilId: PupilId
  escort: FamilyEscort
  onTold: () => void
}

/** 「跟东街线路队，18:40 到东街口」, and telling the leader that one comes later. */
export function EscortLine({ pupilId, escort, onTold }: EscortLineProps): ReactNode {
  const { sending, refused, tell } = useDelay()
  const { groupName, leaderName, stopName, stopMinute, delayMinutes, isOut } = escort
  const choose = async (minutes: Minutes) => {
    if (await tell(pupilId, minutes)) onTold()
  }
  return (
    <View id={`escort-${pupilId}`} className="mt-3">
      <State icon="walk" tone="green" className="b">
        {`跟${groupName}路队，${clockText(stopMinute)} 到${stopName}`}
      </State>
      <View className="t-note ink-2 mt-1">
        {`${leaderName}${isOut ? '带队，已经出发' : '带队'}。${
          delayMinutes === 0 ? '会晚到请先说一声' : `您说会晚到 ${delayMinutes} 分钟，老师看得到`
        }`}
      </View>
      <View className="row wrap">
        {CHOICES.map((minutes) => (
          <View key={minutes} className="escort-delay">
            <Button
              id={`delay-${minutes}-${pupilId}`}
              size="s"
              kind={minutes === delayMinutes ? 'soft' : 'plain'}
              busy={sending === minutes}
              label={`我会晚到 ${minutes} 分钟`}
              onPress={() => void choose(minutes)}
            >
              {`晚 ${minutes} 分`}
            </Button>
          </View>
        ))}
        {delayMinutes > 0 && (
          <Button
            id={`delay-0-${pupilId}`}
            size="s"
            kind="quiet"
            busy={sending === 0}
            label="我按时到"
            onPress={() => void choose(0)}
          >
            按时到
          </Button>
        )}
      </View>
      {refused !== null && refused.pupilId === pupilId && (
        <State icon="alert" tone="amber">
          {refused.say}
        </State>
      )}
    </View>
  )
}
