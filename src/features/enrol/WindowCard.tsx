import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { Board } from '@/contract/enrolment'
import { windowState } from '@/domain/enrolment/EnrolmentWindow'
import { say } from '@/domain/failure'
import { momentText } from '@/domain/time'
import { Banner } from '@/ui/Banner'
import { Countdown } from '@/ui/Countdown'
import { cx } from '@/ui/cx'
import { windowRefusal } from './courseRefusal'
import './WindowCard.scss'

interface WindowCardProps {
  window: Board['window']
  now: number
}

/** The window: green while it is open, counting to its opening before, and in words when it is shut. */
export function WindowCard({ window, now }: WindowCardProps): ReactNode {
  const refusal = windowRefusal(window, now)
  const state = window === null ? 'closed' : windowState(window, now)
  if (window === null || state === 'closed') {
    return (
      <Banner id="window" round icon="lock" title={window?.name} tone="plain">
        {refusal === null ? '' : say(refusal)}
      </Banner>
    )
  }
  const isOpen = state === 'open'
  return (
    <View id="window" className={cx('enrol-window', isOpen && 'enrol-window-open')}>
      <View className="grow">
        <View className="t-lead b">{window.name}</View>
        <View className="t-note enrol-window-when">
          {isOpen
            ? `${momentText(window.closesAt)} 截止`
            : `${momentText(window.opensAt)} 开始，到点自动打开`}
        </View>
      </View>
      <View className="enrol-window-left">
        <View className="t-note enrol-window-when">{isOpen ? '还剩' : '离开始'}</View>
        <Countdown size="s" ms={(isOpen ? window.closesAt : window.opensAt) - now} />
      </View>
    </View>
  )
}
