import type { Dice } from '../dice'
import type { Sex } from './adultNames'
import type { Gender } from './pupilNames'

const WOMEN = '阿依努尔 古丽娜尔 热孜亚 帕提古丽 米热古丽 迪丽达 阿米娜 祖丽菲亚 玛依拉 古丽'.split(' ')
const MEN = '艾山 买买提 吐尔逊 阿卜杜拉 艾尼瓦尔 玉素甫 卡德尔 亚森 木拉提 帕尔哈提'.split(' ')

/** A given name, and after the dot the father's: 阿依努尔·艾山. */
const withFather = (given: string, father: string): string => `${given}·${father}`
const givenOf = (name: string): string => name.split('·')[0] ?? name

export const drawUyghurAdult = (dice: Dice, sex: Sex): string =>
  withFather(dice.pick(sex === 'woman' ? WOMEN : MEN), dice.pick(MEN))

export function drawUyghurChild(dice: Dice, gender: Gender, fathersName: string): string {
  const father = givenOf(fathersName)
  const others = (gender === 'girl' ? WOMEN : MEN).filter((given) => given !== father)
  return withFather(dice.pick(others), father)
}
