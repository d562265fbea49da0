import { useEffect, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { PlanDesk, PlanVersionHead } from '@/contract/plan'
import { momentText } from '@/domain/time'
import { Cell } from '@/ui/Cell'
import { Chip } from '@/ui/Chip'
import { Empty } from '@/ui/Empty'
import { Skeleton } from '@/ui/Skeleton'
import { ChangeList } from './ChangeList'
import { useVersions } from './versionsStore'

const STATE_WORDS: Record<PlanVersionHead['state'], { word: string; tone: 'plain' | 'green' | 'amber' }> = {
  filed: { word: '等备案', tone: 'amber' },
  'taken-back': { word: '收回了', tone: 'plain' },
  returned: { word: '退回', tone: 'amber' },
  noted: { word: '已备案', tone: 'green' },
  published: { word: '公布过', tone: 'green' },
}

const story = ({
  filedByName,
  filedAt,
  words,
  decidedByName,
  decidedAt,
  publishedAt,
}: PlanVersionHead): string =>
  [
    `${filedByName} ${momentText(filedAt)} 送`,
    decidedAt === null ? '' : `${decidedByName} ${momentText(decidedAt)} 看`,
    words === '' ? '' : `「${words}」`,
    publishedAt === null ? '' : `${momentText(publishedAt)} 公布`,
  ]
    .filter((part) => part !== '')
    .join('，')

/** Every version that was filed, what became of it, and what it changed. */
export function Versions({ plan }: { plan: PlanDesk }): ReactNode {
  const { versions, shown, trouble, load, look } = useVersions()
  const { schoolId, term } = plan
  useEffect(() => void load(schoolId, term._id), [load, schoolId, term._id])
  if (versions === null) return trouble === '' ? <Skeleton cards={1} /> : <View>{trouble}</View>
  if (versions.length === 0)
    return (
      <Empty icon="doc" title="还没有送过备案">
        每次送教育局备案都会留下一版，这里能看到每版改了什么。
      </Empty>
    )
  return (
    <View>
      {trouble !== '' && <View className="c-amber">{trouble}</View>}
      {versions.map((head) => {
        const { word, tone } = STATE_WORDS[head.state]
        const isShown = shown?.version.version === head.version
        const before = versions.find(({ version }) => version < head.version)?.version ?? null
        return (
          <View key={head.version}>
            <Cell
              id={`version-${head.version}`}
              title={`第 ${head.version} 版`}
              strong
              note={story(head)}
              end={<Chip tone={tone}>{word}</Chip>}
              onPress={() => void look(head.version, before)}
            />
            {isShown && (
              <View className="inset">
                {shown.before === null ? (
                  '这是第一版。'
                ) : (
                  <ChangeList before={shown.before.content} after={shown.version.content} />
                )}
              </View>
            )}
          </View>
        )
      })}
    </View>
  )
}
