import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { HandChild } from '@/contract/custody'
import { Button } from '@/ui/Button'
import { Dialog } from '@/ui/Dialog'
import { useSettle } from './settleStore'

/** 「两边都没见到，马上找人」, with the question that says who is told at once. */
export function FindButton({ child }: { child: HandChild }): ReactNode {
  const { sending, report } = useSettle()
  const [isAsking, setAsking] = useState(false)
  const { pupilId, name } = child
  return (
    <View>
      <Button id={`find-${pupilId}`} kind="alarm" icon="absent" onPress={() => setAsking(true)}>
        两边都没见到，马上找人
      </Button>
      {isAsking && (
        <Dialog
          open
          title={`马上找 ${name}`}
          yes={{
            label: '马上找人',
            kind: 'alarm',
            busy: sending === pupilId,
            onPress: () => void report(pupilId, '').then(() => setAsking(false)),
          }}
          no={{ label: '再看一眼', onPress: () => setAsking(false) }}
        >
          马上告诉值班领导、校长、班主任和校门。找到以前，孩子仍记在原来的老师身边。
        </Dialog>
      )}
    </View>
  )
}
