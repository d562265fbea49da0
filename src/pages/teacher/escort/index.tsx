import type { ReactNode } from 'react'
import Taro, { useRouter } from '@tarojs/taro'
import { WalkScreen } from '@/features/escort/WalkScreen'
import { useWalks } from '@/features/escort/walkStore'
import { schoolFor } from '@/features/identity/identity'
import { useWhileShown } from '@/ui/useWhileShown'

const HALF_A_MINUTE = 30_000

const read = async (): Promise<void> =>
  useWalks.getState().open(await schoolFor(['teacher', 'gate', 'duty-leader', 'office', 'clinic']))
const openHands = () => void Taro.navigateTo({ url: '/pages/teacher/handover/index' })

export default function TeacherEscort(): ReactNode {
  const { escortId = '' } = useRouter().params
  useWhileShown(() => void read(), HALF_A_MINUTE)
  return <WalkScreen escortId={escortId} onRetry={() => void read()} onHands={openHands} />
}
