import type { ReactNode } from 'react'
import { canAskForPushes } from '@/cloud/askForPushes'
import { FEW_LEFT } from '@/domain/notice/digestNotice'
import { Button } from '@/ui/Button'
import { Cell } from '@/ui/Cell'
import { Tile } from '@/ui/Tile'
import { useDigest } from './digestStore'

/** How many more pushes WeChat lets through; each tap allows one more. A long-term subscription needs no tap. */
export function TopUp({ left }: { left: number | null }): ReactNode {
  const { isAsking, topUp } = useDigest()
  return (
    <Cell
      id="grants"
      start={<Tile icon="bell" tone={left !== null && left <= FEW_LEFT ? 'amber' : 'green'} />}
      title={left === null ? '日报每天都会收到' : `日报还能收到 ${left} 次`}
      note={grantNote(left)}
      end={
        canAskForPushes && left !== null ? (
          <Button id="top-up" size="s" busy={isAsking} onPress={() => void topUp()}>
            加一次
          </Button>
        ) : undefined
      }
    />
  )
}

function grantNote(left: number | null): string {
  if (left === null) return '已长期订阅，不用再加'
  if (left === 0) return '用完了，下一份日报不会推送'
  return left <= FEW_LEFT ? '快用完了，每点一次多收一次' : '每次推送用掉一次'
}
