import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { GuideHead } from '@/contract/plan'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Empty } from '@/ui/Empty'
import { SearchField } from '@/ui/SearchField'
import { Tile } from '@/ui/Tile'

interface GuideListProps {
  heads: GuideHead[]
  onOpen: (head: GuideHead) => void
}

const STAGES: Record<GuideHead['stage'], string> = {
  primary: '小学',
  junior: '初中',
  'nine-year': '九年一贯制',
}

/** Every school of the city that has published a plan. */
export function GuideList({ heads, onOpen }: GuideListProps): ReactNode {
  const [words, setWords] = useState('')
  const shown = heads.filter(({ schoolName }) => schoolName.includes(words.trim()))
  if (heads.length === 0)
    return (
      <Empty icon="doc" title="还没有公布的指南">
        学校公布课后服务方案以后，指南会列在这里。
      </Empty>
    )
  return (
    <View className="stack-3">
      <SearchField id="guide-search" label="学校名" value={words} onInput={setWords} />
      {shown.length === 0 ? (
        <Empty icon="search" title="没有这所学校">
          换一个字再找，例如只写学校名的头两个字。
        </Empty>
      ) : (
        <Card flush>
          {shown.map((head) => (
            <Cell
              key={`${head.schoolId} ${head.termId}`}
              id={`guide-of-${head.schoolId}`}
              start={<Tile icon="school" />}
              title={head.schoolName}
              strong
              note={`${STAGES[head.stage]}·${head.termName}`}
              onPress={() => onOpen(head)}
            />
          ))}
        </Card>
      )}
    </View>
  )
}
