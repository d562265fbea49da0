import type { Dice } from '../dice'

export type Sex = 'woman' | 'man'

/** Given names of parents and teachers, born around 1985. */
const PARENTS: Record<Sex, string[]> = {
  woman: (
    '丽娟 海燕 晓燕 婷婷 雪梅 冬梅 秀芳 春燕 丽萍 晓红 玉婷 文娟 敏 静 青 倩 婧 蕾 莉 洁 雯 璐 颖 芳 霞 慧 晶 艳 巧玲 佳丽 ' +
    '亚楠 晓琳 美玲 红霞 淑婷 彩云 月娥 小凤 翠 玲玲 思思 梦洁 雅静 晚秋 文静 一帆 艳红 金凤 会娟 丽丽'
  ).split(' '),
  man: (
    '伟 磊 强 勇 军 斌 涛 鹏 超 刚 亮 飞 波 凯 宁 晓东 海涛 永强 志刚 文博 国栋 建平 卫东 俊峰 志鹏 旭东 立新 大伟 学文 海波 ' +
    '振华 宏伟 长青 玉龙 兴旺 庆丰 爱民 守义 新民 家明 继东 少华 春生 小兵 万里 一平 成林 树人 广明 维'
  ).split(' '),
}

/** Given names of grandparents, born around 1958. */
const GRANDPARENTS: Record<Sex, string[]> = {
  woman:
    '桂兰 秀英 玉珍 秀兰 凤英 淑珍 桂英 玉兰 兰英 翠英 素芬 月英 春兰 秀珍 桂芳 爱莲 巧云 金花 玉梅 素珍'.split(
      ' ',
    ),
  man: '德福 建国 国庆 志安 永福 长根 大柱 来喜 金山 保全 有田 玉山 守田 德贵 广才 学礼 明义 兆丰 福生 广林'.split(
    ' ',
  ),
}

export const drawParent = (dice: Dice, sex: Sex, surname: string): string =>
  `${surname}${dice.pick(PARENTS[sex])}`

export const drawGrandparent = (dice: Dice, sex: Sex, surname: string): string =>
  `${surname}${dice.pick(GRANDPARENTS[sex])}`
