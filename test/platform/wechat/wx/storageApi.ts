import type { Dict } from '../pack/Pack'
import type { Host } from '../host/Host'
import { ApiFailure, asyncApi } from './asyncApi'

const KEY_LIMIT = 1024 * 1024
const TOTAL_LIMIT_KB = 10 * 1024

/** wx storage: JSON by key, 1 MB a key and 10 MB in all; writes of a killed program are lost. */
export function storageApi(host: Host): Dict {
  const { storage } = host.options
  const sizeInKb = () => Math.ceil(Object.values(storage).join('').length / 1024)
  const read = (key: string) => host.options.realm.parse(storage[key] ?? '""')
  const write = (key: string, value: unknown) => {
    const json = JSON.stringify(value ?? '')
    if (json.length > KEY_LIMIT) throw new ApiFailure('entry size limit reached')
    if (sizeInKb() + json.length / 1024 > TOTAL_LIMIT_KB) throw new ApiFailure('exceed storage max size 10Mb')
    if (host.alive) storage[key] = json
  }
  const remove = (key: string) => {
    if (host.alive) delete storage[key]
  }
  const clear = () => Object.keys(storage).forEach(remove)
  const info = () =>
    host.toLogic({ keys: Object.keys(storage), currentSize: sizeInKb(), limitSize: TOTAL_LIMIT_KB })
  return {
    getStorageSync: read,
    setStorageSync: write,
    removeStorageSync: remove,
    clearStorageSync: clear,
    getStorageInfoSync: info,
    getStorage: asyncApi('getStorage', ({ key }) => {
      if (storage[String(key)] === undefined) throw new ApiFailure('data not found')
      return { data: read(String(key)) }
    }),
    setStorage: asyncApi('setStorage', ({ key, data }) => write(String(key), data)),
    removeStorage: asyncApi('removeStorage', ({ key }) => remove(String(key))),
    clearStorage: asyncApi('clearStorage', clear),
    getStorageInfo: asyncApi('getStorageInfo', info),
  }
}
