import type { ReactNode } from 'react'
import { GroupsBoard } from '@/features/escort/GroupsBoard'
import { useGroups } from '@/features/escort/groupStore'
import { schoolFor } from '@/features/identity/identity'
import { Screen } from '@/ui/Screen'
import { useWhileShown } from '@/ui/useWhileShown'

const EVERY_FIVE_MINUTES = 300_000

const read = async (): Promise<void> =>
  useGroups.getState().open(await schoolFor(['office', 'duty-leader', 'principal']))

export default function OfficeEscorts(): ReactNode {
  useWhileShown(() => void read(), EVERY_FIVE_MINUTES)
  return (
    <Screen title="放学路队">
      <GroupsBoard onRetry={() => void read()} />
    </Screen>
  )
}
