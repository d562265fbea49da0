import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { PaperRow } from '@/contract/service'
import type { PaperKind } from '@/domain/service/ServiceFile'
import { paperKindText } from '@/domain/service/serviceWords'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { State } from '@/ui/State'
import { byText, paperNote } from './serviceWords'

interface PaperListProps {
  /** Those that must be there; their order is that of the list. */
  needed: readonly PaperKind[]
  papers: readonly PaperRow[]
  /** Left out: these are only read. */
  onAdd?: (kind: PaperKind) => void
  onWithdraw?: (paper: PaperRow) => void
  onPictures: (paper: PaperRow) => void
}

/** Each kind with what is on file, the newest first; what is missing says so in its place. */
export function PaperList({ needed, papers, onAdd, onWithdraw, onPictures }: PaperListProps): ReactNode {
  const more = papers.map(({ kind }) => kind).filter((kind) => !needed.includes(kind))
  const kinds = [...needed, ...new Set(more)]
  return (
    <Card flush>
      {kinds.map((kind) => {
        const own = papers.filter((paper) => paper.kind === kind).reverse()
        const standing = own.filter(({ withdrawn }) => withdrawn === null)
        return (
          <View key={kind} id={`paper-${kind}`} className="service-paper">
            <View className="row between gap-2">
              <View className="b">{paperKindText(kind)}</View>
              {onAdd !== undefined && (
                <Button
                  id={`add-${kind}`}
                  size="s"
                  label={`${standing.length > 0 ? '换新的' : '补'}${paperKindText(kind)}`}
                  onPress={() => onAdd(kind)}
                >
                  {standing.length > 0 ? '换新的' : '补'}
                </Button>
              )}
            </View>
            {standing.length === 0 && (
              <State icon="doc" tone="amber">
                还没有
              </State>
            )}
            {own.map((paper) => (
              <OnePaper key={paper.id} paper={paper} onWithdraw={onWithdraw} onPictures={onPictures} />
            ))}
          </View>
        )
      })}
    </Card>
  )
}

type OneProps = Pick<PaperListProps, 'onWithdraw' | 'onPictures'> & { paper: PaperRow }

function OnePaper({ paper, onWithdraw, onPictures }: OneProps): ReactNode {
  const { id, withdrawn, daysLeft, pictures } = paper
  if (withdrawn !== null)
    return (
      <View className="t-note ink-3 mt-1">{`作废的一份：${withdrawn.reason}（${byText(withdrawn)}）`}</View>
    )
  const isOver = daysLeft !== null && daysLeft < 0
  return (
    <View className="row between mt-1">
      <View className="grow">
        <View className={isOver ? 't-note c-amber' : 't-note ink-2'}>{paperNote(paper)}</View>
        <View className="t-note ink-3">{`${byText(paper)}登记`}</View>
      </View>
      <View className="row gap-2 fixed">
        {pictures.length > 0 && (
          <Button id={`pictures-${id}`} size="s" icon="eye" onPress={() => onPictures(paper)}>
            看照片
          </Button>
        )}
        {onWithdraw !== undefined && (
          <Button id={`withdraw-${id}`} size="s" kind="quiet" onPress={() => onWithdraw(paper)}>
            作废
          </Button>
        )}
      </View>
    </View>
  )
}
