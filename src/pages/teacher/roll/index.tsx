import type { ReactNode } from 'react'
import Taro, { useRouter } from '@tarojs/taro'
import { asId } from '@/domain/ids'
import { schoolFor, useIdentity } from '@/features/identity/identity'
import { BeforeRoll } from '@/features/roll/BeforeRoll'
import { RollFoot } from '@/features/roll/RollFoot'
import { RollHead } from '@/features/roll/RollHead'
import { RollList } from '@/features/roll/RollList'
import { RollSummary } from '@/features/roll/RollSummary'
import { rollTitle } from '@/features/roll/rollAfter'
import { useRoll } from '@/features/roll/rollStore'
import { useOnline } from '@/features/roll/useOnline'
import { UnsentBanner } from '@/features/unsent/UnsentBanner'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { NotRead } from '@/ui/NotRead'
import { Screen } from '@/ui/Screen'
import { Skeleton } from '@/ui/Skeleton'
import { useWhileShown } from '@/ui/useWhileShown'

const EVERY_MINUTE = 60_000

async function read(session: string): Promise<void> {
  const schoolId = await schoolFor(['teacher'])
  const myName = useIdentity.getState().current?.name ?? ''
  await useRoll.getState().open({ schoolId, sessionId: asId(session), myName })
}

export default function TeacherRoll(): ReactNode {
  const { sessionId = '' } = useRouter().params
  const state = useRoll((one) => one.state)
  const roll = useRoll((one) => (one.place?.sessionId === sessionId ? one.roll : null))
  const trouble = useRoll((one) => one.trouble)
  const myName = useIdentity((identity) => identity.current?.name ?? '')
  const online = useOnline()
  useWhileShown(() => void read(sessionId), EVERY_MINUTE)

  if (roll === null)
    return (
      <Screen title="点名">
        {state === 'loading' && <Skeleton cards={5} lines={0} />}
        {state === 'failed' && (
          <NotRead title="没有读到名单" trouble={trouble} onRetry={() => void read(sessionId)} />
        )}
      </Screen>
    )
  const taken = roll.takenAt !== null
  const toHandover = () => void Taro.navigateTo({ url: '/pages/teacher/handover/index' })
  return (
    <Screen
      title={rollTitle(roll)}
      flush
      header={<RollHead />}
      foot={
        taken ? (
          <Button id="go-handover" kind="primary" size="big" icon="handover" onPress={toHandover}>
            去交接
          </Button>
        ) : (
          <RollFoot online={online} />
        )
      }
    >
      {!online && (
        <Banner icon="offline" title="没有网络，可以照常点名" id="offline">
          已存在手机里，连上后自动送出。未到的孩子，请先打电话
        </Banner>
      )}
      <UnsentBanner flush />
      <BeforeRoll roll={roll} myName={myName} onHands={toHandover} />
      <RollSummary roll={roll} myName={myName} />
      <RollList roll={roll} online={online} myName={myName} />
    </Screen>
  )
}
