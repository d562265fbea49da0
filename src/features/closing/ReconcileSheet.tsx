import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { PupilId } from '@/domain/ids'
import { RECONCILE_REASON_MIN } from '@/domain/custody/reconcile'
import { say } from '@/domain/failure'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { Field } from '@/ui/Field'
import { Option } from '@/ui/Option'
import { Sheet } from '@/ui/Sheet'
import { Skeleton } from '@/ui/Skeleton'
import { useCalls } from './callsStore'
import { useDay } from './dayStore'

const NOBODY = 'nobody'

interface ReconcileSheetProps {
  child: { pupilId: PupilId; name: string }
  onClose: () => void
}

/** 核实离校: with whom she left, and how the duty leader knows. */
export function ReconcileSheet({ child, onClose }: ReconcileSheetProps): ReactNode {
  const { sending, refused, reconcile } = useDay()
  const list = useCalls((calls) => calls.list)
  const [who, setWho] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const tooShort = reason.trim().length < RECONCILE_REASON_MIN
  const tell = async () => {
    if (who !== null && (await reconcile(child.pupilId, reason.trim(), who === NOBODY ? null : who)))
      onClose()
  }
  return (
    <Sheet
      open
      title={`核实离校：${child.name}`}
      onClose={onClose}
      foot={
        <Button
          id="reconcile-done"
          kind="danger"
          busy={sending === child.pupilId}
          why={
            who === null
              ? '请选接走的人。'
              : tooShort
                ? say({ code: 'reconcile/reason-short', most: RECONCILE_REASON_MIN })
                : undefined
          }
          onPress={() => void tell()}
        >
          已打电话核实，记为离校
        </Button>
      }
    >
      {refused !== '' && (
        <Banner icon="alert" round id="reconcile-refused">
          {refused}
        </Banner>
      )}
      {list === null ? (
        <Skeleton cards={1} />
      ) : (
        list.contacts.map((one) => (
          <Option
            key={one.id}
            id={`went-${one.id}`}
            title={`${one.relation} ${one.name}`}
            note={one.phone}
            on={who === one.id}
            onPress={() => setWho(one.id)}
          />
        ))
      )}
      <Option
        id="went-nobody"
        title="不在名单里，或自己走的"
        on={who === NOBODY}
        onPress={() => setWho(NOBODY)}
      />
      <View className="mt-3">
        <Field
          id="reconcile-reason"
          label="怎么核实的"
          placeholder="如：妈妈电话说从西门接走了"
          value={reason}
          maxLength={80}
          lines="many"
          onInput={setReason}
        />
      </View>
      <View className="t-note ink-2 mt-2">会马上告诉家长和校长，写进孩子的记录，不能撤回。</View>
    </Sheet>
  )
}
