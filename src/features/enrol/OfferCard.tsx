import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { Board, BoardCourse } from '@/contract/enrolment'
import { momentText } from '@/domain/time'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Countdown } from '@/ui/Countdown'
import { showToast } from '@/ui/showToast'
import { useAct } from './actStore'
import { metaText } from './courseWords'
import { startText } from './startText'
import './CourseRow.scss'

interface OfferCardProps {
  board: Board
  course: BoardCourse
  now: number
}

/** 轮到了: a freed seat is kept for this child for a while; one tap takes it, one lets the next have it. */
export function OfferCard({ board, course, now }: OfferCardProps): ReactNode {
  const { one, isSending, trouble } = useAct()
  const { courseId, name, clashWith, offerUntil } = course
  const answer = async (action: 'accept' | 'decline') => {
    const placements = await one(action, board, courseId)
    if (placements === null) return
    showToast({
      text: action === 'accept' ? `报上了「${name}」${startText(placements)}` : `「${name}」让给下一位了`,
    })
  }
  return (
    <Card id={`offer-${courseId}`} tone="amber">
      <View className="row between wrap">
        <View className="t-lead b">轮到{board.pupil.name}了</View>
        {offerUntil !== null && <Countdown size="s" ms={offerUntil - now} />}
      </View>
      <View className="b">「{name}」有一个名额给孩子留着</View>
      <View className="enrol-course-meta">{metaText(course)}</View>
      {offerUntil !== null && (
        <View className="t-note ink-2">留到 {momentText(offerUntil)}，过时给下一位</View>
      )}
      {clashWith !== null && (
        <View className="t-note c-amber">要了它，会同时退掉同一时间的「{clashWith.name}」</View>
      )}
      {trouble !== '' && <View className="t-note c-amber b">{trouble}</View>}
      <View className="row gap-2 mt-3">
        <Button
          id={`decline-${courseId}`}
          kind="quiet"
          busy={isSending}
          onPress={() => void answer('decline')}
        >
          让给下一位
        </Button>
        <Button
          id={`accept-${courseId}`}
          kind="primary"
          busy={isSending}
          onPress={() => void answer('accept')}
        >
          要这个名额
        </Button>
      </View>
    </Card>
  )
}
