import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { DigestChild } from '@/domain/digest/DailyDigest'
import type { PupilId } from '@/domain/ids'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Icon } from '@/ui/Icon'
import { PeopleRows } from './PeopleRows'

interface UnexplainedCardProps {
  pupils: DigestChild[]
  onOpen: (pupilId: PupilId) => void
  /** Where each of them is being looked for; only while the day runs. */
  onLook: (() => void) | undefined
}

/** The children nobody has accounted for: the only red of the page. */
export function UnexplainedCard({ pupils, onOpen, onLook }: UnexplainedCardProps): ReactNode {
  if (pupils.length === 0) return null
  return (
    <Card id="unexplained" tone="red">
      <View className="row gap-2 c-red">
        <Icon name="absent" size="l" />
        <View className="t-title">{pupils.length} 个孩子没说明去向</View>
      </View>
      <PeopleRows all people={pupils} onOpen={onOpen} />
      {onLook !== undefined && (
        <Button id="to-absences" className="mt-3" onPress={onLook}>
          看现在找到了没有
        </Button>
      )}
    </Card>
  )
}
