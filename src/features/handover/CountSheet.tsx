import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { HandChild } from '@/contract/custody'
import type { PupilId } from '@/domain/ids'
import { Button } from '@/ui/Button'
import { Sheet } from '@/ui/Sheet'
import { State } from '@/ui/State'
import { FindButton } from './FindButton'
import { NameGrid } from './NameGrid'
import { useSettle } from './settleStore'

/** 数人头: every name is pressed as the child is seen; who stays untouched is the difference. */
export function CountSheet({ held, onClose }: { held: HandChild[]; onClose: () => void }): ReactNode {
  const { sending, counted, count } = useSettle()
  const [seen, setSeen] = useState<PupilId[]>([])
  const press = ({ pupilId }: HandChild) =>
    setSeen(seen.includes(pupilId) ? seen.filter((other) => other !== pupilId) : [...seen, pupilId])
  return (
    <Sheet
      open
      title={`数人头：${seen.length} / ${held.length}`}
      onClose={onClose}
      foot={
        <Button
          id="count-done"
          kind="primary"
          size="big"
          busy={sending === 'count'}
          onPress={() => void count(seen)}
        >
          {seen.length === held.length ? '数齐了' : `数完了，差 ${held.length - seen.length} 个`}
        </Button>
      }
    >
      {counted === null ? (
        <View>
          <View className="t-note ink-2">见到一个，按一下名字</View>
          <NameGrid
            names={held}
            off={(pupilId) => !seen.includes(pupilId)}
            offWord="还没数到"
            counting
            onPress={press}
          />
        </View>
      ) : (
        <View id="count-result">
          <State
            icon={counted.unseen.length === 0 ? 'check-circle' : 'alert'}
            tone={counted.unseen.length === 0 ? 'green' : 'amber'}
            className="b"
          >
            {counted.unseen.length === 0
              ? `${counted.held} 个都在`
              : `应 ${counted.held}，数到 ${counted.seen}，差 ${counted.unseen.length} 个`}
          </State>
          {counted.unseen.map((child) => (
            <View key={child.pupilId} className="mt-3">
              <View className="t-lead b">{`${child.name}·${child.homeroomName}`}</View>
              <FindButton child={child} />
            </View>
          ))}
        </View>
      )}
    </Sheet>
  )
}
