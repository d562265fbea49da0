import type { ReactNode } from 'react'
import Taro, { useRouter } from '@tarojs/taro'
import { WalkScreen } from '@/features/escort/WalkScreen'
import { useWalks } from '@/features/escort/walkStore'
import { schoolFor, useIdentity } from '@/features/identity/identity'
import { UnsentBanner } from '@/features/unsent/UnsentBanner'
import { useWhileShown } from '@/ui/useWhileShown'

const HALF_A_MINUTE = 30_000

const read = async (): Promise<void> =>
  useWalks
    .getState()
    .open(await schoolFor(['teacher', 'gate', 'duty-leader', 'office', 'clinic', 'principal']))

/** 交接 of the hat that is worn: the gate's own page for the gate and who leads the day. */
function openHands(): void {
  const hat = useIdentity.getState().current?.hat
  const folder = hat === 'gate' || hat === 'duty-leader' ? 'gate' : 'teacher'
  void Taro.navigateTo({ url: `/pages/${folder}/handover/index` })
}

export default function TeacherEscort(): ReactNode {
  const { escortId = '' } = useRouter().params
  useWhileShown(() => void read(), HALF_A_MINUTE)
  return (
    <WalkScreen
      escortId={escortId}
      onRetry={() => void read()}
      onHands={openHands}
      banner={<UnsentBanner />}
    />
  )
}
