import { useState, type ReactNode } from 'react'
import { Empty } from '@/ui/Empty'
import { SearchField } from '@/ui/SearchField'
import { HomeroomList } from './HomeroomList'
import { useHomeroom } from './homeroomStore'

/** 电话请假 for the duty leader: any child of the school, by name. */
export function AnyChild(): ReactNode {
  const [words, setWords] = useState(() => useHomeroom.getState().words)
  const { homerooms, search } = useHomeroom()
  const look = (next: string) => {
    setWords(next)
    void search(next)
  }
  return (
    <>
      <SearchField id="any-child" label="姓名或拼音首字母" value={words} onInput={look} />
      {homerooms !== null && homerooms.length > 0 && <HomeroomList homerooms={homerooms} />}
      {homerooms?.length === 0 && (
        <Empty
          icon="users"
          title={words.trim() === '' ? '找到孩子，登记电话请假' : `没有找到「${words.trim()}」`}
        >
          按姓名或拼音首字母找今天报了课的孩子。
        </Empty>
      )}
    </>
  )
}
