import { useEffect, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { AgreeSlot } from './AgreeSlot'
import { themeOf, useAppearance } from './appearance'
import { cx } from './cx'
import type { Ground } from './grounds'
import { TitleBar } from './TitleBar'
import { ToastSlot } from './ToastSlot'
import { usePaint } from './usePaint'

interface ScreenProps {
  title: string
  ground?: Ground
  /** A coloured head that the first card overlaps (green, amber); without it the colour fills the page. */
  band?: ReactNode
  /** Stays at the top while the page scrolls. */
  header?: ReactNode
  /** Stays at the bottom: the one step of the page. */
  foot?: ReactNode
  tabBar?: ReactNode
  /** No page margins: full-width rows bring their own. */
  flush?: boolean
  /** Desk pages use the whole width; the others stay a 480 px column. */
  wide?: boolean
  children: ReactNode
}

/** The root of every page: theme, type size, ground, what sticks and the toast. */
export function Screen(props: ScreenProps): ReactNode {
  const { title, ground = 'plain', band, header, foot, tabBar, flush, wide, children } = props
  const theme = useAppearance(themeOf)
  const large = useAppearance((state) => state.large)
  const look = cx(`theme-${theme}`, large && 'size-large')
  usePaint(theme, ground, look)
  useEffect(() => {
    void Taro.setNavigationBarTitle({ title })
  }, [title])

  return (
    <View
      className={cx(
        'af-screen',
        look,
        `af-ground-${band === undefined ? ground : 'plain'}`,
        wide && 'af-wide',
      )}
    >
      {(process.env.TARO_ENV === 'h5' || header !== undefined) && (
        <View className={cx('af-screen-top', `af-top-${ground}`)}>
          {process.env.TARO_ENV === 'h5' && !wide && <TitleBar title={title} />}
          {header}
        </View>
      )}
      {band !== undefined && <View className={cx('af-band', `af-top-${ground}`)}>{band}</View>}
      <View className={cx('af-screen-body', flush && 'af-flush', band !== undefined && 'af-under-band')}>
        {children}
      </View>
      <View className="af-screen-bottom">
        <ToastSlot />
        {foot !== undefined && <View className="af-screen-foot">{foot}</View>}
        {tabBar}
        {(foot !== undefined || tabBar !== undefined) && <View className="af-safe" />}
      </View>
      {process.env.TARO_ENV === 'weapp' && <AgreeSlot />}
    </View>
  )
}
