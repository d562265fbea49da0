import type { ReactNode } from 'react'
import { useDidShow } from '@tarojs/taro'
import { CoverageBoard } from '@/features/bureau/CoverageBoard'
import { useCoverage } from '@/features/bureau/coverageStore'
import { schoolFor } from '@/features/identity/identity'
import { BureauFrame } from '../BureauFrame'

const read = async (): Promise<void> => {
  await schoolFor(['bureau', 'inspector'])
  await useCoverage.getState().load()
}

export default function BureauCoverage(): ReactNode {
  useDidShow(() => void read())
  return (
    <BureauFrame place="coverage">
      {(desk) => <CoverageBoard desk={desk} onRetry={() => void read()} />}
    </BureauFrame>
  )
}
