import type { Dict } from '../pack/Pack'
import { EventChannel } from '../host/EventChannel'
import type { Host } from '../host/Host'
import { asyncApi } from './asyncApi'

/** Page stack, navigation bar and tab bar. */
export function navigationApi(host: Host): Dict {
  const { stack, tabBar } = host
  const onTop = (change: (page: NonNullable<typeof stack.top>) => void) => {
    if (stack.top) change(stack.top)
    host.drawChrome()
  }
  return {
    navigateTo: asyncApi('navigateTo', ({ url, events }) => {
      const eventChannel = new EventChannel()
      for (const [event, listener] of Object.entries((events ?? {}) as Record<string, () => void>))
        eventChannel.on(event, listener)
      stack.navigateTo(String(url), eventChannel)
      return { eventChannel }
    }),
    redirectTo: asyncApi('redirectTo', ({ url }) => stack.redirectTo(String(url))),
    navigateBack: asyncApi('navigateBack', ({ delta }) => stack.navigateBack(Number(delta ?? 1))),
    switchTab: asyncApi('switchTab', ({ url }) => stack.switchTab(String(url))),
    reLaunch: asyncApi('reLaunch', ({ url }) => stack.reLaunch(String(url))),
    setNavigationBarTitle: asyncApi('setNavigationBarTitle', ({ title }) =>
      onTop((page) => {
        page.title = String(title)
      }),
    ),
    setNavigationBarColor: asyncApi('setNavigationBarColor', ({ backgroundColor, frontColor }) =>
      onTop((page) => {
        page.barBackground = String(backgroundColor)
        page.barInk = frontColor === '#000000' ? 'black' : 'white'
      }),
    ),
    setBackgroundColor: asyncApi('setBackgroundColor', ({ backgroundColor }) =>
      onTop((page) => {
        if (typeof backgroundColor === 'string') page.pageBackground = backgroundColor
      }),
    ),
    setBackgroundTextStyle: asyncApi('setBackgroundTextStyle', () => undefined),
    hideHomeButton: asyncApi('hideHomeButton', () =>
      onTop(() => {
        host.homeButtonHidden = true
      }),
    ),
    setTabBarBadge: asyncApi('setTabBarBadge', ({ index, text }) =>
      onTop(() => tabBar.badges.set(Number(index), String(text))),
    ),
    removeTabBarBadge: asyncApi('removeTabBarBadge', ({ index }) =>
      onTop(() => tabBar.badges.delete(Number(index))),
    ),
    hideTabBar: asyncApi('hideTabBar', () =>
      onTop(() => {
        tabBar.hidden = true
      }),
    ),
    showTabBar: asyncApi('showTabBar', () =>
      onTop(() => {
        tabBar.hidden = false
      }),
    ),
    pageScrollTo: asyncApi('pageScrollTo', ({ selector, scrollTop }) => {
      const view = stack.top?.view
      const target = typeof selector === 'string' ? view?.document.querySelector(selector) : undefined
      if (target) target.scrollIntoView?.()
      else if (view) view.document.documentElement.scrollTop = Number(scrollTop ?? 0)
    }),
    enableAlertBeforeUnload: asyncApi('enableAlertBeforeUnload', () => undefined),
    disableAlertBeforeUnload: asyncApi('disableAlertBeforeUnload', () => undefined),
  }
}
