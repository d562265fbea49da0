import type { RollRow } from '@/contract/attendance'
import { isHere, type RollMark } from '@/domain/attendance/Session'

interface NoteFacts {
  row: RollRow
  mark: RollMark | null
  taken: boolean
  online: boolean
  myName: string
}

/** The small line under a name: only what is out of the ordinary. */
export function rowNote({ row, mark, taken, online, myName }: NoteFacts): string {
  const { status, holderName } = row
  if (status === 'released') return '已经离校'
  if (status === 'held' && holderName !== null && holderName !== myName) return `还在${holderName}名下`
  if (mark === 'absent') {
    if (taken) return '没请假，已通知家长和班主任'
    if (!online) return '没请假，请先打给家长'
    return status === 'absent' ? '前面点名也没有见到' : '没请假，提交后通知家长'
  }
  if (status === 'leave' && mark !== null && !isHere(mark)) return '已请假'
  return ''
}

export const registerText = ({ homeroomName, no }: RollRow): string => `${homeroomName}·${no}号`
