import { useEffect, type ReactNode } from 'react'
import Taro, { useDidShow } from '@tarojs/taro'
import type { SchoolId } from '@/domain/ids'
import { Button } from '@/ui/Button'
import { useLateDesk } from './lateDeskStore'

const openDesk = () => void Taro.navigateTo({ url: '/pages/teacher/late/index' })

interface LateLinkProps {
  /** The school whose late room the reader decides about; null draws nothing. */
  schoolId: SchoolId | null
}

/** The way to 延时班; amber with the number while something waits for a decision. */
export function LateLink({ schoolId }: LateLinkProps): ReactNode {
  const pending = useLateDesk(({ desk }) => desk?.pending.length ?? 0)
  const read = () => {
    if (schoolId !== null) void useLateDesk.getState().open(schoolId)
  }
  useEffect(read, [schoolId])
  useDidShow(read)
  if (schoolId === null) return null
  return (
    <Button id="to-late" kind={pending > 0 ? 'amber' : 'quiet'} icon="moon" onPress={openDesk}>
      {pending > 0 ? `延时班 ${pending} 件等您决定` : '延时班'}
    </Button>
  )
}
