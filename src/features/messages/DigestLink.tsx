import type { ReactNode } from 'react'
import Taro from '@tarojs/taro'
import type { SchoolId } from '@/domain/ids'
import { Button } from '@/ui/Button'
import { useBell } from './bellStore'

interface DigestLinkProps {
  /** The school whose day the reader works for; null draws nothing. */
  schoolId: SchoolId | null
}

/** The way to 日报 without a push, for a duty leader who is told of it: there the pushes are topped up. */
export function DigestLink({ schoolId }: DigestLinkProps): ReactNode {
  const isReader = useBell(({ digestOf }) => digestOf.some((id) => id === schoolId))
  if (schoolId === null || !isReader) return null
  const open = () => void Taro.navigateTo({ url: `/pages/principal/digest/index?school=${schoolId}` })
  return (
    <Button id="to-digest" kind="quiet" icon="chart" onPress={open}>
      日报
    </Button>
  )
}
