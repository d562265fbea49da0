import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { Board, BoardDraw } from '@/contract/enrolment'
import type { DrawState } from '@/domain/draw/Draw'
import { momentText } from '@/domain/time'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { KeyValue } from '@/ui/KeyValue'
import './DrawCard.scss'

interface DrawCardProps {
  board: Board
  draw: BoardDraw
  isOpen: boolean
  onDraw: () => void
}

/** How the draw is kept honest, in plain words, with this child's own ticket. */
export function DrawCard({ board, draw, isOpen, onDraw }: DrawCardProps): ReactNode {
  return (
    <Card id="draw-card">
      <View className="t-lead b">{isOpen ? '抽签怎么抽，谁也定不了' : STATES[draw.state].title}</View>
      <View className="t-note ink-2">
        {isOpen
          ? `学校的密钥已经封好（下面是它的指纹），名单截止后封存，再加上${draw.source}的号码一起算出顺序。那个号码 ${momentText(draw.fixedAt)} 才产生，谁也不能提前知道。`
          : STATES[draw.state].note(draw)}
      </View>
      <View className="mt-3">
        <KeyValue
          rows={[
            ...(draw.ticket === null
              ? []
              : [
                  {
                    key: `${board.pupil.name}的签号`,
                    value: <View id="ticket">{draw.ticket}</View>,
                    strong: true,
                  },
                ]),
            ...(isOpen
              ? [
                  { key: '公开号码', value: draw.source },
                  { key: '产生时间', value: momentText(draw.fixedAt) },
                  { key: '密钥的指纹', value: <View className="enrol-hash">{draw.commitment}</View> },
                ]
              : []),
          ]}
        />
      </View>
      <View className="mt-3">
        <Button id="open-draw" size="s" onPress={onDraw}>
          抽签公示·自己验证
        </Button>
      </View>
    </Card>
  )
}

const STATES: Record<DrawState, { title: string; note: (draw: BoardDraw) => string }> = {
  open: { title: '这一轮用抽签', note: () => '时间到了，这里会打开填志愿。截止以后封存名单。' },
  sealed: {
    title: '名单已经封存',
    note: ({ source, fixedAt }) => `等${source}的号码，${momentText(fixedAt)} 产生。`,
  },
  numbered: { title: '号码已经录入', note: () => '等第二个人核对号码，然后抽签。' },
  confirmed: { title: '正在抽签', note: () => '号码已经两人核对，结果很快出来。' },
  drawn: { title: '结果出来了', note: () => '正在逐个登记名额，登记好会通知您。' },
  done: {
    title: '抽签完成',
    note: () => '抽中的课在下面标着「已报」；没抽中的志愿已经按签的顺序排进候补。',
  },
}
