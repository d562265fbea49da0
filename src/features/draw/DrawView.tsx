import { useEffect, useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { PublicDraw } from '@/contract/draw'
import { gradeText } from '@/domain/people/School'
import { Card } from '@/ui/Card'
import { Timeline } from '@/ui/Timeline'
import { DrawList } from './DrawList'
import { DrawParts } from './DrawParts'
import { drawSteps } from './drawSteps'
import { useDraw, type DrawKey } from './drawStore'
import { ExportButton } from './ExportButton'
import { TicketCard } from './TicketCard'
import { VerifyCard } from './VerifyCard'

interface DrawViewProps {
  draw: PublicDraw
  drawKey: DrawKey
  /** The ticket of whoever came from the own board; empty for anybody else. */
  ticket: string
}

/** 抽签公示: how far it is, what stands published, and the way to reckon it again. Nobody's name is on it. */
export function DrawView({ draw, drawKey, ticket: own }: DrawViewProps): ReactNode {
  const { check, lists, verify, read } = useDraw()
  const [ticket, setTicket] = useState(own)
  const isPublished = draw.listHash !== null
  useEffect(() => {
    // Whoever has a ticket came for its line.
    if (isPublished && own !== '') void read(drawKey)
  }, [isPublished, own, read, drawKey, draw.state])
  return (
    <View className="stack-3">
      <View>
        <View className="t-title">{draw.name}</View>
        <View className="ink-2">
          {draw.schoolName}·{draw.grades.map(gradeText).join('、')}
        </View>
      </View>
      <Card id="draw-steps">
        <Timeline knots={drawSteps(draw)} />
      </Card>
      <VerifyCard draw={draw} check={check} onVerify={() => void verify(drawKey)} />
      {isPublished && <TicketCard draw={draw} lists={lists} ticket={ticket} onTicket={setTicket} />}
      <DrawList key={lists.length} draw={draw} lists={lists} ticket={ticket} />
      <DrawParts draw={draw} />
      <ExportButton drawKey={drawKey} />
    </View>
  )
}
