import type { ReactNode } from 'react'
import { useDidShow } from '@tarojs/taro'
import { PaperDesk } from '@/features/enrolDesk/PaperDesk'
import { usePaper } from '@/features/enrolDesk/paperStore'
import { schoolFor } from '@/features/identity/identity'
import { OfficeFrame } from '../OfficeFrame'

const read = async (): Promise<void> => usePaper.getState().open(await schoolFor(['office']))

export default function OfficePaper(): ReactNode {
  useDidShow(() => void read())
  return <OfficeFrame place="paper">{() => <PaperDesk />}</OfficeFrame>
}
