import type { Host } from '../host/Host'

declare global {
  interface Window {
    /** the program that runs on this phone, for browser tests */
    wechat?: Host
  }
}
