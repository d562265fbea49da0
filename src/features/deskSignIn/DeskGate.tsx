import { useCallback, useEffect, useSyncExternalStore, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { deskShut, watchDeskShut } from '@/cloud/deskShut'
import { isSignedIn } from '@/cloud/webSession'
import { IDLE_LASTS } from '@/domain/desk/Desk'
import { say } from '@/domain/failure'
import { a11y } from '@/ui/a11y'
import { themeOf, useAppearance } from '@/ui/appearance'
import { Banner } from '@/ui/Banner'
import { Brand } from '@/ui/Brand'
import { cx } from '@/ui/cx'
import { SignInCard } from './SignInCard'
import { leaveIdle, useSignIn } from './signInStore'
import { useIdle } from './useIdle'
import './deskSignIn.scss'

/** No key and no reader reaches what lies under the gate; what was typed there stays. */
const COVERED = 'desk-covered'

/** Lies over the page while nobody is signed in; the page under it stays as it was. */
export function DeskGate(): ReactNode {
  const { why, wasOpen } = useSyncExternalStore(watchDeskShut, deskShut)
  const theme = useAppearance(themeOf)
  const large = useAppearance((state) => state.large)
  const isShut = why !== null
  const leave = useCallback(() => void leaveIdle(say({ code: 'desk/idle' })), [])
  useIdle(IDLE_LASTS, !isShut && wasOpen && isSignedIn(), leave)
  useEffect(() => {
    if (!isShut) return undefined
    const { begin, stop } = useSignIn.getState()
    void begin()
    document.body.classList.add(COVERED)
    return () => {
      stop()
      document.body.classList.remove(COVERED)
    }
  }, [isShut])
  if (why === null) return null
  return (
    <View
      className={cx('desk-gate', `theme-${theme}`, large && 'size-large', 'af-ground-dusk')}
      {...a11y({ role: 'dialog', label: '用手机扫码登录' })}
    >
      <View className="desk-gate-inside">
        <Brand note="课后服务" />
        {wasOpen && (
          <View className="mt-4">
            <Banner id="desk-why" round icon="lock" title={why}>
              这一页填了的都还在，登录以后接着做。
            </Banner>
          </View>
        )}
        <SignInCard />
      </View>
    </View>
  )
}
