/**
 * Art. 5, 6 · 不得开展学科类培训. Art. 5 names two halves: 完成作业、补习辅导和答疑、拓展学习空间 follow the subjects of the
 * timetable, 科普、文体、艺术、劳动、阅读、影视欣赏、兴趣小组及社团 do not. The first half is 学科类.
 */
import type { CourseKind } from '../plan/Plan'
import { isSubjectByName } from './subjectWords'

const ACADEMIC = ['homework', 'catch-up', 'extension'] as const satisfies readonly CourseKind[]

export const isAcademic = (kind: CourseKind): boolean => ACADEMIC.some((one) => one === kind)

/** As whoever is from outside may not give it: by its kind, or by a name that leaves no doubt. */
export const isAcademicCourse = ({ kind, name }: { kind: CourseKind; name: string }): boolean =>
  isAcademic(kind) || isSubjectByName(name)
