import { useCallback, useState, type ReactNode } from 'react'
import Taro, { useLoad, useRouter } from '@tarojs/taro'
import { asId } from '@/domain/ids'
import { useGate } from '@/features/gate/gateStore'
import { scanCode } from '@/features/gate/scanCode'
import { schoolFor } from '@/features/identity/identity'
import { useAsk } from '@/features/release/askStore'
import { ReleaseScreen } from '@/features/release/ReleaseScreen'
import { useRelease, type Named } from '@/features/release/releaseStore'
import { UnsentBanner } from '@/features/unsent/UnsentBanner'
import { showToast } from '@/ui/showToast'

const namedBy = ({ scanned, pupilId = '' }: Partial<Record<string, string>>): Named =>
  scanned === undefined ? { pupilId: asId(pupilId) } : { scanned: decodeURIComponent(scanned) }

async function look(named: Named): Promise<void> {
  await useRelease.getState().look(await schoolFor(['gate', 'duty-leader', 'teacher']), named)
  if (useRelease.getState().bookAt !== null) useAsk.getState().choose('eye')
}

/** The list lies underneath, unless this page was opened by itself. */
const goBack = () =>
  void (Taro.getCurrentPages().length > 1
    ? Taro.navigateBack()
    : Taro.redirectTo({ url: '/pages/gate/remaining/index' }))

/** Straight to the next child, in the same place of the stack; who gives up scanning goes back to the list. */
async function next(): Promise<void> {
  const scanned = await scanCode()
  if (scanned === null) goBack()
  else await Taro.redirectTo({ url: `/pages/gate/release/index?scanned=${encodeURIComponent(scanned)}` })
}

/** Back in the list, the guard still reads who has just left. */
function backToList(): void {
  const { looked, released, kept } = useRelease.getState()
  if (looked !== null && released !== null) {
    const rest = kept ? '连上网自动发' : `校内还有 ${released.inSchool} 人`
    showToast({ text: `已放行 ${looked.child.name}，${rest}` })
  }
  goBack()
}

/** The list behind this page loses the child at once. */
function takeOffList(): void {
  const { looked, released, kept } = useRelease.getState()
  if (looked !== null && released !== null && !kept)
    useGate.getState().released(looked.child.pupilId, released.inSchool)
}

export default function GateRelease(): ReactNode {
  const { params } = useRouter()
  const [named] = useState(() => namedBy(params))
  const retry = useCallback(() => void look(named), [named])
  useLoad(() => {
    useAsk.getState().clear()
    retry()
  })
  return (
    <ReleaseScreen
      named={named}
      onRetry={retry}
      onNext={() => void next()}
      onBack={backToList}
      onReleased={takeOffList}
      banner={<UnsentBanner />}
    />
  )
}
