import type { Theme } from '../host/HostOptions'

/** What the control page may tell a phone. */
export interface ToPhone {
  phone: { theme?: Theme; online?: boolean; open?: string; now?: number; frozen?: boolean }
}

/** What a phone tells the page around it. */
export interface FromPhone {
  fromPhone: { route: string }
}

export const isToPhone = (data: unknown): data is ToPhone =>
  typeof data === 'object' && data !== null && typeof Reflect.get(data, 'phone') === 'object'

export const isFromPhone = (data: unknown): data is FromPhone =>
  typeof data === 'object' && data !== null && typeof Reflect.get(data, 'fromPhone') === 'object'
