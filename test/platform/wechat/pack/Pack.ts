export type Dict = Record<string, unknown>

export interface TabItem {
  pagePath: string
  text: string
  iconPath?: string
  selectedIconPath?: string
}

export interface WindowConfig extends Dict {
  navigationBarTitleText?: string
  navigationBarBackgroundColor?: string
  navigationBarTextStyle?: string
  navigationStyle?: string
  backgroundColor?: string
  onReachBottomDistance?: number
  enablePullDownRefresh?: boolean
}

export interface AppConfig {
  pages: string[]
  subPackages?: { root: string; pages: string[] }[]
  subpackages?: { root: string; pages: string[] }[]
  window?: WindowConfig
  tabBar?: Dict & { list: TabItem[]; custom?: boolean }
  usingComponents?: Record<string, string>
  lazyCodeLoading?: string
  darkmode?: boolean
  themeLocation?: string
}

export interface PageConfig extends WindowConfig {
  component?: boolean
  usingComponents?: Record<string, string>
}

/** A built mini program as one plain object, so that it can cross to a browser as JSON. */
export interface Pack {
  app: AppConfig
  /** path → source, kept verbatim */
  scripts: Record<string, string>
  /** path → parsed page or component config */
  configs: Record<string, PageConfig>
  /** path → css */
  styles: Record<string, string>
  /** source of the compiled templates of the program */
  templates: string
  /** source of the compiled templates of WeChat's own components */
  builtins: string
  /** light and dark values of the `@names` in window and tab bar settings */
  themes: Record<'light' | 'dark', Record<string, string>>
  warnings: string[]
}
