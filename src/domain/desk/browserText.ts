/** Which computer it is, in the words its owner would use; from what a browser says of itself. */

/** Those that call themselves by several names come before the ones they name. */
const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/MicroMessenger/i, '微信'],
  [/Edg/, 'Edge'],
  [/QQBrowser/, 'QQ 浏览器'],
  [/360SE|360EE|QihooBrowser/i, '360 浏览器'],
  [/Firefox/, 'Firefox'],
  [/Chrome/, 'Chrome'],
  [/Safari/, 'Safari'],
]
const MACHINES: readonly (readonly [RegExp, string])[] = [
  [/Windows/, 'Windows 电脑'],
  [/iPad/, 'iPad'],
  [/iPhone/, 'iPhone'],
  [/Android/, '安卓设备'],
  [/Mac OS X|Macintosh/, '苹果电脑'],
  [/Linux|X11/, 'Linux 电脑'],
]

const nameOf = (names: readonly (readonly [RegExp, string])[], agent: string, unknown: string): string =>
  names.find(([sign]) => sign.test(agent))?.[1] ?? unknown

export const browserText = (agent: string): string =>
  `${nameOf(MACHINES, agent, '一台电脑')}·${nameOf(BROWSERS, agent, '浏览器')}`
