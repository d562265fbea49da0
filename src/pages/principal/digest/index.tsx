import { useState, type ReactNode } from 'react'
import Taro, { useDidShow, usePullDownRefresh, useRouter } from '@tarojs/taro'
import type { PupilId } from '@/domain/ids'
import { isDay, type Day } from '@/domain/time'
import { DigestView } from '@/features/digest/DigestView'
import { useDigest } from '@/features/digest/digestStore'
import { schoolFor, useIdentity } from '@/features/identity/identity'
import { LateLink } from '@/features/lateDesk/LateLink'
import { Empty } from '@/ui/Empty'
import { Loaded } from '@/ui/Loaded'
import { Screen } from '@/ui/Screen'
import { useRootScreen } from '../../home/useRootScreen'
import { MyIdentity } from '../../home/MyIdentity'
import { DeskLink } from '../DeskLink'

const openChild = (day: Day) => (pupilId: PupilId) =>
  void Taro.navigateTo({ url: `/pages/principal/child/index?pupilId=${pupilId}&day=${day}` })

const openAbsences = () => void Taro.navigateTo({ url: '/pages/teacher/absences/index' })

export default function PrincipalDigest(): ReactNode {
  useRootScreen()
  const { state, page, isNone, trouble, offline, load } = useDigest()
  const schoolId = useIdentity(({ current }) => (current?.hat === 'principal' ? current.schoolId : null))
  const schoolName = useIdentity(({ current }) => current?.schoolName ?? '')
  const identityTrouble = useIdentity((identity) => identity.trouble)
  const [isPrincipal, setPrincipal] = useState(true)
  const { day } = useRouter().params
  const read = async () => {
    const schoolId = await schoolFor(['principal'])
    setPrincipal(schoolId !== null)
    if (schoolId !== null) await load(schoolId, day !== undefined && isDay(day) ? day : undefined)
  }
  useDidShow(() => void read())
  usePullDownRefresh(async () => {
    await read()
    Taro.stopPullDownRefresh()
  })
  return (
    <Screen title="日报" ground="dusk">
      {isNone && (
        <Empty icon="chart" title="还没有日报">
          {trouble}有课后服务的日子，到时间会自己出来。
        </Empty>
      )}
      {!isNone && (
        <Loaded
          state={isPrincipal ? state : 'failed'}
          hasContent={isPrincipal && page !== null}
          trouble={
            isPrincipal ? trouble : identityTrouble || '您在这里没有校长的身份。请在「我的身份」里换一个。'
          }
          offline={isPrincipal && offline}
          onRetry={() => void read()}
        >
          {page !== null && (
            <DigestView
              page={page}
              schoolName={schoolName}
              onOpenChild={openChild(page.digest.day)}
              onLook={openAbsences}
            />
          )}
        </Loaded>
      )}
      <LateLink schoolId={schoolId} />
      <DeskLink />
      <MyIdentity />
    </Screen>
  )
}
