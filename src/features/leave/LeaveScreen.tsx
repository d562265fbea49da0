import type { ReactNode } from 'react'
import type { LeaveOptions } from '@/contract/leave'
import { Section } from '@/ui/Section'
import { LeaveDays } from './LeaveDays'
import type { LeaveForm } from './leaveForm'
import { LeaveHead } from './LeaveHead'
import { LeaveList } from './LeaveList'
import { LeaveParts } from './LeaveParts'
import { LeaveReasons } from './LeaveReasons'

interface LeaveScreenProps {
  options: LeaveOptions
  form: LeaveForm
}

/** 请假 of one child: what stands, and one more. */
export function LeaveScreen({ options, form }: LeaveScreenProps): ReactNode {
  return (
    <>
      <LeaveHead pupil={options.pupil} />
      <LeaveList options={options} />
      <Section title="请哪几天" />
      <LeaveDays options={options} form={form} />
      <LeaveParts options={options} form={form} />
      <Section title="原因" />
      <LeaveReasons form={form} />
    </>
  )
}
