import type { ReactNode } from 'react'
import type { LateOptions } from '@/contract/attendance'
import { LateForm } from './LateForm'
import { LateGranted } from './LateGranted'
import { LateHead } from './LateHead'

/** 延时托管 of one child today: the application, or what stands. */
export function LatePickup({ options }: { options: LateOptions }): ReactNode {
  return (
    <>
      <LateHead pupil={options.pupil} />
      {options.current === null ? (
        <LateForm options={options} />
      ) : (
        <LateGranted options={options} current={options.current} />
      )}
    </>
  )
}
