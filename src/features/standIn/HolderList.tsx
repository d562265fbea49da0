import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { StandInBoard } from '@/contract/standIn'
import { TAKE_OVER_REASON_LEAST } from '@/domain/custody/takeOver'
import { say } from '@/domain/failure'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Section } from '@/ui/Section'
import { Sheet } from '@/ui/Sheet'
import { showToast } from '@/ui/showToast'
import { ReasonPicks } from './ReasonPicks'
import { useStandIn } from './standInStore'
import { TAKE_OVER_REASONS } from './standInWords'

type Holder = StandInBoard['holders'][number]
const SHOWN_AT_ONCE = 6

/** 孩子在谁身边; the duty leader can take a colleague's children into her own hands. */
export function HolderList({ board }: { board: StandInBoard }): ReactNode {
  const [from, setFrom] = useState<Holder | null>(null)
  const [all, setAll] = useState(false)
  const { holders, mayTakeOver } = board
  if (holders.length === 0) return null
  return (
    <>
      <Section title="孩子在谁身边" end={`${holders.length} 位大人`} />
      <Card flush>
        {(all ? holders : holders.slice(0, SHOWN_AT_ONCE)).map((holder) => (
          <Cell
            key={holder.personId}
            id={`holder-${holder.personId}`}
            title={holder.name}
            note={`${holder.children} 个孩子`}
            end={
              mayTakeOver && !holder.mine ? (
                <Button
                  id={`take-over-${holder.personId}`}
                  size="s"
                  label={`接管${holder.name}身边的 ${holder.children} 个孩子`}
                  onPress={() => setFrom(holder)}
                >
                  接管
                </Button>
              ) : undefined
            }
          />
        ))}
      </Card>
      {!all && holders.length > SHOWN_AT_ONCE && (
        <Button id="more-holders" kind="quiet" onPress={() => setAll(true)}>
          {`还有 ${holders.length - SHOWN_AT_ONCE} 位`}
        </Button>
      )}
      {from !== null && <TakeOverSheet from={from} onClose={() => setFrom(null)} />}
    </>
  )
}

function TakeOverSheet({ from, onClose }: { from: Holder; onClose: () => void }): ReactNode {
  const { sending, refused, takeOver } = useStandIn()
  const [reason, setReason] = useState('')
  const submit = async () => {
    const taken = await takeOver(from.personId, reason.trim())
    if (taken === null) return
    showToast({ text: `${taken} 个孩子现在由您负责` })
    onClose()
  }
  const tooShort = reason.trim().length < TAKE_OVER_REASON_LEAST
  return (
    <Sheet
      open
      title={`接管${from.name}身边的 ${from.children} 个孩子？`}
      onClose={onClose}
      foot={
        <Button
          id="send-take-over"
          kind="danger"
          busy={sending}
          why={tooShort ? say({ code: 'take-over/reason-missing' }) : undefined}
          onPress={() => void submit()}
        >
          {`接管，这 ${from.children} 个孩子由我负责`}
        </Button>
      }
    >
      <View className="ink-2">
        只在老师自己不能交接时用。会马上告诉这位老师和校长，并写进每个孩子的记录。
      </View>
      {refused !== '' && (
        <View className="mt-3">
          <Banner icon="alert" round id="take-over-refused">
            {refused}
          </Banner>
        </View>
      )}
      <ReasonPicks id="take-over-why" reasons={TAKE_OVER_REASONS} value={reason} onChange={setReason} />
    </Sheet>
  )
}
