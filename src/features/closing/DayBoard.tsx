import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { GateDay } from '@/contract/closing'
import type { Difference } from '@/domain/custody/differences'
import type { PupilId } from '@/domain/ids'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { Empty } from '@/ui/Empty'
import { Section } from '@/ui/Section'
import { CallSheet } from './CallSheet'
import { useCalls } from './callsStore'
import { DayFigures } from './DayFigures'
import { DifferenceCard } from './DifferenceCard'
import { useDay } from './dayStore'
import { LostCard } from './LostCard'
import { NeverCalled } from './NeverCalled'
import { ReconcileSheet } from './ReconcileSheet'
import { StayCard } from './StayCard'
import './closing.scss'

/** So many cards at once. */
const CHUNK = 20

interface DayBoardProps {
  day: GateDay
  isLeader: boolean
}

/** 对一对: who is being looked for, where the books do not agree, the figures, and who stays. */
export function DayBoard({ day, isLeader }: DayBoardProps): ReactNode {
  const { schoolId, refused } = useDay()
  const [asked, setAsked] = useState<Difference | null>(null)
  const [shown, setShown] = useState(CHUNK)
  const call = (pupilId: PupilId) => void useCalls.getState().open(schoolId, pupilId)
  const settle = (difference: Difference) => {
    call(difference.pupilId)
    setAsked(difference)
  }
  const { missing } = day
  const differences = day.differences.filter(({ kind }) => kind !== 'never-called')
  const neverCalled = day.differences.filter(({ kind }) => kind === 'never-called')
  return (
    <View className="stack-3">
      {refused !== '' && asked === null && (
        <Banner icon="alert" round id="day-refused">
          {refused}
        </Banner>
      )}
      {missing.map((child) => (
        <LostCard key={child.pupilId} child={child} onCall={() => call(child.pupilId)} />
      ))}
      {differences.length > 0 && <Section title={`${differences.length} 个孩子对不上`} />}
      {differences.slice(0, shown).map((difference) => (
        <DifferenceCard
          key={difference.pupilId}
          difference={difference}
          onCall={() => call(difference.pupilId)}
          onReconcile={isLeader ? () => settle(difference) : null}
        />
      ))}
      {differences.length > shown && (
        <Button id="more-differences" kind="quiet" onPress={() => setShown(shown + CHUNK)}>
          {`再看 ${Math.min(CHUNK, differences.length - shown)} 个`}
        </Button>
      )}
      <NeverCalled list={neverCalled} />
      {missing.length + day.differences.length === 0 && (
        <Empty icon="check-circle" title="都对得上">
          点名和照看的记录一致。
        </Empty>
      )}
      <DayFigures day={day} />
      <StayCard day={day} />
      {asked === null ? (
        <CallSheet />
      ) : (
        <ReconcileSheet
          child={asked}
          onClose={() => {
            useCalls.getState().close()
            setAsked(null)
          }}
        />
      )}
    </View>
  )
}
