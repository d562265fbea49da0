import Taro, { useDidShow } from '@tarojs/taro'

/** A first screen is where WeChat's own home button would lead: there it is not drawn. */
export function useRootScreen(): void {
  useDidShow(() => {
    if (process.env.TARO_ENV === 'weapp') Taro.hideHomeButton().catch(() => undefined)
  })
}
