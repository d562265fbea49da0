import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { FamilyChild } from '@/contract/custody'
import { windowState } from '@/domain/enrolment/EnrolmentWindow'
import { momentText } from '@/domain/time'
import { Card } from '@/ui/Card'
import { Countdown } from '@/ui/Countdown'
import { Icon } from '@/ui/Icon'
import { Tile } from '@/ui/Tile'
import './EnrolmentCard.scss'

interface EnrolmentCardProps {
  /** Children who share the window. */
  sharers: FamilyChild[]
  /** Not every child of the family shares it: it is said whose it is. */
  named: boolean
  now: number
  onPress: (child: FamilyChild) => void
}

/** The enrolment that runs or comes next, with what is left of it. Nothing is drawn after it. */
export function EnrolmentCard({ sharers, named, now, onPress }: EnrolmentCardProps): ReactNode {
  const [child] = sharers
  const window = child?.window ?? null
  const state = window === null ? 'closed' : windowState(window, now)
  if (child === undefined || window === null || state === 'closed') return null
  const placed = sharers.reduce((sum, one) => sum + one.placed, 0)
  const isOpen = state === 'open'
  const whose = named ? `${sharers.map((one) => one.name).join('、')}·` : ''
  const label = `${whose}${window.name}，${momentText(isOpen ? window.closesAt : window.opensAt)}${isOpen ? '截止' : '开始'}`
  return (
    <Card id={`enrolment-${child.pupilId}`} tight label={label} onPress={() => onPress(child)}>
      <View className="row gap-3">
        <Tile icon="hourglass" tone={isOpen ? 'amber' : 'green'} />
        <View className="grow">
          <View className="b">
            {whose}
            {window.name}
          </View>
          <View className="family-window">
            {isOpen ? '还剩' : '离开始'}
            <Countdown size="s" ms={(isOpen ? window.closesAt : window.opensAt) - now} />
            {isOpen ? (placed > 0 ? `已报 ${placed} 门` : '还没报课') : '可先看课'}
          </View>
        </View>
        <Icon name="next" size="s" className="ink-3" />
      </View>
    </Card>
  )
}
