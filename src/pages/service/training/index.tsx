import type { ReactNode } from 'react'
import { useDidShow, useRouter } from '@tarojs/taro'
import { TrainingBoard } from '@/features/training/TrainingBoard'
import { useTraining } from '@/features/training/trainingStore'
import { DeskHead } from '@/ui/DeskHead'
import { Loaded } from '@/ui/Loaded'
import { OfficeFrame } from '../../office/OfficeFrame'
import { schoolAsked } from '../schoolAsked'

const read = async (asked: string): Promise<void> => useTraining.getState().open(await schoolAsked(asked))

/** 岗前培训. */
export default function ServiceTraining(): ReactNode {
  const { state, page, trouble, offline } = useTraining()
  const { schoolId: asked = '' } = useRouter().params
  useDidShow(() => void read(asked))
  return (
    <OfficeFrame place="training">
      {(desk) => (
        <>
          {desk && <DeskHead title="岗前培训" note={page?.schoolName} />}
          <Loaded
            state={state}
            hasContent={page !== null}
            trouble={trouble}
            offline={offline}
            onRetry={() => void read(asked)}
          >
            {page !== null && <TrainingBoard page={page} desk={desk} />}
          </Loaded>
        </>
      )}
    </OfficeFrame>
  )
}
