import type { RollMark } from '@/domain/attendance/Session'
import type { IconName } from '@/ui/iconNames'

export const MARK_ICONS: Record<RollMark, IconName> = {
  present: 'check',
  late: 'late',
  leave: 'leave',
  absent: 'absent',
  'left-early': 'walk',
}
