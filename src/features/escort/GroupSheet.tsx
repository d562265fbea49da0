import type { ReactNode } from 'react'
import type { StaffChoice } from '@/contract/escort'
import { Sheet } from '@/ui/Sheet'
import { GroupForm, GroupFormFoot, formTitle } from './GroupForm'
import { useGroups, type Draft } from './groupStore'

/** The form on a phone. */
export function GroupSheet({ draft, staff }: { draft: Draft; staff: StaffChoice[] }): ReactNode {
  const close = useGroups((state) => state.close)
  return (
    <Sheet open title={formTitle(draft)} onClose={close} foot={<GroupFormFoot draft={draft} />}>
      <GroupForm draft={draft} staff={staff} />
    </Sheet>
  )
}
