import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { StandInAsk } from '@/contract/standIn'
import type { SchoolId } from '@/domain/ids'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Sheet } from '@/ui/Sheet'
import { showToast } from '@/ui/showToast'
import { ReasonPicks } from './ReasonPicks'
import { useStandIn } from './standInStore'
import { DECLINE_REASONS, fromTo } from './standInWords'
import './standIn.scss'

interface StandInAsksProps {
  schoolId: SchoolId
  asks: StandInAsk[]
  onDone: () => void
}

/** 「周岚老师请您代课」: a yes makes the lesson mine, a no tells the colleague to look further. */
export function StandInAsks({ schoolId, asks, onDone }: StandInAsksProps): ReactNode {
  const { sending, refused, answer } = useStandIn()
  const [declining, setDeclining] = useState<StandInAsk | null>(null)
  const [reason, setReason] = useState('')
  if (asks.length === 0) return null
  const send = async (ask: StandInAsk, accept: boolean) => {
    const went = await answer(schoolId, ask.sessionId, accept, accept ? '' : reason.trim())
    setDeclining(null)
    if (went) showToast({ text: accept ? `${ask.title}现在是您的课` : `已告诉${ask.fromName}您不能来` })
    onDone()
  }
  return (
    <View className="stack-3 stand-in-asks">
      {refused !== '' && (
        <Banner icon="alert" round id="ask-refused">
          {refused}
        </Banner>
      )}
      {asks.map((ask) => (
        <Card key={ask.sessionId} tone="amber" id={`ask-${ask.sessionId}`}>
          <View className="t-title">{`${ask.fromName}请您代课`}</View>
          <View className="mt-1">{`${fromTo(ask)} ${ask.title}·${ask.venue}`}</View>
          <View className="t-note ink-2">{`原因：${ask.reason}。您答应以后，点名和孩子由您负责`}</View>
          <View className="row-top gap-2 mt-4">
            <Button id={`decline-${ask.sessionId}`} onPress={() => setDeclining(ask)}>
              不接
            </Button>
            <Button
              id={`accept-${ask.sessionId}`}
              kind="primary"
              busy={sending}
              onPress={() => void send(ask, true)}
            >
              接
            </Button>
          </View>
        </Card>
      ))}
      {declining !== null && (
        <Sheet
          open
          title={`不接${declining.title}`}
          onClose={() => setDeclining(null)}
          foot={
            <Button
              id="send-decline"
              kind="primary"
              busy={sending}
              onPress={() => void send(declining, false)}
            >
              {`告诉${declining.fromName}`}
            </Button>
          }
        >
          <ReasonPicks id="no" reasons={DECLINE_REASONS} value={reason} onChange={setReason} />
        </Sheet>
      )}
    </View>
  )
}
