import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { Board, BoardCourse } from '@/contract/enrolment'
import { yuanText } from '@/domain/money'
import { dayOf, dayText, momentText, plusDays } from '@/domain/time'
import { Face } from '@/ui/Face'
import { KeyValue } from '@/ui/KeyValue'
import { timesText, totalFen } from './courseWords'

interface EnrolTermsProps extends Pick<Board, 'pupil' | 'window'> {
  course: BoardCourse
  now: number
}

/** For whom, when, what it costs, how to leave. */
export function EnrolTerms({ pupil, window, course, now }: EnrolTermsProps): ReactNode {
  return (
    <>
      <View className="row gap-3">
        <Face
          size="s"
          name={pupil.name}
          look={{ seed: pupil.pupilId, kind: 'child', sex: pupil.gender === 'girl' ? 'f' : 'm' }}
        />
        <View className="grow">
          <View className="t-note ink-2">
            {pupil.name}·{pupil.homeroomName}
          </View>
          <View className="t-lead b">{course.name}</View>
        </View>
      </View>
      <View className="mt-3">
        <KeyValue
          rows={[
            { key: '时间', value: timesText(course.times) },
            { key: '地点', value: `${course.venue}·${course.teacherName}` },
            { key: '开始', value: `最早明天（${dayText(plusDays(dayOf(now), 1))}）起` },
            { key: '服务费', value: yuanText(course.serviceFeeFen) },
            { key: '代收费', value: yuanText(course.agencyFeeFen) },
            { key: '本学期合计', value: yuanText(totalFen(course)), strong: true },
          ]}
        />
      </View>
      {window !== null && (
        <View className="t-note ink-2 mt-2">{momentText(window.closesAt)} 窗口关闭前可自行退课</View>
      )}
    </>
  )
}
