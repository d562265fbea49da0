import { gradeIn, homeroomIn, homeroomInTitle, homeroomKey, schoolYearOf } from '@/domain/roster/homeroomName'

const PRIMARY = { stage: 'primary', beganIn: 2026 } as const
const JUNIOR = { stage: 'junior', beganIn: 2026 } as const

describe('班级的各种写法', () => {
  test.each([
    '三(2)班',
    '三（2）班',
    '三（２）班',
    '三 (2) 班',
    '三年级2班',
    '三年级（2）班',
    '三年级二班',
    '三年级(二)班',
    '三2班',
    '三二班',
    '3.2班',
    '3.2',
    '3-2',
    '3-2班',
    '302',
    '302班',
    '0302',
    '3年级2班',
    '三年（2）班',
    '（3）2班',
    '3(2)',
    '3（2）班',
    '2024级2班',
    '2024级（2）班',
    '小学三年级2班',
    '3·2班',
    '三【2】班',
  ])('「%s」就是三年级二班', (text) => {
    expect(homeroomIn(text, PRIMARY)).toEqual({ grade: 3, no: 2, name: '三(2)班' })
  })

  test.each([
    '初一(3)班',
    '初一3班',
    '七(3)班',
    '七年级三班',
    '703',
    '7.3班',
    '初中一年级3班',
    '2026级3班',
    '初1(3)班',
  ])('初中的「%s」就是七年级三班', (text) => {
    expect(homeroomIn(text, JUNIOR)).toEqual({ grade: 7, no: 3, name: '七(3)班' })
  })

  test.each([
    '',
    '2班',
    '12班',
    '三十班',
    '高一(2)班',
    '一班',
    '教学楼',
    '3',
    '2026-03-02',
    '三(0)班',
    '十(1)班',
    '00',
  ])('「%s」说不出是哪个班，就不猜', (text) => {
    expect(homeroomIn(text, PRIMARY)).toBeNull()
  })

  test('另有年级列时，班级只写几班就够了', () => {
    for (const text of ['2班', '二班', '2', '(2)班', '02'])
      expect(homeroomIn(text, PRIMARY, 3)).toEqual({ grade: 3, no: 2, name: '三(2)班' })
    expect(homeroomIn('12班', PRIMARY, 1)).toEqual({ grade: 1, no: 12, name: '一(12)班' })
  })

  test('有名字的班照原样留着，同一个名字是同一个班', () => {
    const sunflower = homeroomIn('三年级向日葵班', PRIMARY)
    expect(sunflower).toEqual({ grade: 3, no: null, name: '三年级向日葵班' })
    expect(homeroomKey(sunflower!)).toBe(homeroomKey(homeroomIn('三年级 向日葵班', PRIMARY)!))
  })

  test.each([
    ['实验小学三（2）班学生名单', '三(2)班'],
    ['2026年秋学期三年级2班花名册', '三(2)班'],
    ['三(2)班', '三(2)班'],
    ['302', '三(2)班'],
  ])('标题或工作表名「%s」里认得出班级', (title, name) => {
    expect(homeroomInTitle(title, PRIMARY)?.name).toBe(name)
  })

  test.each(['Sheet1', '学生名单', '2026年秋季学期', ''])('「%s」里没有班级', (title) => {
    expect(homeroomInTitle(title, PRIMARY)).toBeNull()
  })

  test.each([
    ['三年级', 3],
    ['3', 3],
    ['三', 3],
    ['3年级', 3],
    ['小学三年级', 3],
    ['2024级', 3],
    ['2024', 3],
    ['六年级', 6],
  ])('年级列「%s」', (text, grade) => {
    expect(gradeIn(text, PRIMARY)).toBe(grade)
  })
  test.each([
    ['初一', 7],
    ['初三', 9],
    ['七年级', 7],
    ['2025级', 8],
    ['9', 9],
  ])('初中年级列「%s」', (text, grade) => {
    expect(gradeIn(text, JUNIOR)).toBe(grade)
  })
  test.each(['', '高一', '十年级', '0', '2010级', '备注'])('「%s」不是年级', (text) => {
    expect(gradeIn(text, PRIMARY)).toBeNull()
  })

  test('新学年从八月一日算起', () => {
    expect(schoolYearOf('2026-07-31')).toBe(2025)
    expect(schoolYearOf('2026-08-01')).toBe(2026)
    expect(schoolYearOf('2027-01-15')).toBe(2026)
    expect(schoolYearOf('2028-07-31')).toBe(2027)
    expect(schoolYearOf('2028-08-01')).toBe(2028)
  })
})
