import { useSyncExternalStore, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { serverNow } from '@/cloud/serverClock'
import { dismiss, forgetSent, isWaiting, opOf, unsent, watchUnsent } from '@/cloud/unsentActs'
import { clockTextAt, MINUTE } from '@/domain/time'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { leftText, waitingText } from './unsentWords'
import './unsent.scss'

const SENT_SHOWN = 5 * MINUTE

/** What is sent and what is not, on every screen from which something can be sent. */
export function UnsentBanner({ flush = false }: { flush?: boolean }): ReactNode {
  const look = flush ? 'unsent-flush' : 'unsent-line'
  const { acts, sentAt } = useSyncExternalStore(watchUnsent, unsent)
  useDidShow(() => {
    const { sentAt: last } = unsent()
    if (last !== null && serverNow() - last > SENT_SHOWN) forgetSent()
  })
  const waiting = acts.filter(isWaiting)
  const left = acts.filter((act) => !isWaiting(act))
  return (
    <View>
      {waiting.length > 0 && (
        <View className={look}>
          <Banner icon="offline" round id="unsent-acts">
            {waitingText(waiting)}
          </Banner>
        </View>
      )}
      {waiting.length === 0 && sentAt !== null && (
        <View className={look}>
          <Banner icon="check-circle" tone="green" round id="all-sent">
            {`都发出去了 ${clockTextAt(sentAt)}`}
          </Banner>
        </View>
      )}
      {left.map((act) => (
        <View key={opOf(act)} className={look}>
          <Banner
            icon="alert"
            round
            id={`left-${opOf(act)}`}
            act={
              <View className="unsent-seen">
                <Button id={`seen-${opOf(act)}`} size="s" kind="amber" onPress={() => dismiss(opOf(act))}>
                  知道了
                </Button>
              </View>
            }
          >
            {leftText(act)}
          </Banner>
        </View>
      ))}
    </View>
  )
}
