import type { DayRecord } from '@/domain/custody/DayRecord'

/** At the desk only: a browser keeps it among its downloads. */
export function saveRecord(record: DayRecord): void {
  const url = URL.createObjectURL(new Blob([JSON.stringify(record)], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = url
  link.download = `${record.schoolName}-${record.day}-当日记录.json`
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 0)
}
