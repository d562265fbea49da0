import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { BoardCourse } from '@/contract/enrolment'
import type { CourseId } from '@/domain/ids'
import { Card } from '@/ui/Card'
import { Section } from '@/ui/Section'
import { CourseRow } from './CourseRow'

interface CourseGroupProps {
  title: string
  courses: BoardCourse[]
  isOpen: boolean
  onEnrol: (courseId: CourseId) => void
  onWithdraw: (courseId: CourseId) => void
}

export function CourseGroup({ title, courses, isOpen, onEnrol, onWithdraw }: CourseGroupProps): ReactNode {
  if (courses.length === 0) return null
  return (
    <View>
      <Section title={title} end={`${courses.length} 门`} />
      <Card flush>
        {courses.map((course) => (
          <CourseRow
            key={course.courseId}
            course={course}
            isOpen={isOpen}
            onEnrol={onEnrol}
            onWithdraw={onWithdraw}
          />
        ))}
      </Card>
    </View>
  )
}
