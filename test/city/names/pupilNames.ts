import type { Dice } from '../dice'

export type Gender = 'girl' | 'boy'

/** Given names of children born in the 2010s. */
const GIVEN: Record<Gender, string[]> = {
  girl: (
    '雨桐 语桐 若溪 可欣 念之 知夏 书宁 听雨 予墨 知微 晚晴 若桐 诗涵 梓涵 欣怡 雨萱 梦瑶 思彤 佳怡 安然 沐晴 语嫣 清妍 芷若 星瑶 ' +
    '舒窈 亦舒 依诺 艺涵 婉清 静姝 映雪 灵犀 采薇 初晴 南溪 晓棠 月白 笑笑 甜甜 文萱 玉洁 雅琪 梓萌 诗琪 心妍 语禾 小满 一鹿 知宜 ' +
    '悦宁 禾苗 丹宁 芸汐 沁怡 如意 春晓 秋实 思齐 念安 子衿 嘉宁 予宁 允诺 昕妤 诗雅 紫萱 雪莹 慧敏 怀玉 青禾 时雨 锦书 望舒'
  ).split(' '),
  boy: (
    '梓辰 子晨 浩宇 宇轩 俊熙 嘉树 沐阳 昱成 思远 景行 煜航 星野 清越 昊然 牧之 亦凡 沐辰 知行 子昂 若谷 予川 清和 一川 承安 明哲 ' +
    '皓轩 奕辰 泽宇 博文 家豪 天佑 子墨 铭泽 睿渊 宸轩 书航 逸飞 立言 致远 修远 临风 云帆 向阳 怀瑾 少卿 正阳 启明 嘉懿 子谦 君浩 ' +
    '哲瀚 凯文 鑫磊 俊豪 志恒 培元 守一 安邦 望川 北辰 晏清 予安 弘毅 小川 可为 以恒 多吉 言蹊 润泽 松年 时安 南星 舟行 景深 绍祺'
  ).split(' '),
}

const SINGLE: Record<Gender, string[]> = {
  girl: [...'玥彤瑶萱妍婧琳怡莹宁岚溪禾棠'],
  boy: [...'昊宇轩睿博阳晨航毅川泽辰恺翔'],
}

/** Two characters, now and then one; some children carry both parents' surnames and so four characters in all. */
export function drawGiven(dice: Dice, gender: Gender, mothersSurname: string): string {
  if (dice.chance(0.1)) return dice.pick(SINGLE[gender])
  if (mothersSurname.length === 1 && dice.chance(0.02)) return `${mothersSurname}${dice.pick(GIVEN[gender])}`
  return dice.pick(GIVEN[gender])
}
