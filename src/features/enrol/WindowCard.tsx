import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { Board, BoardWindow } from '@/contract/enrolment'
import { windowState } from '@/domain/enrolment/EnrolmentWindow'
import { say } from '@/domain/failure'
import { momentText } from '@/domain/time'
import { Countdown } from '@/ui/Countdown'
import { cx } from '@/ui/cx'
import { Icon } from '@/ui/Icon'
import './WindowCard.scss'

interface WindowCardProps extends Pick<Board, 'window' | 'nextWindows'> {
  now: number
}

/** The window: green while it is open, counting to its opening before, in words when it is shut; then what comes later. */
export function WindowCard({ window, nextWindows, now }: WindowCardProps): ReactNode {
  const state = window === null ? 'closed' : windowState(window, now)
  const isOpen = state === 'open'
  return (
    <View id="window" className={cx('enrol-window', isOpen && 'enrol-window-open')}>
      {window === null || state === 'closed' ? (
        <Shut window={window} />
      ) : (
        <View className="row wrap">
          <View className="grow">
            <View className="t-lead b">{window.name}</View>
            <View className="t-note enrol-window-when">{whenText(window, isOpen)}</View>
          </View>
          <View className="enrol-window-left">
            <View className="t-note enrol-window-when">{isOpen ? '还剩' : '离开始'}</View>
            <Countdown size="s" ms={(isOpen ? window.closesAt : window.opensAt) - now} />
          </View>
        </View>
      )}
      {nextWindows.map((next) => (
        <View key={next.id} className="t-note enrol-window-next">
          之后：{next.name} {momentText(next.opensAt)} 开始
        </View>
      ))}
    </View>
  )
}

const HOW: Record<BoardWindow['mode'], string> = { 'first-come': '先报先得', draw: '填志愿，截止后抽签' }

function whenText({ mode, opensAt, closesAt }: BoardWindow, isOpen: boolean): string {
  if (isOpen)
    return mode === 'draw' ? `${momentText(closesAt)} 截止，然后抽签` : `${momentText(closesAt)} 截止`
  return `${momentText(opensAt)} 开始·${HOW[mode]}·到点自动打开`
}

function Shut({ window }: Pick<WindowCardProps, 'window'>): ReactNode {
  const code =
    window === null ? null : ({ code: 'enrolment/window-closed', closedAt: window.closesAt } as const)
  return (
    <View className="row-top gap-2">
      <Icon name="lock" size="m" className="ink-3" />
      <View className="grow">
        {window !== null && <View className="b">{window.name}</View>}
        <View className="t-note enrol-window-when">{say(code ?? { code: 'enrolment/no-window' })}</View>
      </View>
    </View>
  )
}
