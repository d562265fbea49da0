import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { BoardCourse } from '@/contract/enrolment'
import { yuanText } from '@/domain/money'
import { gradeText } from '@/domain/people/School'
import { kindText, levelText, timesText } from '@/domain/plan/courseText'
import { dayText } from '@/domain/time'
import { Button } from '@/ui/Button'
import { KeyValue } from '@/ui/KeyValue'
import { Sheet } from '@/ui/Sheet'
import { ACT_WORDS, type CourseAct } from './courseAct'
import { seatWords } from './courseWords'

interface CourseSheetProps {
  course: BoardCourse
  act: CourseAct
  onAct: () => void
  onClose: () => void
}

/** What is done there, with whom, where, and what it costs: all the plan says of one course. */
export function CourseSheet({ course, act, onAct, onClose }: CourseSheetProps): ReactNode {
  const { serviceFen, agencyFen } = course.quote
  const foot = act !== null && (
    <Button id="details-act" kind={act === 'chosen' ? 'soft' : 'primary'} onPress={onAct}>
      {ACT_WORDS[act]}
    </Button>
  )
  return (
    <Sheet open title={course.name} onClose={onClose} foot={foot === false ? undefined : foot}>
      <View id="course-details" className="stack-3">
        {course.about !== '' && <View>{course.about}</View>}
        <KeyValue
          rows={[
            { key: '时间', value: timesText(course.times) },
            { key: '老师', value: course.teacherName },
            { key: '地点', value: course.venue },
            { key: '类别', value: `${kindText(course.kind)}·${levelText(course.level)}` },
            { key: '面向', value: course.grades.map(gradeText).join('、') },
            { key: '名额', value: seatWords(course)?.text ?? '不限名额' },
            ...(course.materials === '' ? [] : [{ key: '要带的', value: course.materials }]),
            ...(course.since === null ? [] : [{ key: '开始', value: `${dayText(course.since)}起` }]),
            { key: '服务费', value: yuanText(serviceFen) },
            { key: '代收费', value: yuanText(agencyFen) },
            { key: '到学期末合计', value: yuanText(serviceFen + agencyFen), strong: true },
            ...(course.refundFen === null
              ? []
              : [{ key: '现在退课退还', value: yuanText(course.refundFen) }]),
          ]}
        />
      </View>
    </Sheet>
  )
}
