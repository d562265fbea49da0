import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { serverNow } from '@/cloud/serverClock'
import type { Family, FamilyChild } from '@/contract/custody'
import { DAY, dayWeekdayText } from '@/domain/time'
import { a11y } from '@/ui/a11y'
import { cx } from '@/ui/cx'
import { useTick } from '@/ui/useTick'
import { ChildCard } from './ChildCard'
import { EnrolmentCard } from './EnrolmentCard'
import { headline } from './headline'

const SECOND = 1000

/** Seconds are shown on the last day only. */
const isNear = ({ window }: FamilyChild, now: number): boolean =>
  window !== null && [window.opensAt, window.closesAt].some((at) => at >= now && at - now < DAY)

interface FamilyDayProps {
  family: Family
  onLate: (child: FamilyChild) => void
  onCode: (child: FamilyChild) => void
  onLeave: (child: FamilyChild) => void
  onEnrol: (child: FamilyChild) => void
  onCollectors: (child: FamilyChild) => void
  onHealth: (child: FamilyChild) => void
  onHardship: (child: FamilyChild) => void
  /** What stands on top of the card of a child a roll has missed. */
  asking: (child: FamilyChild) => ReactNode
  /** Her walk home of today, under where she is. */
  walking: (child: FamilyChild) => ReactNode
}

/** 今天: the answer in one line, then each child, then what can be chosen. */
export function FamilyDay({
  family,
  onLate,
  onCode,
  onLeave,
  onEnrol,
  onCollectors,
  onHealth,
  onHardship,
  asking,
  walking,
}: FamilyDayProps): ReactNode {
  const now = serverNow()
  useTick(family.children.some((child) => isNear(child, now)) ? SECOND : 15 * SECOND)
  const { text, note, alarm } = headline(family)
  const { children } = family
  return (
    <>
      <View className="t-note ink-2">{dayWeekdayText(family.day)}</View>
      <View id="headline" className={cx('t-head', alarm && 'c-red')} {...a11y({ role: 'heading' })}>
        {text}
      </View>
      {note !== '' && <View className="ink-2">{note}</View>}
      <View className="stack-3 mt-3">
        {ordered(children).map((child) => (
          <ChildCard
            key={child.pupilId}
            child={child}
            now={now}
            top={asking(child)}
            below={walking(child)}
            onLate={onLate}
            onCode={onCode}
            onLeave={onLeave}
            onCollectors={onCollectors}
            onHealth={onHealth}
            onHardship={onHardship}
          />
        ))}
        {byWindow(children).map((sharers, index) => (
          <EnrolmentCard
            key={`enrolment-${index}`}
            sharers={sharers}
            named={sharers.length < children.length}
            now={now}
            onPress={onEnrol}
          />
        ))}
      </View>
    </>
  )
}

const ORDER: FamilyChild['status'][] = ['absent', 'held', 'expected', 'leave', 'released', 'none']

/** Who needs looking at stands first; those who have gone home stand last. */
const ordered = (children: FamilyChild[]): FamilyChild[] =>
  [...children].sort((a, b) => ORDER.indexOf(a.status) - ORDER.indexOf(b.status))

/** Brothers and sisters of one school mostly share a window: one card for all of them. */
function byWindow(children: FamilyChild[]): FamilyChild[][] {
  const groups = new Map<string, FamilyChild[]>()
  for (const child of children) {
    if (child.window === null) continue
    const key = `${child.schoolId} ${child.window.opensAt} ${child.window.closesAt} ${child.window.name}`
    groups.set(key, [...(groups.get(key) ?? []), child])
  }
  return [...groups.values()]
}
