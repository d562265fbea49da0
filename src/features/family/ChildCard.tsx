import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { sweepText } from '@/domain/attendance/sweep'
import { clockText } from '@/domain/time'
import { Card } from '@/ui/Card'
import { Chip } from '@/ui/Chip'
import { cx } from '@/ui/cx'
import { Face } from '@/ui/Face'
import { Timeline } from '@/ui/Timeline'
import { ChildActs, type ChildActsProps } from './ChildActs'
import { isLookedFor, lateNews, releaseWords, statusSign, waitingWords, whereabouts } from './childWords'
import './ChildCard.scss'

/** One child: where she is now and with whom, how she came there, and what can be done. */
interface ChildCardProps extends ChildActsProps {
  /** What has to be dealt with first, above everything else. */
  top: ReactNode
  /** What else is arranged for today. */
  below: ReactNode
}

export function ChildCard({ top, below, ...props }: ChildCardProps): ReactNode {
  const { child, now } = props
  const isMissing = isLookedFor(child)
  const sign = statusSign(child)
  const waiting = waitingWords(child, now)
  const news = lateNews(child)
  const isDone = child.status === 'released'
  return (
    <Card id={`child-${child.pupilId}`} flush tone={isMissing ? 'red' : 'plain'}>
      {top}
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
            <View className={cx('t-title', isMissing && 'c-red')}>{whereabouts(child)}</View>
            {isDone && <View className="t-note ink-3">{releaseWords(child)}</View>}
            {waiting !== '' && <View className="t-note c-amber b">{waiting}</View>}
            {news !== '' && !isDone && (
              <View id={`late-news-${child.pupilId}`} className="t-note c-amber">
                {news}
              </View>
            )}
          </View>
        </View>
        {below}
        {child.sweep !== null && sweepText(child.sweep) !== '' && (
          <View id={`sweep-${child.pupilId}`} className="mt-3 ink-2">
            {sweepText(child.sweep)}
          </View>
        )}
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
