import fc from 'fast-check'
import { isAcademicCourse } from '@/domain/service/academic'
import { isSubjectByName, subjectWord } from '@/domain/service/subjectWords'

const looked = (name: string, about = '') => subjectWord({ name, about })

test.each([
  '语文',
  '语 文',
  '语·文',
  '语\u200b文',
  '趣味数学课',
  '快乐英语小组',
  '英语提分',
  '数学培优班',
  '趣味奥数',
  '小升初衔接',
])('「%s」没有疑问，是学科类', (name) => {
  expect(isSubjectByName(name)).toBe(true)
  expect(isAcademicCourse({ kind: 'interest', name })).toBe(true)
  expect(looked(name)).not.toBeNull()
})

test.each([
  ['英语戏剧启蒙', '英语'],
  ['阅读写作提分', '提分'],
  ['数学家的故事', '数学'],
  ['历史故事会', '历史'],
  ['Ｅｎｇｌｉｓｈ　Ｓｈｏｗ', 'english'],
  ['思维训练营', '思维'],
  ['童话作文', '作文'],
])('「%s」拿不准，请教育局看', (name, word) => {
  expect(isSubjectByName(name)).toBe(false)
  expect(looked(name)).toBe(word)
})

test.each(['机器人', '足球', '传统文化学堂', '计算机编程', '阅读', '科学实验', '儿童画', ''])(
  '「%s」不用看',
  (name) => {
    expect(isAcademicCourse({ kind: 'science', name })).toBe(false)
    expect(looked(name)).toBeNull()
  },
)

test('简介里写了学科也请教育局看；只写「辅导」不算', () => {
  expect(looked('快乐营', '带孩子学奥数')).toBe('奥数')
  expect(looked('快乐营', '老师一对一辅导')).toBeNull()
})

test('空格、点、全角怎么夹都一样', () => {
  const gap = fc.constantFrom('', ' ', '　', '·', '-', '\u200b', '．')
  fc.assert(
    fc.property(
      fc.constantFrom('语文', '数学提分', '奥数'),
      fc.array(gap, { minLength: 4, maxLength: 4 }),
      (name, gaps) => {
        const written = [...name].map((one, index) => `${one}${gaps[index] ?? ''}`).join('')
        expect(isSubjectByName(written)).toBe(true)
      },
    ),
  )
})
