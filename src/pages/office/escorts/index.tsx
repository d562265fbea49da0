import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { GroupsBoard } from '@/features/escort/GroupsBoard'
import { useGroups } from '@/features/escort/groupStore'
import { schoolFor } from '@/features/identity/identity'
import { useWhileShown } from '@/ui/useWhileShown'
import { OfficeFrame } from '../OfficeFrame'

const EVERY_FIVE_MINUTES = 300_000

const read = async (): Promise<void> =>
  useGroups.getState().open(await schoolFor(['office', 'duty-leader', 'principal']))

export default function OfficeEscorts(): ReactNode {
  useWhileShown(() => void read(), EVERY_FIVE_MINUTES)
  return (
    <OfficeFrame place="escorts">
      {(desk) => (
        <>
          {desk && <View className="t-title">放学路队</View>}
          <View className={desk ? 'mt-4' : ''}>
            <GroupsBoard desk={desk} onRetry={() => void read()} />
          </View>
        </>
      )}
    </OfficeFrame>
  )
}
