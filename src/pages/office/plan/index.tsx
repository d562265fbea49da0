import type { ReactNode } from 'react'
import type { Day } from '@/domain/time'
import { useDidHide, useDidShow, useUnload } from '@tarojs/taro'
import { useCalendar } from '@/features/calendar/calendarStore'
import { UndecidedDays } from '@/features/calendar/UndecidedDays'
import { GuideView } from '@/features/guide/GuideView'
import { schoolFor } from '@/features/identity/identity'
import { PlanBoard } from '@/features/plan/PlanBoard'
import { usePlan } from '@/features/plan/planStore'
import { OfficeFrame } from '../OfficeFrame'

const read = async (): Promise<void> => {
  const schoolId = await schoolFor(['office', 'principal'])
  await usePlan.getState().load(schoolId)
  if (schoolId !== null) await useCalendar.getState().load(schoolId)
}
const NONE: readonly Day[] = []
/** What was typed last does not wait for its moment when the page goes. */
const keep = () => void usePlan.getState().save()

export default function OfficePlan(): ReactNode {
  useDidShow(() => void read())
  useDidHide(keep)
  useUnload(keep)
  const undecided = useCalendar(({ calendar }) => calendar?.undecided ?? NONE)
  return (
    <OfficeFrame place="plan">
      {(desk) => (
        <PlanBoard
          desk={desk}
          onRetry={() => void read()}
          below={<UndecidedDays days={undecided} />}
          preview={(guide) => <GuideView guide={guide} />}
        />
      )}
    </OfficeFrame>
  )
}
