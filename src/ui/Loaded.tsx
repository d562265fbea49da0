import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { Banner } from './Banner'
import { Button } from './Button'
import { Empty } from './Empty'
import { Skeleton } from './Skeleton'

interface LoadedProps {
  state: 'loading' | 'ready' | 'failed'
  /** Something was read before: it stays in sight whatever happens now. */
  hasContent: boolean
  trouble: string
  offline: boolean
  onRetry: () => void
  /** The shape of what is coming. */
  skeleton?: ReactNode
  children: ReactNode
}

/** What was read; before that its shape, after a failure the reason and another try. */
export function Loaded(props: LoadedProps): ReactNode {
  const { state, hasContent, trouble, offline, onRetry, skeleton = <Skeleton />, children } = props
  const icon = offline ? 'offline' : 'alert'
  if (!hasContent && state === 'failed') {
    const retry = (
      <Button id="retry" onPress={onRetry}>
        重试
      </Button>
    )
    return (
      <Empty icon={icon} tone="amber" title={offline ? '没有网络' : '没有读到'} act={retry}>
        {trouble}
      </Empty>
    )
  }
  if (!hasContent) return skeleton
  return (
    <>
      {state === 'failed' && (
        <Banner
          id="stale"
          round
          icon={icon}
          title={offline ? '没有网络，下面是之前读到的' : '没有更新，下面是之前读到的'}
          act={
            <Button id="retry" size="s" kind="quiet" onPress={onRetry}>
              重试
            </Button>
          }
        >
          {offline ? undefined : trouble}
        </Banner>
      )}
      <View className={state === 'failed' ? 'mt-3' : ''}>{children}</View>
    </>
  )
}
