import type { Gender } from '../names/pupilNames'

const names = (text: string): string[] => text.split(' ')

/** 三(2)班 of 沭河路小学, the forty-five of the pictures, by number. */
const IN_ORDER = names(
  '白若溪 曹以恒 陈嘉树 程知夏 崔沐阳 邓亦舒 丁昱成 董一诺 杜若桐 范思远 方可欣 冯景行 高煜航 葛语桐 郭星野 ' +
    '韩清越 何雨桐 胡安然 黄牧之 蒋亦凡 孔知宜 李沐辰 梁书宁 刘梓辰 陆知行 罗乐言 马思齐 孟晚晴 倪可为 潘允诺 ' +
    '彭子昂 钱多吉 秦朗月 沈念之 宋知微 孙若谷 唐予墨 汪小满 王一鹿 吴昊然 徐若水 杨听雨 叶知秋 张予川 朱清和',
)

const BOYS = new Set(
  names(
    '曹以恒 陈嘉树 崔沐阳 丁昱成 范思远 冯景行 高煜航 郭星野 韩清越 黄牧之 蒋亦凡 李沐辰 刘梓辰 陆知行 倪可为 彭子昂 ' +
      '钱多吉 孙若谷 吴昊然 徐若水 张予川 朱清和',
  ),
)

const two = (n: number): string => String(n).padStart(2, '0')

/** By key of the slot. */
export const roster0302 = new Map<string, { name: string; gender: Gender }>(
  IN_ORDER.map((name, index) => [
    `sh-0302-${two(index + 1)}`,
    { name, gender: BOYS.has(name) ? 'boy' : 'girl' },
  ]),
)
