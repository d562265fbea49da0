import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { ColleaguePost, Hands } from '@/contract/custody'
import { Cell } from '@/ui/Cell'
import { Face } from '@/ui/Face'
import { SearchField } from '@/ui/SearchField'
import { Sheet } from '@/ui/Sheet'
import { useHandover } from './handoverStore'

const SHOWN_AT_ONCE = 20

type Colleague = Hands['colleagues'][number]

interface ColleagueSheetProps {
  count: number
  onChoose: (colleague: Colleague) => void
  onClose: () => void
}

/** Out of turn: to the clinic, the office, or a colleague who stands in. */
export function ColleagueSheet({ count, onChoose, onClose }: ColleagueSheetProps): ReactNode {
  const colleagues = useHandover((state) => state.hands?.colleagues ?? NOBODY)
  const [words, setWords] = useState('')
  const found = inOrder(colleagues).filter(({ name, what }) => `${name}${what}`.includes(words.trim()))
  return (
    <Sheet open title={`把 ${count} 个孩子交给谁`} onClose={onClose}>
      <SearchField id="colleague-search" label="姓名" value={words} onInput={setWords} />
      {byPost(found.slice(0, SHOWN_AT_ONCE)).map(({ post, people }) => (
        <View key={post}>
          <View className="t-note ink-2 mt-3">{post}</View>
          {people.map((colleague) => (
            <Cell
              key={colleague.personId}
              id={`colleague-${colleague.personId}`}
              start={<Face name={colleague.name} look={{ seed: colleague.personId, kind: 'adult' }} />}
              title={colleague.name}
              note={colleague.gone ? '已下班' : colleague.what}
              onPress={colleague.gone ? undefined : () => onChoose(colleague)}
            />
          ))}
        </View>
      ))}
      {found.length > SHOWN_AT_ONCE && (
        <View className="t-note ink-2 center mt-3">{`还有 ${found.length - SHOWN_AT_ONCE} 位，请输入姓名查找`}</View>
      )}
      {found.length === 0 && <View className="t-note ink-2 center mt-3">没有找到当班的这位老师</View>}
    </Sheet>
  )
}

const NOBODY: Colleague[] = []
const POSTS: ColleaguePost[] = ['校医室', '教务处', '值班领导', '校门', '老师']

const inOrder = (all: Colleague[]) => [...all].sort((a, b) => POSTS.indexOf(a.what) - POSTS.indexOf(b.what))

/** The posts first, then teachers by name: a sick child goes to the clinic in two taps. */
const byPost = (found: Colleague[]) =>
  POSTS.map((post) => ({ post, people: found.filter((one) => one.what === post) })).filter(
    ({ people }) => people.length > 0,
  )
