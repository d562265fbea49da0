import { soundAlikes } from '@/domain/custody/sameSound'
import { aCustody } from '../given/aCustody'
import { pupilOf } from '../given/people'

const child = (id: string, name: string, sound: string) =>
  aCustody(undefined, { pupilId: pupilOf(id), name, sound })

const chen = child('1', '刘梓辰', 'liuzichen')
const day = [
  child('2', '刘子晨', 'liuzichen'),
  chen,
  child('3', '刘梓辰', 'liuzichen'),
  child('4', '刘梓晴', 'liuziqing'),
]

describe('同名同音', () => {
  test('同音的都提醒，同名的排在前，不提醒自己', () => {
    expect(soundAlikes(chen, day).map((c) => c.pupilId)).toEqual(['3', '2'])
  })

  test('没有同音的就没有提醒', () => {
    expect(soundAlikes(child('4', '刘梓晴', 'liuziqing'), day)).toEqual([])
  })
})
