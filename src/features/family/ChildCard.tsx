import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { clockText } from '@/domain/time'
import { Card } from '@/ui/Card'
import { Chip } from '@/ui/Chip'
import { cx } from '@/ui/cx'
import { Face } from '@/ui/Face'
import { Timeline } from '@/ui/Timeline'
import { ChildActs, type ChildActsProps } from './ChildActs'
import { releaseWords, statusSign, waitingWords, whereabouts } from './childWords'
import './ChildCard.scss'

/** One child: where she is now and with whom, how she came there, and what can be done. */
export function ChildCard(props: ChildActsProps): ReactNode {
  const { child, now } = props
  const sign = statusSign(child.status)
  const waiting = waitingWords(child, now)
  const isDone = child.status === 'released'
  return (
    <Card id={`child-${child.pupilId}`} flush tone={child.status === 'absent' ? 'red' : 'plain'}>
      <View className="family-child">
        <View className="row gap-3">
          <Face
            size="l"
            name={child.name}
            look={{ seed: child.pupilId, kind: 'child', sex: child.gender === 'girl' ? 'f' : 'm' }}
          />
          <View className="grow">
            <View className="row between wrap">
              <View className="t-note ink-2">
                {child.name}·{child.homeroomName}
              </View>
              <Chip icon={sign.icon} tone={sign.tone}>
                {sign.word}
              </Chip>
            </View>
            <View className={cx('t-title', child.status === 'absent' && 'c-red')}>{whereabouts(child)}</View>
            {isDone && <View className="t-note ink-3">{releaseWords(child)}</View>}
            {waiting !== '' && <View className="t-note c-amber b">{waiting}</View>}
          </View>
        </View>
        {!isDone && child.knots.length > 0 && (
          <View className="mt-4">
            <Timeline
              knots={child.knots.map((knot, index) => ({
                key: String(index),
                time: clockText(knot.minute),
                title: knot.text,
                note: knot.note === '' ? undefined : knot.note,
                state: knot.state,
              }))}
            />
          </View>
        )}
      </View>
      <ChildActs {...props} />
    </Card>
  )
}
