/** Art. 5, 6 · 不得开展学科类培训: a course may be a subject under another name. A name alone proves little, so most are looked at by a person. */
import type { Course, PlanContent } from '../plan/Plan'

/** 义务教育阶段学科类 (教监管厅函〔2021〕3号). 科学 is left out: Art. 5 names 科普 as what a provider may do. */
const SUBJECTS = [
  '语文',
  '数学',
  '英语',
  '外语',
  '物理',
  '化学',
  '生物',
  '历史',
  '地理',
  '道德与法治',
  '道法',
  '政治',
]
/** What is done with a subject when marks are meant. */
const COACHING = [
  '提分',
  '提优',
  '培优',
  '补习',
  '补课',
  '补差',
  '辅导',
  '同步',
  '强化',
  '冲刺',
  '预习',
  '复习',
  '刷题',
  '应试',
  '精讲',
]
/** What leaves no doubt by itself. */
const CERTAIN = ['奥数', '奥赛', '小升初', '中考', '高考']
/** What may be a subject, and may be none: reviewed by hand, one by one. */
const DOUBTFUL = [
  '英文',
  '日语',
  '俄语',
  '口语',
  '单词',
  '语法',
  '拼音',
  '识字',
  '作文',
  '写作',
  '文言',
  '国学',
  '速算',
  '口算',
  '心算',
  '计算',
  '应用题',
  '逻辑',
  '思维',
  '竞赛',
  '衔接',
  '学霸',
  'english',
  'math',
  'phonics',
  'abc',
]
/** Holds such characters and is none: 传统文化学堂, 计算机. */
const INNOCENT = /文化学|计算机/g

/** Full-width letters, blanks, dots and dashes between the characters are no disguise. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\u4e00-\u9fffa-z0-9]/g, '')
    .replace(INNOCENT, '')

const AROUND = /^(趣味|快乐|小学|初中|基础)|(兴趣)?(课程|课堂|小组|课|班)$/g

const first = (text: string, words: readonly string[]): string | undefined =>
  words.find((word) => text.includes(word))

/** The subject itself by name (语文、趣味数学课), with a word of coaching (英语提分), or what is nothing else (奥数). */
export function isSubjectByName(name: string): boolean {
  const text = plain(name)
  if (first(text, CERTAIN) !== undefined) return true
  if (first(text, SUBJECTS) === undefined) return false
  return SUBJECTS.includes(text.replace(AROUND, '')) || first(text, COACHING) !== undefined
}

/**
 * The word for which somebody should look; null: nothing speaks for a subject. What is one for certain has it too. Of a
 * description only the subjects count: 老师辅导 stands in many.
 */
export const subjectWord = ({ name, about }: Pick<Course, 'name' | 'about'>): string | null =>
  first(plain(name), [...CERTAIN, ...SUBJECTS, ...COACHING, ...DOUBTFUL]) ??
  first(plain(about), [...CERTAIN, ...SUBJECTS]) ??
  null

export interface ToLookAt {
  course: Course
  word: string
}

/** 请教育局看: courses of outside organisations whose name or description speaks of a subject. */
export const coursesToLookAt = ({ courses }: Pick<PlanContent, 'courses'>): ToLookAt[] =>
  Object.values(courses).flatMap((course) => {
    const word = (course.providerId ?? null) === null ? null : subjectWord(course)
    return word === null ? [] : [{ course, word }]
  })
