import { useState, type ReactNode } from 'react'
import Taro from '@tarojs/taro'
import { useIdentity, type Hat } from '@/features/identity/identity'
import { Desk } from '@/ui/Desk'
import { isDesk } from '@/ui/isDesk'
import { Screen } from '@/ui/Screen'
import type { TabItem } from '@/ui/TabBar'
import { BureauAtSchool, type BureauPlace } from '../bureau/BureauFrame'
import { RailFoot } from '../home/RailFoot'

export type OfficePlace =
  | 'home'
  | 'plan'
  | 'calendar'
  | 'sessions'
  | 'enrolment'
  | 'paper'
  | 'roster'
  | 'escorts'
  | 'stand-ins'
  | 'consents'
  | 'staff'
  | 'audit'
  | 'invites'
  | 'service'
  | 'training'
  | 'providers'
  | 'failures'
  | 'hardship'

const PLACES: (TabItem<OfficePlace> & { url: string })[] = [
  { key: 'home', label: '今天要办', icon: 'today', url: '/pages/office/home/index' },
  { key: 'plan', label: '方案', icon: 'doc', url: '/pages/office/plan/index' },
  { key: 'calendar', label: '校历', icon: 'calendar', url: '/pages/office/calendar/index' },
  { key: 'sessions', label: '课次', icon: 'book', url: '/pages/office/sessions/index' },
  { key: 'enrolment', label: '报名', icon: 'enrol', url: '/pages/office/enrolment/index' },
  { key: 'paper', label: '纸质报名', icon: 'user', url: '/pages/office/paper/index' },
  { key: 'roster', label: '学生名单', icon: 'users', url: '/pages/people/roster/index' },
  { key: 'escorts', label: '放学路队', icon: 'walk', url: '/pages/office/escorts/index' },
  { key: 'stand-ins', label: '代课', icon: 'swap', url: '/pages/gate/standins/index' },
  { key: 'consents', label: '信息同意书', icon: 'shield', url: '/pages/people/consents/index' },
  { key: 'staff', label: '教职工', icon: 'users', url: '/pages/people/staff/index' },
  { key: 'service', label: '谁可以带课', icon: 'shield', url: '/pages/service/list/index' },
  { key: 'training', label: '岗前培训', icon: 'book', url: '/pages/service/training/index' },
  { key: 'providers', label: '校外机构', icon: 'school', url: '/pages/service/providers/index' },
  { key: 'audit', label: '操作记录', icon: 'eye', url: '/pages/people/audit/index' },
  { key: 'invites', label: '家长绑定', icon: 'qr', url: '/pages/teacher/invites/index' },
  { key: 'failures', label: '没送到的消息', icon: 'send', url: '/pages/office/failures/index' },
  { key: 'hardship', label: '困难减免', icon: 'yuan', url: '/pages/finance/hardship/index' },
]

/** What each post may do here; a post that is not named sees nothing it would be refused. */
const PLACES_OF: Partial<Record<Hat, OfficePlace[]>> = {
  office: PLACES.map(({ key }) => key).filter((key) => key !== 'audit' && key !== 'hardship'),
  principal: [
    'home',
    'plan',
    'calendar',
    'sessions',
    'enrolment',
    'roster',
    'escorts',
    'staff',
    'service',
    'training',
    'providers',
    'audit',
    'failures',
    'hardship',
  ],
  finance: ['hardship'],
  'duty-leader': ['escorts', 'stand-ins'],
}

/** Pages of one room, reached from within it: the rail shows the room. */
const ROOM_OF: Partial<Record<OfficePlace, OfficePlace>> = { training: 'service', providers: 'service' }

/** From which of its own pages the bureau comes to a school's. */
const FROM_BUREAU: Partial<Record<OfficePlace, BureauPlace>> = {
  service: 'service',
  training: 'service',
  providers: 'service',
}

const titleOf = (place: OfficePlace): string => PLACES.find(({ key }) => key === place)?.label ?? ''

/** A page of the school office: its rail at a desk, an ordinary page on a phone. */
export function OfficeFrame({
  place,
  foot,
  children,
}: {
  place: OfficePlace
  foot?: ReactNode
  children: (desk: boolean) => ReactNode
}): ReactNode {
  const identity = useIdentity((state) => state.current)
  const [desk] = useState(isDesk)
  const title = titleOf(place)
  const mine = (identity === null ? undefined : PLACES_OF[identity.hat]) ?? []
  const shown = PLACES.filter(({ key }) => mine.includes(key) && ROOM_OF[key] === undefined)
  const go = (key: OfficePlace) => {
    const url = PLACES.find((one) => one.key === key)?.url
    if (url !== undefined && key !== place) void Taro.redirectTo({ url })
  }
  if (desk && (identity?.hat === 'bureau' || identity?.hat === 'inspector'))
    return (
      <BureauAtSchool from={FROM_BUREAU[place] ?? 'plans'} title={title}>
        {children(true)}
      </BureauAtSchool>
    )
  // Who has no place here (a teacher at 家长绑定) works as on a phone, whatever the window.
  if (!desk || (identity !== null && mine.length === 0))
    return (
      <Screen title={title} foot={foot}>
        {children(false)}
      </Screen>
    )
  return (
    <Screen title={title} wide flush>
      <Desk
        place={identity?.schoolName ?? ''}
        items={shown}
        current={ROOM_OF[place] ?? place}
        onSelect={go}
        foot={<RailFoot />}
      >
        {children(true)}
      </Desk>
    </Screen>
  )
}
