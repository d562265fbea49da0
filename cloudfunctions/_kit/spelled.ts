import { pinyin } from 'pinyin-pro'

const syllables = (name: string): string[] =>
  pinyin(name, { toneType: 'none', type: 'array', surname: 'head', v: true, nonZh: 'removed' })

/** How a name is read and searched (C4): 刘梓辰 → `liuzichen` and `lzc`. */
export function spelled(name: string): { sound: string; initials: string } {
  const read = syllables(name)
  return { sound: read.join(''), initials: read.map((syllable) => syllable.charAt(0)).join('') }
}
