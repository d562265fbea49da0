import type { ReactNode } from 'react'
import { useDidShow, useRouter } from '@tarojs/taro'
import { asId, ID_PATTERN } from '@/domain/ids'
import { schoolFor } from '@/features/identity/identity'
import { AddMember, StaffBoard } from '@/features/posts/StaffBoard'
import { useStaff } from '@/features/posts/staffStore'
import { DeskHead } from '@/ui/DeskHead'
import { Loaded } from '@/ui/Loaded'
import { OfficeFrame } from '../../office/OfficeFrame'

/** The bureau names the school in the address; everybody else works for their own. */
async function read(asked: string): Promise<void> {
  const schoolId = ID_PATTERN.test(asked) ? asId<'School'>(asked) : await schoolFor(['office', 'principal'])
  await useStaff.getState().open(schoolId)
}

export default function OfficeStaff(): ReactNode {
  const { state, page, trouble, offline } = useStaff()
  const { schoolId = '' } = useRouter().params
  useDidShow(() => void read(schoolId))
  return (
    <OfficeFrame place="staff">
      {(desk) => (
        <>
          {desk && (
            <DeskHead title="教职工" acts={page !== null && page.mayGive.length > 0 && <AddMember small />} />
          )}
          <Loaded
            state={state}
            hasContent={page !== null}
            trouble={trouble}
            offline={offline}
            onRetry={() => void read(schoolId)}
          >
            {page !== null && <StaffBoard page={page} desk={desk} />}
          </Loaded>
        </>
      )}
    </OfficeFrame>
  )
}
