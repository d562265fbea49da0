import Taro from '@tarojs/taro'
import type { Sweep } from '@/domain/attendance/Session'
import type { PupilId, SessionId } from '@/domain/ids'

export type Sweeps = Partial<Record<PupilId, Sweep>>

const KEY = 'roll-sweep/'

const isSweep = (value: unknown): value is Sweep =>
  typeof value === 'object' &&
  value !== null &&
  'note' in value &&
  typeof value.note === 'string' &&
  'homework' in value &&
  (value.homework === null || typeof value.homework === 'boolean')

/** Ticks and notes this phone has not brought to the record yet. */
export function keptSweep(sessionId: SessionId): Sweeps {
  const stored: unknown = Taro.getStorageSync(KEY + sessionId)
  if (typeof stored !== 'object' || stored === null) return {}
  return Object.fromEntries(Object.entries(stored).filter(([, sweep]) => isSweep(sweep))) as Sweeps
}

/** Words about children stay on a phone for their day only. */
export function keepSweep(sessionId: SessionId, pending: Sweeps): void {
  const today = sessionId.slice(0, 'YYYYMMDD'.length)
  for (const key of Taro.getStorageInfoSync().keys)
    if (key.startsWith(KEY) && !key.startsWith(KEY + today)) Taro.removeStorageSync(key)
  if (Object.keys(pending).length === 0) Taro.removeStorageSync(KEY + sessionId)
  else Taro.setStorageSync(KEY + sessionId, pending)
}
