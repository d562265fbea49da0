import { useState, type ReactNode } from 'react'
import Taro, { useDidShow, usePullDownRefresh, useRouter } from '@tarojs/taro'
import type { PupilId } from '@/domain/ids'
import { isDay, type Day } from '@/domain/time'
import { DigestView } from '@/features/digest/DigestView'
import { useDigest } from '@/features/digest/digestStore'
import { ReadersSheet } from '@/features/digest/ReadersSheet'
import { useIdentity } from '@/features/identity/identity'
import { Empty } from '@/ui/Empty'
import { Loaded } from '@/ui/Loaded'
import { Screen } from '@/ui/Screen'
import { useRootScreen } from '../../home/useRootScreen'
import { MyIdentity } from '../../home/MyIdentity'
import { DigestLinks } from './DigestLinks'
import { schoolToRead } from './schoolToRead'

const openChild = (day: Day) => (pupilId: PupilId) =>
  void Taro.navigateTo({ url: `/pages/principal/child/index?pupilId=${pupilId}&day=${day}` })

const openAbsences = () => void Taro.navigateTo({ url: '/pages/teacher/absences/index' })
const openFailures = () => void Taro.navigateTo({ url: '/pages/office/failures/index' })

const NO_POST = '您在这里没有校长或值班领导的身份。请在「我的身份」里换一个。'

export default function PrincipalDigest(): ReactNode {
  useRootScreen()
  const { state, page, isNone, trouble, offline, load } = useDigest()
  const headedSchool = useIdentity(({ current }) => (current?.hat === 'principal' ? current.schoolId : null))
  const schoolName = useIdentity(({ current }) => current?.schoolName ?? '')
  const identityTrouble = useIdentity((identity) => identity.trouble)
  const [mayRead, setMayRead] = useState(true)
  const { day, school } = useRouter().params
  const read = async () => {
    const schoolId = await schoolToRead(school)
    setMayRead(schoolId !== null)
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
          state={mayRead ? state : 'failed'}
          hasContent={mayRead && page !== null}
          trouble={mayRead ? trouble : identityTrouble || NO_POST}
          offline={mayRead && offline}
          onRetry={() => void read()}
        >
          {page !== null && (
            <DigestView
              page={page}
              schoolName={schoolName}
              onOpenChild={openChild(page.digest.day)}
              onLook={openAbsences}
              onFailures={headedSchool === null ? undefined : openFailures}
            />
          )}
        </Loaded>
      )}
      {headedSchool !== null && <DigestLinks schoolId={headedSchool} />}
      <ReadersSheet />
      <MyIdentity />
    </Screen>
  )
}
