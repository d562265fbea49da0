/** What is wrong with a line, in words: the line, what stands there, what to do. An error keeps the whole file out. */
import { gradeText, type Grade } from '../people/School'

export type Problem =
  | { code: 'no-name-column' }
  | { code: 'no-homeroom-column' }
  | { code: 'no-lines' }
  | { code: 'side-by-side' }
  | { code: 'sheet-unread' }
  | { code: 'name-missing' }
  | { code: 'name-odd'; cell: string }
  | { code: 'homeroom-missing' }
  | { code: 'homeroom-unreadable'; cell: string }
  | { code: 'homeroom-date'; cell: string }
  | { code: 'homeroom-carried'; homeroom: string }
  | { code: 'grade-not-here'; grade: Grade }
  | { code: 'no-odd'; cell: string }
  | { code: 'no-twice'; no: number; homeroom: string; other: string }
  | { code: 'gender-odd'; cell: string }
  | { code: 'gender-missing' }
  | { code: 'twice'; other: string }
  | { code: 'same-name'; homeroom: string; other: string }
  | { code: 'two-homerooms'; homeroom: string; other: string }
  | { code: 'same-mark'; other: string }
  | { code: 'who-is-it'; count: number }
  | { code: 'same-name-elsewhere'; homeroom: string }
  | { code: 'moved-by-name'; homeroom: string }

/** `line` 0: the whole sheet. `name` is what stands in the line, empty when nothing does. */
export type LineProblem = { sheet: string; line: number; name: string } & Problem

const ERRORS: Record<Problem['code'], boolean> = {
  'no-name-column': true,
  'no-homeroom-column': true,
  'no-lines': true,
  'side-by-side': true,
  'sheet-unread': false,
  'name-missing': true,
  'name-odd': true,
  'homeroom-missing': true,
  'homeroom-unreadable': true,
  'homeroom-date': true,
  'homeroom-carried': false,
  'grade-not-here': true,
  'no-odd': true,
  'no-twice': true,
  'gender-odd': true,
  'gender-missing': true,
  twice: false,
  'same-name': true,
  'two-homerooms': true,
  'same-mark': true,
  'who-is-it': true,
  'same-name-elsewhere': false,
  'moved-by-name': false,
}
/** Everything else is a warning: somebody must have read it. */
export const isError = ({ code }: Problem): boolean => ERRORS[code]

const SENTENCES: { [Code in Problem['code']]: (facts: Extract<Problem, { code: Code }>) => string } = {
  'no-name-column': () => '没有姓名列。请在上面选出哪一列是姓名。',
  'no-homeroom-column': () => '看不出是哪个班。请在上面选出班级列，或把工作表的名字改成班级，如「三(2)班」。',
  'no-lines': () => '文件里没有学生。请检查是不是选错了文件。',
  'side-by-side': () => '这张表左右并排放了两份名单。请改成一行一名学生再选。',
  'sheet-unread': () => '这张表没有姓名列，没有读。里面有学生的话，请补上表头再选。',
  'name-missing': () => '这一行没有姓名。请补上，或把整行删掉。',
  'name-odd': ({ cell }) => `姓名「${cell}」不像姓名。请改正：至少两个字，不带数字和符号。`,
  'homeroom-missing': () => '这一行没有班级。请补上。',
  'homeroom-unreadable': ({ cell }) => `班级「${cell}」看不懂。请写成「三(2)班」的样子。`,
  'homeroom-date': ({ cell }) => `班级成了日期「${cell}」，是表格软件自动改的。请写成「三(2)班」的样子。`,
  'homeroom-carried': ({ homeroom }) => `班级空着，按上一行算作${homeroom}。`,
  'grade-not-here': ({ grade }) => `本校没有${gradeText(grade)}。请改正班级，或请教育局更新学校的年级。`,
  'no-odd': ({ cell }) => `学号「${cell}」不是 1 到 120 的数。请改正，或在上面把学号列改成「不用」。`,
  'no-twice': ({ no, homeroom, other }) => `${homeroom}的学号 ${no} 和${other}重了。请改正其中一个。`,
  'gender-odd': ({ cell }) => `性别「${cell}」看不懂。请写「男」或「女」。`,
  'gender-missing': () => '新同学要有性别。请写「男」或「女」。',
  twice: ({ other }) => `和${other}完全一样，只算一次。`,
  'same-name': ({ homeroom, other }) => `${homeroom}有两个同名的孩子（${other}）。请给两人填不同的学号。`,
  'two-homerooms': ({ homeroom, other }) => `同一名学生又在${homeroom}（${other}）。请只留一行。`,
  'same-mark': ({ other }) => `学籍号和${other}重了，姓名却不同。请改正其中一个。`,
  'who-is-it': ({ count }) =>
    `分不清是原来的哪一名：有 ${count} 名同名的孩子。请先按他们现在的班级导入一次学籍号，再转班。`,
  'same-name-elsewhere': ({ homeroom }) =>
    `${homeroom}也有一名同名的孩子，这里按新同学加。若是同一人转班，请和${homeroom}的名单一起导入。`,
  'moved-by-name': ({ homeroom }) => `按同名认作${homeroom}转来的孩子。若不是同一人，请先给两人补上学籍号。`,
}

export const problemText = (problem: Problem): string => {
  const sentence = SENTENCES[problem.code] as (facts: Problem) => string
  return sentence(problem)
}

export const lineText = ({ sheet, line }: { sheet: string; line: number }): string =>
  line === 0 ? `「${sheet}」` : `「${sheet}」第 ${line} 行`
