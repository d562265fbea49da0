import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { yuanText } from '@/domain/money'
import { Button } from '@/ui/Button'
import { Face } from '@/ui/Face'
import { useAct } from './actStore'
import { partsOf, sumOf } from './basket'
import { countText } from './courseWords'
import { useEnrol } from './enrolStore'

/** Everything that is chosen, for all children, above the one button that goes on. */
export function BasketBar(): ReactNode {
  const { boards, basket } = useEnrol()
  const { ask } = useAct()
  const parts = partsOf(boards, basket)
  if (parts.length === 0) return null
  const { courses, children, serviceFen, agencyFen } = sumOf(parts)
  return (
    <View id="basket">
      <View className="row gap-3">
        <View className="row gap-1 fixed">
          {parts.slice(0, 3).map(({ board: { pupil, termId } }) => (
            <View key={`${pupil.pupilId} ${termId}`}>
              <Face
                size="s"
                name={pupil.name}
                look={{ seed: pupil.pupilId, kind: 'child', sex: pupil.gender === 'girl' ? 'f' : 'm' }}
              />
            </View>
          ))}
        </View>
        <View className="grow t-note">
          <View className="b">
            {children > 1
              ? `${countText(children)}个孩子一起提交`
              : `给${parts[0]?.board.pupil.name ?? ''}报名`}
          </View>
          <View className="ink-2">{courses > 1 ? '全部成功才算数，缺一门都不扣' : '提交后马上知道结果'}</View>
        </View>
        <View className="t-title num">{yuanText(serviceFen + agencyFen)}</View>
      </View>
      <View className="mt-3">
        <Button id="check-basket" kind="primary" onPress={() => ask({ kind: 'basket' })}>
          {`核对 ${courses} 门课`}
        </Button>
      </View>
    </View>
  )
}
