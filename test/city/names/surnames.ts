import type { Dice } from '../dice'

const FREQUENT = [...'王李张刘陈杨赵黄周吴徐孙朱马胡郭林何高罗']
const USUAL = [...'郑梁谢宋唐许邓韩冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪石']
const RARE = [...'廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤']
const COMPOUND = ['欧阳', '上官', '司徒', '慕容', '诸葛', '东方']

/** About as often as one meets them. */
export function drawSurname(dice: Dice): string {
  if (dice.chance(0.008)) return dice.pick(COMPOUND)
  if (dice.chance(0.52)) return dice.pick(FREQUENT)
  return dice.pick(dice.chance(0.7) ? USUAL : RARE)
}
