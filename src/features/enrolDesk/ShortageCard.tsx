import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { Shortage } from '@/contract/draw'
import { gradeText } from '@/domain/people/School'
import { weekdayText, type Weekday } from '@/domain/time'
import { Banner } from '@/ui/Banner'
import { Card } from '@/ui/Card'

/** 应托尽托: nobody who asked in time is turned away, so what is short is rooms and teachers. */
export function ShortageCard({ shortage }: { shortage: Shortage[] }): ReactNode {
  const short = shortage.filter(({ teachersShort, roomsShort }) => teachersShort > 0 || roomsShort > 0)
  if (short.length === 0)
    return (
      <Banner round tone="green" icon="check-circle" title="基本托管的老师和教室够用">
        按城市的师生配比算，报了的孩子都有老师、有教室。
      </Banner>
    )
  return (
    <Card id="shortage" tone="amber">
      <View className="t-lead b c-amber">基本托管要添人、添教室</View>
      <View className="t-note ink-2">报了的孩子都要收，不能因为人手不够退回去。</View>
      <View className="mt-2 stack-2">
        {short.map(({ grade, weekday, pupils, teachersShort, roomsShort }) => (
          <View key={`${grade}-${weekday}`}>
            <View className="b">{`${gradeText(grade)} ${weekdayText(asWeekday(weekday))}·${pupils} 人`}</View>
            <View className="t-note">
              {[
                teachersShort > 0 ? `还差 ${teachersShort} 位老师` : '',
                roomsShort > 0 ? `还差 ${roomsShort} 间教室` : '',
              ]
                .filter((text) => text !== '')
                .join('，')}
            </View>
          </View>
        ))}
      </View>
    </Card>
  )
}

const WEEK: Weekday[] = [1, 2, 3, 4, 5, 6, 7]
const asWeekday = (weekday: number): Weekday => WEEK.find((one) => one === weekday) ?? 1
