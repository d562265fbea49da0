import type { ReactNode } from 'react'
import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro'
import type { FamilyChild } from '@/contract/custody'
import type { PupilId } from '@/domain/ids'
import { isNo, mustAnswer } from '@/domain/people/childConsent'
import { AskWhere } from '@/features/absence/AskWhere'
import { ConsentAsk } from '@/features/consent/ConsentAsk'
import { PaperLine } from '@/features/consent/PaperLine'
import { EscortLine } from '@/features/escort/EscortLine'
import { FamilyDay } from '@/features/family/FamilyDay'
import { useFamily } from '@/features/family/familyStore'
import { useUnread } from '@/features/messages/useUnread'
import { Loaded } from '@/ui/Loaded'
import { Screen } from '@/ui/Screen'
import { GuardianTabs } from '../GuardianTabs'
import { useRootScreen } from '../../home/useRootScreen'
import { MyIdentity } from '../../home/MyIdentity'

const open = (
  page: 'late' | 'code' | 'leave' | 'collectors' | 'health' | 'hardship',
  child: FamilyChild,
  day: string,
) => void Taro.navigateTo({ url: `/pages/guardian/${page}/index?pupilId=${child.pupilId}&day=${day}` })

const openEnrolment = (child: FamilyChild) =>
  void Taro.redirectTo({ url: `/pages/guardian/enrol/index?pupilId=${child.pupilId}` })

const openFamily = (pupilId: PupilId) =>
  void Taro.navigateTo({ url: `/pages/guardian/family/index?pupilId=${pupilId}` })

export default function GuardianToday(): ReactNode {
  useRootScreen()
  useUnread()
  const { state, family, trouble, offline, load } = useFamily()
  useDidShow(() => void load())
  usePullDownRefresh(async () => {
    await load()
    Taro.stopPullDownRefresh()
  })
  return (
    <Screen title="安放" ground="dusk" tabBar={<GuardianTabs current="today" />}>
      <Loaded
        state={state}
        hasContent={family !== null}
        trouble={trouble}
        offline={offline}
        onRetry={() => void load()}
      >
        {family !== null && (
          <FamilyDay
            family={family}
            onLate={(child) => open('late', child, family.day)}
            onCode={(child) => open('code', child, family.day)}
            onLeave={(child) => open('leave', child, family.day)}
            onCollectors={(child) => open('collectors', child, family.day)}
            onHealth={(child) => open('health', child, family.day)}
            onHardship={(child) => open('hardship', child, family.day)}
            onEnrol={openEnrolment}
            walking={({ pupilId, escort, consent }) => (
              <>
                {escort !== null && (
                  <EscortLine pupilId={pupilId} escort={escort} onTold={() => void load()} />
                )}
                {consent !== null && isNo(consent) && (
                  <PaperLine pupilId={pupilId} onChange={() => openFamily(pupilId)} />
                )}
              </>
            )}
            asking={({ pupilId, name, absence, consent }) => (
              <>
                {absence !== null && (
                  <AskWhere pupilId={pupilId} name={name} absence={absence} onAnswered={() => void load()} />
                )}
                {consent !== null && mustAnswer(consent) && (
                  <ConsentAsk
                    pupilId={pupilId}
                    name={name}
                    isNewText={consent === 'outdated'}
                    onAnswered={() => void load()}
                  />
                )}
              </>
            )}
          />
        )}
      </Loaded>
      <MyIdentity />
    </Screen>
  )
}
