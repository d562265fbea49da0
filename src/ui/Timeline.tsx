import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { a11y } from './a11y'
import { cx } from './cx'

export interface Knot {
  key: string
  time: string
  title: string
  note?: string
  /** Solid is what happened, a halo is now, dashed is not yet. */
  state: 'done' | 'now' | 'next'
  /** At the end of the row: a small action. */
  tail?: ReactNode
}

const said = { done: '', now: '现在，', next: '还没到，' } as const

/** The thread (责任链): who held what, who holds it now, who comes next. */
export function Timeline({ knots }: { knots: readonly Knot[] }): ReactNode {
  return (
    <View className="af-thread" {...a11y({ role: 'list' })}>
      {knots.map((knot) => (
        <View
          key={knot.key}
          className={cx('af-knot', `af-knot-${knot.state}`)}
          {...a11y({ role: 'listitem', ...(knot.tail === undefined ? { label: labelOf(knot) } : {}) })}
        >
          <View className="af-knot-time">{knot.time}</View>
          <View className="af-knot-rail">
            <View className="af-knot-dot" />
          </View>
          <View className="af-knot-body">
            {knot.title}
            {knot.note !== undefined && <View className="af-knot-note">{knot.note}</View>}
          </View>
          {knot.tail !== undefined && <View className="af-knot-tail">{knot.tail}</View>}
        </View>
      ))}
    </View>
  )
}

const labelOf = (knot: Knot): string =>
  `${said[knot.state]}${knot.time} ${knot.title} ${knot.note ?? ''}`.trim()
