import type { ReactNode } from 'react'
import { Button } from './Button'
import { Empty } from './Empty'

interface NotReadProps {
  /** What could not be read. */
  title: string
  /** The server's sentence. */
  trouble: string
  onRetry: () => void
}

/** The whole page could not be read: why, and the retry. */
export function NotRead({ title, trouble, onRetry }: NotReadProps): ReactNode {
  return (
    <Empty
      icon="offline"
      tone="amber"
      title={title}
      act={
        <Button id="retry" onPress={onRetry}>
          重试
        </Button>
      }
    >
      {trouble}
    </Empty>
  )
}
