import { useEffect, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { a11y } from './a11y'
import { cx } from './cx'

interface OverlayProps {
  place: 'bottom' | 'middle'
  onClose: () => void
  children: ReactNode
}

/** The scrim under a Sheet or a Dialog. */
export function Overlay({ place, onClose, children }: OverlayProps): ReactNode {
  useEscape(onClose)
  return (
    <View className={cx('af-overlay', `af-overlay-${place}`)} catchMove>
      <View className="af-scrim" onClick={onClose} {...a11y({ role: 'button', label: '关闭' })} />
      <View className="af-overlay-panel">{children}</View>
    </View>
  )
}

function useEscape(onClose: () => void): void {
  useEffect(() => {
    if (process.env.TARO_ENV !== 'h5') return undefined
    const close = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') onClose()
    }
    window.addEventListener('keydown', close)
    return () => window.removeEventListener('keydown', close)
  }, [onClose])
}
