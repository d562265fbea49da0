import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { LateDesk, LateWaiting } from '@/contract/late'
import { say } from '@/domain/failure'
import { clockText, clockTextAt, dayWeekdayText } from '@/domain/time'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Chip } from '@/ui/Chip'
import { Face } from '@/ui/Face'
import { showToast } from '@/ui/showToast'
import { useLateDesk } from './lateDeskStore'

interface PendingCardProps {
  child: LateWaiting
  desk: LateDesk
  /** The one solid button of the screen. */
  first: boolean
  onRefuse: () => void
}

/** One application that waits: who, until when, by when an answer was promised. */
export function PendingCard({ child, desk, first, onRefuse }: PendingCardProps): ReactNode {
  const { sending, approve } = useLateDesk()
  const { pupilId, name, gender, homeroomName, untilMinute, collectorText, answerBy, overdue } = child
  const isToday = child.day === desk.day
  const isFull = isToday && desk.left <= 0
  const mayApprove = !isFull || desk.leads
  const press = async () => {
    if (await approve(child)) showToast({ text: `${name} 可以托管到 ${clockText(untilMinute)}，家长已收到` })
  }
  return (
    <Card id={`pending-${pupilId}`} tone={overdue ? 'amber' : 'plain'}>
      <View className="row gap-3">
        <Face name={name} look={{ seed: pupilId, kind: 'child', sex: gender === 'girl' ? 'f' : 'm' }} />
        <View className="grow">
          <View className="t-note ink-2">
            {homeroomName}·{isToday ? '今天' : dayWeekdayText(child.day)}
          </View>
          <View className="t-title">
            {name} 到 {clockText(untilMinute)}
          </View>
          <View className="ink-2">
            {collectorText} 来接{child.byPattern ? '·每周固定' : ''}
          </View>
        </View>
      </View>
      {answerBy !== null && (
        <View className="mt-2">
          <Chip tone="amber" icon="hourglass">
            {overdue ? `答应 ${clockTextAt(answerBy)} 前答复，已过` : `${clockTextAt(answerBy)} 前答复家长`}
          </Chip>
        </View>
      )}
      <View className="row-top gap-2 mt-3">
        <Button id={`refuse-${pupilId}`} label={`回绝${name}`} onPress={onRefuse}>
          回绝
        </Button>
        {mayApprove && (
          <Button
            id={`approve-${pupilId}`}
            kind={first ? 'primary' : 'soft'}
            busy={sending}
            label={`同意${name}`}
            onPress={() => void press()}
          >
            {isFull ? '加位同意' : '同意'}
          </Button>
        )}
      </View>
      {!mayApprove && (
        <View className="t-note ink-2 mt-2">
          {say({ code: 'late/over-capacity', capacity: desk.capacity })}
        </View>
      )}
    </Card>
  )
}
