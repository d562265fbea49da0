import type { ReactNode } from 'react'
import { canAskForPushes } from '@/cloud/askForPushes'
import { Button } from '@/ui/Button'
import { Cell } from '@/ui/Cell'
import { Tile } from '@/ui/Tile'
import { useDigest } from './digestStore'

/** How many more pushes WeChat lets through; each tap allows one more. */
export function TopUp({ left }: { left: number }): ReactNode {
  const { isAsking, topUp } = useDigest()
  return (
    <Cell
      id="grants"
      start={<Tile icon="bell" tone={left === 0 ? 'amber' : 'green'} />}
      title={`日报还能收到 ${left} 次`}
      note={left === 0 ? '用完了，下一份日报不会推送' : '每次推送用掉一次'}
      end={
        canAskForPushes ? (
          <Button id="top-up" size="s" busy={isAsking} onPress={() => void topUp()}>
            加一次
          </Button>
        ) : undefined
      }
    />
  )
}
