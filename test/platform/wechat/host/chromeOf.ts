import type { Dict } from '../pack/Pack'
import type { Host } from './Host'
import type { OpenPage } from './OpenPage'
import { normalPath } from './paths'
import type { Chrome } from './Surface'

/** With `darkmode`, a setting may be `@name`, whose value stands in theme.json. */
export function themedValue(host: Host, value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined
  if (!value.startsWith('@')) return value
  return host.pack.themes[host.shownTheme ?? 'light'][value.slice(1)]
}

function tabsOf(host: Host, page: OpenPage): Chrome['tabs'] {
  const { tabBar } = host.pack.app
  if (!tabBar || tabBar.custom === true || host.tabBar.hidden || !host.stack.isTab(page.route)) return []
  return tabBar.list.map((tab, index) => {
    const on = tab.pagePath === page.route
    const icon = on ? (tab.selectedIconPath ?? tab.iconPath) : tab.iconPath
    const color = themedValue(host, on ? tabBar['selectedColor'] : tabBar['color'])
    const address = icon === undefined ? undefined : host.options.assetAddress(normalPath(icon))
    const fallback = on ? '#3cc51f' : '#7a7e83'
    return {
      text: tab.text,
      icon: address,
      on,
      color: color ?? fallback,
      badge: host.tabBar.badges.get(index),
    }
  })
}

/** What stands around the page: WeChat's navigation bar and tab bar. */
export function chromeOf(host: Host, page: OpenPage): Chrome {
  const config: Dict = { ...host.pack.app.window, ...host.program.configOf(page.route) }
  const themed = (key: string) => themedValue(host, config[key])
  const isFirst = host.stack.pages.length <= 1
  const isHome = page.route === host.pack.app.pages[0] || host.stack.isTab(page.route)
  return {
    title: page.title ?? themed('navigationBarTitleText') ?? '',
    background: page.barBackground ?? themed('navigationBarBackgroundColor') ?? '#000000',
    ink: page.barInk ?? (themed('navigationBarTextStyle') === 'black' ? 'black' : 'white'),
    hidden: config['navigationStyle'] === 'custom',
    leading: !isFirst ? 'back' : isHome || host.homeButtonHidden ? 'none' : 'home',
    tabs: tabsOf(host, page),
    tabBackground: themedValue(host, host.pack.app.tabBar?.['backgroundColor']) ?? '#ffffff',
    pageBackground: page.pageBackground ?? themed('backgroundColor'),
  }
}
