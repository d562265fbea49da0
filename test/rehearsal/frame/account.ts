/** Every child's fate as the record tells it, counted by name of the fate. */
import type { AbsenceVoice } from '@/domain/attendance/Absence'
import type { Custody } from '@/domain/custody/Custody'

const HOW = {
  code: '凭码',
  eye: '看人核对',
  'walk-alone': '自行离校',
  delegation: '临时委托',
  escort: '路队站点',
  reconciled: '核实离校',
} as const

const VOICE: Record<AbsenceVoice, string> = {
  guardian: '家长',
  'homeroom-teacher': '班主任',
  'session-teacher': '任课老师',
  'duty-leader': '值班领导',
}

function fateOf(custody: Custody): string {
  switch (custody.status) {
    case 'released':
      return HOW[custody.release.proof.how]
    case 'leave':
      return '请假'
    case 'absent':
      return custody.absence?.answer ? `没到·${VOICE[custody.absence.answer.voice]}说明` : '没到'
    case 'held':
      return '还在手里'
    case 'expected':
      return '没点到'
    default:
      return custody satisfies never
  }
}

export function account(day: Custody[]): string {
  const fates = new Map<string, number>()
  for (const custody of day) fates.set(fateOf(custody), (fates.get(fateOf(custody)) ?? 0) + 1)
  const ladder = day.filter((custody) => custody.rung === 4).length
  return [
    ...[...fates].sort(([, a], [, b]) => b - a).map(([fate, count]) => `${fate} ${count}`),
    ...(ladder > 0 ? [`（其中 ${ladder} 个等到第四级）`] : []),
  ].join(' ')
}
