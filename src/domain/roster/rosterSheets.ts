/** The roster as tables, the way schools file it: one of the homerooms, one of the children, homeroom by homeroom. */
import type { PupilId } from '../ids'
import type { Pupil } from '../people/Pupil'
import { gradeText, type Homeroom } from '../people/School'

export interface SheetToWrite {
  name: string
  rows: (string | number)[][]
}

const GENDER = { girl: '女', boy: '男' }
const byHomeroom = (a: Pick<Homeroom, 'grade' | 'name'>, b: Pick<Homeroom, 'grade' | 'name'>): number =>
  a.grade - b.grade || a.name.localeCompare(b.name, 'zh-CN', { numeric: true })

/** 家长: bound or not, and nothing else of them. */
export function rosterSheets(
  homerooms: readonly Homeroom[],
  pupils: readonly Pupil[],
  bound: ReadonlySet<PupilId>,
): SheetToWrite[] {
  const ordered = [...homerooms].sort(byHomeroom)
  const childrenOf = (homeroom: Homeroom) =>
    pupils.filter(({ homeroomId }) => homeroomId === homeroom._id).sort((a, b) => a.no - b.no)
  return [
    {
      name: '班级',
      rows: [
        ['年级', '班级', '学生数', '家长已绑定', '有没有班主任'],
        ...ordered.map((homeroom) => {
          const children = childrenOf(homeroom)
          return [
            gradeText(homeroom.grade),
            homeroom.name,
            children.length,
            children.filter(({ _id }) => bound.has(_id)).length,
            homeroom.teacherId === null ? '没有' : '有',
          ]
        }),
      ],
    },
    {
      name: '学生',
      rows: [
        ['年级', '班级', '学号', '姓名', '性别', '家长绑定'],
        ...ordered.flatMap((homeroom) =>
          childrenOf(homeroom).map((pupil) => [
            gradeText(homeroom.grade),
            homeroom.name,
            pupil.no,
            pupil.name,
            GENDER[pupil.gender],
            bound.has(pupil._id) ? '已绑定' : '未绑定',
          ]),
        ),
      ],
    },
  ]
}
