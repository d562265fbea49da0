import type { ReactNode } from 'react'
import { useDidShow } from '@tarojs/taro'
import { FilingsBoard } from '@/features/bureau/FilingsBoard'
import { useFilings } from '@/features/bureau/filingsStore'
import { schoolFor, useIdentity } from '@/features/identity/identity'
import { ChangeList } from '@/features/plan/ChangeList'
import { PlanRead } from '@/features/plan/PlanRead'
import { BureauFrame } from '../BureauFrame'

const read = async (): Promise<void> => {
  await schoolFor(['bureau', 'inspector'])
  await useFilings.getState().load()
}

export default function BureauPlans(): ReactNode {
  useDidShow(() => void read())
  const mayDecide = useIdentity(({ current }) => current?.hat === 'bureau')
  const waiting = useFilings(
    ({ filings }) => filings?.filings.filter(({ state }) => state === 'filed').length ?? 0,
  )
  return (
    <BureauFrame place="plans" badge={waiting}>
      {(desk) => (
        <FilingsBoard
          desk={desk}
          mayDecide={mayDecide}
          onRetry={() => void read()}
          read={{
            whole: ({ content }) => <PlanRead content={content} />,
            changes: (before, version) => <ChangeList before={before.content} after={version.content} />,
          }}
        />
      )}
    </BureauFrame>
  )
}
