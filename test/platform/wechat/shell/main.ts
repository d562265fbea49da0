import { Host } from '../host/Host'
import type { Theme } from '../host/HostOptions'
import { browserRealm } from '../host/Realm'
import type { Dict, Pack } from '../pack/Pack'
import { BrowserSurface } from './BrowserSurface'
import { chooseFiles } from './chooseFiles'
import { CodeBoard } from './CodeBoard'
import { callDoor, uploadToDoor } from './callDoor'
import { keptStorage } from './keptStorage'
import { isToPhone, type FromPhone, type ToPhone } from './messages'
import { paintedSheet } from './paintedSheet'
import { PhoneFrame } from './PhoneFrame'
import './window'

const CODE_ID = 'shown-code-'

const settings = new URLSearchParams(location.search)
const setting = (name: string) => settings.get(name) ?? ''
const fetchText = async (path: string) => (await fetch(path)).text()

/** Codes on the page in front: Taro writes no data attributes, so a code stands in an id `shown-code-…`. */
function codesShown(host: Host | undefined): string[] {
  const page = host?.stack.top?.view.document
  if (!host || !page) return []
  const named = Array.from(page.querySelectorAll(`[id^="${CODE_ID}"]`), (node) =>
    node.id.slice(CODE_ID.length),
  )
  return [...named, host.clipboard].filter((code) => code !== '')
}

function obey(
  host: Host,
  frame: PhoneFrame,
  clock: { offset: number; frozenAt?: number },
  order: ToPhone['phone'],
): void {
  if (order.theme) {
    host.setTheme(order.theme)
    document.documentElement.dataset['theme'] = order.theme
  }
  if (order.online !== undefined) {
    host.setOnline(order.online)
    frame.showNetwork(order.online)
  }
  if (order.now !== undefined) {
    clock.offset = order.now - Date.now()
    clock.frozenAt = order.frozen === true ? order.now : undefined
    frame.showClock(order.now)
  }
  if (order.open !== undefined) {
    const url = order.open
    host.guard('open', () => host.foreground(url))
  }
}

async function main(): Promise<void> {
  const [pack, builtinCss, glassEasel, adapter] = await Promise.all([
    fetchText('pack.json').then((text) => JSON.parse(text) as Pack),
    fetchText('builtins.css'),
    fetchText('glass-easel.js'),
    fetchText('adapter.js'),
  ])
  const persona = setting('persona')
  const theme: Theme = setting('theme') === 'dark' ? 'dark' : 'light'
  const online = setting('network') !== 'none'
  document.documentElement.dataset['theme'] = theme
  const clock: { offset: number; frozenAt?: number } = { offset: 0 }
  if (setting('now') !== '') clock.frozenAt = Number(setting('now'))
  const running: { host?: Host } = {}
  const frame = new PhoneFrame({
    back: () => running.host?.guard('back', () => running.host?.stack.navigateBack()),
    home: () =>
      running.host?.guard('home', () => running.host?.stack.reLaunch(`/${pack.app.pages[0] ?? ''}`)),
    tab: (index) =>
      running.host?.guard('tab', () =>
        running.host?.stack.switchTab(`/${pack.app.tabBar?.list[index]?.pagePath ?? ''}`),
      ),
  })
  document.body.append(frame.root)
  frame.showNetwork(online)
  const { innerWidth: width, innerHeight: height } = window
  const bottom = 34
  const host = new Host({
    pack,
    libraries: { glassEasel, adapter },
    realm: browserRealm(),
    surface: new BrowserSurface(frame, new CodeBoard(crypto.randomUUID(), () => codesShown(running.host))),
    views: frame.views,
    viewCss: `@import url(${location.origin}/fonts/noto.css);:root{--safe-bottom:${bottom}px;}${builtinCss}`,
    cloud: callDoor(persona),
    upload: uploadToDoor(persona),
    storage: keptStorage(`phone:${setting('store')}:${persona}`, JSON.parse(setting('keep') || '{}') as Dict),
    screen: { width, height, statusBar: 44, bottom, windowHeight: height - 88 },
    theme,
    network: online ? 'wifi' : 'none',
    fontSize: Number(setting('fontSize') || 16),
    launch: {},
    assetAddress: (path) => `${location.origin}/phone/files/${path}`,
    chooseFiles,
    sheetOf: paintedSheet,
    onError: (where, error) => console.error(where, error),
  })
  running.host = host
  window.wechat = host
  const now = () => clock.frozenAt ?? Date.now() + clock.offset
  frame.showClock(now())
  setInterval(() => frame.showClock(now()), 1000)
  window.addEventListener('message', (event: MessageEvent<unknown>) => {
    if (event.source === window.parent && isToPhone(event.data)) obey(host, frame, clock, event.data.phone)
  })
  host.launch(setting('url') || undefined)
  const told: FromPhone = { fromPhone: { route: host.stack.top?.route ?? '' } }
  if (window.parent !== window) window.parent.postMessage(told, location.origin)
}

void main()
