import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { AbsentChild } from '@/contract/absence'
import type { PupilId } from '@/domain/ids'
import { a11y } from '@/ui/a11y'
import { cx } from '@/ui/cx'
import { Empty } from '@/ui/Empty'
import { Section } from '@/ui/Section'
import { AbsentCard } from './AbsentCard'
import { openAbsences } from './absencesStore'
import { VerifySheet } from './VerifySheet'

/** Who is not accounted for, the longest first; below, those who are. */
export function AbsenceList({ all }: { all: AbsentChild[] }): ReactNode {
  const [verifying, setVerifying] = useState<PupilId | null>(null)
  const open = openAbsences(all)
  const asked = all.find((child) => child.pupilId === verifying) ?? null
  if (all.length === 0)
    return (
      <Empty icon="check-circle" title="没有孩子缺席">
        点过名的孩子都到了，或者请了假。
      </Empty>
    )
  const cards = (children: AbsentChild[]) => (
    <View className="stack-3 mt-3">
      {children.map((child) => (
        <AbsentCard key={child.pupilId} child={child} onVerify={({ pupilId }) => setVerifying(pupilId)} />
      ))}
    </View>
  )
  return (
    <>
      <View id="absences-head" className={cx('t-head', open > 0 && 'c-red')} {...a11y({ role: 'heading' })}>
        {open > 0 ? `${open} 个孩子没有着落` : '没到的都说明了去向'}
      </View>
      {open > 0 && cards(all.filter((child) => child.closed === null))}
      {open < all.length && (
        <>
          <Section title="已说明" end={`${all.length - open} 人`} />
          {cards(all.filter((child) => child.closed !== null))}
        </>
      )}
      <VerifySheet child={asked} onClose={() => setVerifying(null)} />
    </>
  )
}
