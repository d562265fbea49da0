import type { Dict } from '../pack/Pack'
import type { Host } from '../host/Host'
import type { SignalName } from '../host/Signals'
import { cloudApi } from './cloudApi'
import { deviceApi } from './deviceApi'
import { fileApi } from './fileApi'
import { navigationApi } from './navigationApi'
import { permissionApi } from './permissionApi'
import { storageApi } from './storageApi'
import { systemApi } from './systemApi'
import { uiApi } from './uiApi'

const SIGNALS: SignalName[] = [
  'error',
  'unhandledRejection',
  'appShow',
  'appHide',
  'themeChange',
  'windowResize',
  'networkStatusChange',
]

/** Events that never happen here; programs may still listen. */
const SILENT = [
  'MemoryWarning',
  'PageNotFound',
  'KeyboardHeightChange',
  'UserCaptureScreen',
  'AudioInterruptionEnd',
]

const capital = (name: string) => `${name.charAt(0).toUpperCase()}${name.slice(1)}`

function signalApi(host: Host): Dict {
  const api: Dict = {}
  for (const name of SIGNALS) {
    api[`on${capital(name)}`] = (listener: (value: unknown) => void) => host.signals.on(name, listener)
    api[`off${capital(name)}`] = (listener?: (value: unknown) => void) => host.signals.off(name, listener)
  }
  for (const name of SILENT) {
    api[`on${name}`] = () => undefined
    api[`off${name}`] = () => undefined
  }
  return api
}

/** A function that may be called on and on: `animation.opacity(0).step()`. */
function chain(): Dict {
  const animation: Dict = new Proxy<Dict>(
    {},
    { get: (_, name) => (name === 'export' ? () => ({ actions: [] }) : () => animation) },
  )
  return animation
}

function queryApi(host: Host): Dict {
  const observer = (kind: string) => (component: Dict | undefined, options: unknown) => {
    const from = component && kind in component ? component : host.stack.top?.logic
    const create = from?.[kind]
    return typeof create === 'function' ? (Reflect.apply(create, from, [options]) as unknown) : undefined
  }
  return {
    createSelectorQuery: () => (host.stack.top ? host.selectorQuery(host.stack.top) : undefined),
    createIntersectionObserver: observer('createIntersectionObserver'),
    createMediaQueryObserver: observer('createMediaQueryObserver'),
    createAnimation: chain,
  }
}

/** `wx`. What is absent here is absent for the program too, and its name is written down. */
export function createWx(host: Host): Dict {
  const parts = [cloudApi, storageApi, navigationApi, uiApi, systemApi, deviceApi, permissionApi, fileApi]
  const api: Dict = {}
  for (const part of [...parts, signalApi, queryApi]) Object.assign(api, part(host))
  api['canIUse'] = (name: string) => (name.split('.')[0] ?? '') in api
  return new Proxy(api, {
    get(target, name) {
      if (typeof name === 'string' && !(name in target)) host.log.missing.add(name)
      return Reflect.get(target, name) as unknown
    },
    set(target, name, value) {
      if (typeof name === 'string') host.log.missing.delete(name) // Taro keeps things of its own on wx
      return Reflect.set(target, name, value)
    },
  })
}
