import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { dayIsFinished, type DailyDigest } from '@/domain/digest/DailyDigest'
import type { PupilId } from '@/domain/ids'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Tile } from '@/ui/Tile'
import { PeopleRows } from './PeopleRows'
import { RollsNotTaken } from './RollsNotTaken'

interface DigestTroubleProps {
  digest: DailyDigest
  onOpen: (pupilId: PupilId) => void
  /** Who was not called yet. */
  onUncalled: () => void
  /** What did not go out and why; for whoever may see it. */
  onFailures: (() => void) | undefined
}

/** What did not happen, and who stands behind each figure. */
export function DigestTrouble(props: DigestTroubleProps): ReactNode {
  const { digest, onOpen, onUncalled, onFailures } = props
  const { figures, rollsNotTaken, uncollected, stillHeld } = digest
  const messagesFailed = figures.messagesFailed ?? 0
  if (dayIsFinished(figures, stillHeld) && messagesFailed === 0) return <AllWell />
  return (
    <>
      {uncollected.length > 0 && (
        <Card id="uncollected">
          <View className="row gap-3">
            <Tile icon="home" tone="amber" />
            <View className="grow t-lead b">{uncollected.length} 个孩子到点还没接走</View>
          </View>
          <PeopleRows people={uncollected} onOpen={onOpen} />
        </Card>
      )}
      {rollsNotTaken.length + figures.notYetCalled + messagesFailed > 0 && (
        <Card flush>
          <RollsNotTaken rolls={rollsNotTaken} />
          {figures.notYetCalled > 0 && (
            <Cell
              id="not-yet-called"
              start={<Tile icon="users" tone="plain" />}
              title={`${figures.notYetCalled} 个孩子还没点到`}
              note="点名后计入已到、请假或没到"
              onPress={onUncalled}
            />
          )}
          {messagesFailed > 0 && (
            <Cell
              id="messages-failed"
              start={<Tile icon="send" tone="amber" />}
              title={`${messagesFailed} 条消息没有送到`}
              note="收信人没有订阅，或微信没有送达"
              onPress={onFailures}
            />
          )}
        </Card>
      )}
    </>
  )
}

function AllWell(): ReactNode {
  return (
    <Card tone="green" tight>
      <View className="row gap-3">
        <Tile icon="check-circle" />
        <View className="grow b">都点了名，都有去向，都接走了</View>
      </View>
    </Card>
  )
}
