import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import Taro, { useDidShow } from '@tarojs/taro'
import { useCalendar } from '@/features/calendar/calendarStore'
import { UndecidedDays } from '@/features/calendar/UndecidedDays'
import { schoolFor, useIdentity } from '@/features/identity/identity'
import { MessagesCell } from '@/features/messages/MessagesCell'
import { WaitingList } from '@/features/officeHome/WaitingList'
import { useWaiting } from '@/features/officeHome/waitingStore'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { DeskHead } from '@/ui/DeskHead'
import type { IconName } from '@/ui/iconNames'
import { Loaded } from '@/ui/Loaded'
import { Section } from '@/ui/Section'
import { Tile } from '@/ui/Tile'
import { MyIdentity } from '../../home/MyIdentity'
import { OfficeFrame } from '../OfficeFrame'

const read = async (): Promise<void> => {
  const schoolId = await schoolFor(['office', 'principal'])
  if (schoolId !== null) useCalendar.getState().sit(schoolId)
  await useWaiting.getState().load(schoolId)
}

const LINKS: { key: string; icon: IconName; title: string; note: string; url: string; officeAlone?: true }[] =
  [
    {
      key: 'calendar',
      icon: 'calendar',
      title: '校历',
      note: '补课日、停课',
      url: '/pages/office/calendar/index',
    },
    {
      key: 'sessions',
      icon: 'book',
      title: '课次',
      note: '取消、改时间、并班',
      url: '/pages/office/sessions/index',
    },
    {
      key: 'paper',
      icon: 'user',
      title: '纸质报名',
      note: '家长交来的申请表',
      url: '/pages/office/paper/index',
      officeAlone: true,
    },
    {
      key: 'roster',
      icon: 'users',
      title: '学生名单',
      note: '导入、转班、离校、导出',
      url: '/pages/people/roster/index',
    },
    {
      key: 'escorts',
      icon: 'walk',
      title: '放学路队',
      note: '谁带队、哪些孩子',
      url: '/pages/office/escorts/index',
    },
    {
      key: 'stand-ins',
      icon: 'swap',
      title: '代课',
      note: '老师来不了，安排别人',
      url: '/pages/gate/standins/index',
      officeAlone: true,
    },
    {
      key: 'staff',
      icon: 'users',
      title: '教职工',
      note: '任命、交接、班主任',
      url: '/pages/people/staff/index',
    },
    {
      key: 'service',
      icon: 'shield',
      title: '谁可以带课',
      note: '校外人员、证件、审核、培训、机构',
      url: '/pages/service/list/index',
    },
    {
      key: 'invites',
      icon: 'qr',
      title: '家长绑定',
      note: '各班邀请码、绑定申请',
      url: '/pages/teacher/invites/index',
      officeAlone: true,
    },
  ]

const go = (url: string) => () => void Taro.navigateTo({ url })

/** 今天要办: what waits for the office, and the way to everything else. */
export default function OfficeHome(): ReactNode {
  useDidShow(() => void read())
  const { state, trouble, offline, waiting } = useWaiting()
  const identity = useIdentity(({ current }) => current)
  const links = LINKS.filter(({ officeAlone }) => officeAlone !== true || identity?.hat !== 'principal')
  return (
    <OfficeFrame place="home">
      {(desk) => (
        <>
          {desk && <DeskHead title="今天要办" note={identity?.schoolName} />}
          <Loaded
            state={state}
            hasContent={waiting !== null}
            trouble={trouble}
            offline={offline}
            onRetry={() => void read()}
          >
            {waiting !== null && (
              <View className="stack-3">
                <UndecidedDays days={waiting.undecided} onDecided={() => void read()} />
                <WaitingList
                  waiting={waiting}
                  onPlan={go('/pages/office/plan/index')}
                  onEnrolment={go('/pages/office/enrolment/index')}
                  onFailures={go('/pages/office/failures/index')}
                />
              </View>
            )}
          </Loaded>
          <Section title="常用" />
          <Card flush>
            {!desk && <MessagesCell />}
            {links.map(({ key, icon, title, note, url }) => (
              <Cell
                key={key}
                id={`go-${key}`}
                start={<Tile icon={icon} tone="plain" />}
                title={title}
                note={note}
                onPress={go(url)}
              />
            ))}
          </Card>
          {!desk && <MyIdentity />}
        </>
      )}
    </OfficeFrame>
  )
}
