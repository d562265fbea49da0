import type { ReactNode } from 'react'
import { useDidShow, useRouter } from '@tarojs/taro'
import { SchoolProvidersBoard } from '@/features/service/providers/SchoolProvidersBoard'
import { useSchoolProviders } from '@/features/service/providers/schoolProvidersStore'
import { DeskHead } from '@/ui/DeskHead'
import { Loaded } from '@/ui/Loaded'
import { OfficeFrame } from '../../office/OfficeFrame'
import { schoolAsked } from '../schoolAsked'

const read = async (asked: string): Promise<void> =>
  useSchoolProviders.getState().open(await schoolAsked(asked))

/** 校外机构 as the school sees them. */
export default function ServiceProviders(): ReactNode {
  const { state, page, trouble, offline } = useSchoolProviders()
  const { schoolId: asked = '' } = useRouter().params
  useDidShow(() => void read(asked))
  return (
    <OfficeFrame place="providers">
      {(desk) => (
        <>
          {desk && <DeskHead title="校外机构" note={page?.schoolName} />}
          <Loaded
            state={state}
            hasContent={page !== null}
            trouble={trouble}
            offline={offline}
            onRetry={() => void read(asked)}
          >
            {page !== null && <SchoolProvidersBoard page={page} />}
          </Loaded>
        </>
      )}
    </OfficeFrame>
  )
}
