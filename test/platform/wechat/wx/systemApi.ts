import type { Dict } from '../pack/Pack'
import type { Host } from '../host/Host'
import { asyncApi } from './asyncApi'

const CAPSULE = { width: 87, height: 32, right: 7, top: 6 }
const DEVICE = { brand: 'local', model: 'local', system: 'iOS 17.0', platform: 'ios', benchmarkLevel: 40 }
const BASE = { SDKVersion: '3.8.0', version: '8.0.50', language: 'zh_CN', enableDebug: false }

function windowInfo(host: Host): Dict {
  const { width, height, statusBar, bottom, windowHeight } = host.options.screen
  const safeArea = { left: 0, right: width, top: statusBar, bottom: height - bottom, width }
  return {
    pixelRatio: 3,
    screenWidth: width,
    screenHeight: height,
    windowWidth: width,
    windowHeight,
    statusBarHeight: statusBar,
    safeArea: { ...safeArea, height: safeArea.bottom - safeArea.top },
    screenTop: height - windowHeight,
  }
}

/** What a program can learn of device, window, theme and launch. */
export function systemApi(host: Host): Dict {
  const { options } = host
  const base = () => {
    const scale = options.fontSize / 16
    const size = { fontSizeSetting: options.fontSize, fontSizeScaleFactor: scale }
    return { ...BASE, ...size, theme: host.shownTheme, host: { appId: 'wx', env: 'WeChat' } }
  }
  const all = () => host.toLogic({ ...DEVICE, ...windowInfo(host), ...base(), deviceOrientation: 'portrait' })
  const { width, statusBar } = options.screen
  const top = statusBar + CAPSULE.top
  const right = width - CAPSULE.right
  const capsule = { width: CAPSULE.width, height: CAPSULE.height, top, bottom: top + CAPSULE.height, right }
  const account = { miniProgram: { appId: 'touristappid', envVersion: 'develop', version: '' } }
  return {
    env: { USER_DATA_PATH: 'wxfile://usr' },
    getSystemInfoSync: all,
    getSystemInfo: asyncApi('getSystemInfo', all),
    getSystemInfoAsync: asyncApi('getSystemInfoAsync', all),
    getWindowInfo: () => host.toLogic(windowInfo(host)),
    getDeviceInfo: () => host.toLogic(DEVICE),
    getAppBaseInfo: () => host.toLogic(base()),
    getSystemSetting: () =>
      host.toLogic({ bluetoothEnabled: true, locationEnabled: true, wifiEnabled: true }),
    getAppAuthorizeSetting: () => host.toLogic({}),
    getAccountInfoSync: () => host.toLogic(account),
    getLaunchOptionsSync: () => host.toLogic(host.launchOptions),
    getEnterOptionsSync: () => host.toLogic(host.launchOptions),
    getMenuButtonBoundingClientRect: () => host.toLogic({ ...capsule, left: right - CAPSULE.width }),
    getExtConfigSync: () => host.toLogic({}),
    getUpdateManager: () => ({
      onCheckForUpdate() {},
      onUpdateReady() {},
      onUpdateFailed() {},
      applyUpdate() {},
    }),
    getLogManager: () => ({ debug() {}, info() {}, log() {}, warn() {} }),
    getRealtimeLogManager: () => ({ info() {}, warn() {}, error() {}, setFilterMsg() {}, addFilterMsg() {} }),
    getPerformance: () => ({
      createObserver: () => ({ observe() {}, disconnect() {} }),
      getEntries: () => [],
    }),
    reportEvent() {},
    reportPerformance() {},
    nextTick: (run: () => void) => host.timers.setTimeout(run, 0),
    login: asyncApi('login', () => ({ code: 'local-code' })),
    checkSession: asyncApi('checkSession', () => undefined),
    getNetworkType: asyncApi('getNetworkType', () => ({ networkType: host.online ? 'wifi' : 'none' })),
  }
}
