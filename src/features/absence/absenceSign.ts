import type { AbsentChild } from '@/contract/absence'
import type { IconName } from '@/ui/iconNames'
import type { Tone } from '@/ui/tone'

interface Sign {
  word: string
  icon: IconName
  tone: Tone
}

/** Where this absence stands, in a word. */
export function absenceSign({ closed, answer, dueAt }: AbsentChild): Sign {
  if (closed !== null) return { word: '已说明', icon: 'check', tone: 'green' }
  if (answer?.where === 'on-way' && dueAt !== null) return { word: '在路上', icon: 'walk', tone: 'amber' }
  return { word: '没有着落', icon: 'absent', tone: 'red' }
}
