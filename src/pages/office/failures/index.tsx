import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { FailuresBoard } from '@/features/failures/FailuresBoard'
import { ReadersRunningOut } from '@/features/failures/ReadersRunningOut'
import { useFailures } from '@/features/failures/failuresStore'
import { schoolFor, useIdentity } from '@/features/identity/identity'
import { DeskHead } from '@/ui/DeskHead'
import { Loaded } from '@/ui/Loaded'
import { OfficeFrame } from '../OfficeFrame'

const read = async (): Promise<void> => useFailures.getState().load(await schoolFor(['office', 'principal']))

export default function OfficeFailures(): ReactNode {
  useDidShow(() => void read())
  const { state, failures, told, trouble, offline } = useFailures()
  const schoolName = useIdentity(({ current }) => current?.schoolName)
  return (
    <OfficeFrame place="failures">
      {(desk) => (
        <>
          {desk && <DeskHead title="没送到的消息" note={schoolName} />}
          <Loaded
            state={state}
            hasContent={failures !== null}
            trouble={trouble}
            offline={offline}
            onRetry={() => void read()}
          >
            <View className="stack-3">
              <ReadersRunningOut told={told} />
              {failures !== null && <FailuresBoard failures={failures} desk={desk} />}
            </View>
          </Loaded>
        </>
      )}
    </OfficeFrame>
  )
}
