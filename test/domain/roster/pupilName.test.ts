import fc from 'fast-check'
import { numberIn } from '@/domain/roster/cellText'
import { isPupilName, pupilName } from '@/domain/roster/pupilName'

describe('姓名的各种写法', () => {
  test.each([
    ['张\u3000伟', '张伟'],
    ['张 伟', '张伟'],
    [' 张伟\u3000', '张伟'],
    ['张\u200b伟', '张伟'],
    ['欧阳  子 轩', '欧阳子轩'],
    ['买买提\u2022吐尔逊', '买买提·吐尔逊'],
    ['买买提\u2027吐尔逊', '买买提·吐尔逊'],
    ['买买提\u30fb吐尔逊', '买买提·吐尔逊'],
    ['买买提.吐尔逊', '买买提·吐尔逊'],
    ['买买提．吐尔逊', '买买提·吐尔逊'],
    ['阿依古丽 · 艾力', '阿依古丽·艾力'],
    ['Ａｎｎａ', 'Anna'],
    ['John  Smith', 'John Smith'],
    ['𠮷田明', '𠮷田明'],
  ])('「%s」记作「%s」', (typed, kept) => {
    expect(pupilName(typed)).toBe(kept)
    expect(isPupilName(kept)).toBe(true)
  })

  test.each(['', '李', '王1', '张伟(转)', '13800000000', '张伟、李明', '·张伟', '=A1', '-', '阿'.repeat(41)])(
    '「%s」不是姓名',
    (text) => {
      expect(isPupilName(pupilName(text))).toBe(false)
    },
  )

  test('整理过的再整理一遍，不会再变', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
        const once = pupilName(typed)
        expect(pupilName(once)).toBe(once)
      }),
    )
  })

  test.each([
    ['7', 7],
    ['七', 7],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['二十三', 23],
    ['99', 99],
    ['', null],
    ['百', null],
    ['二三', null],
    ['123', null],
  ])('「%s」是 %s', (text, number) => {
    expect(numberIn(text)).toBe(number)
  })
})
