import type { ReactNode } from 'react'
import { useDidShow } from '@tarojs/taro'
import { schoolFor, useIdentity } from '@/features/identity/identity'
import { RosterBoard } from '@/features/roster/RosterBoard'
import { useRoster } from '@/features/roster/rosterStore'
import { OfficeFrame } from '../../office/OfficeFrame'

const read = async (): Promise<void> => useRoster.getState().load(await schoolFor(['office', 'principal']))

export default function OfficeRoster(): ReactNode {
  useDidShow(() => void read())
  const hat = useIdentity(({ current }) => current?.hat)
  return (
    <OfficeFrame place="roster">
      {(desk) => <RosterBoard desk={desk} mayWrite={hat === 'office'} onRetry={() => void read()} />}
    </OfficeFrame>
  )
}
