import type { Whereabouts } from './Absence'

const WHERE_TEXT: Record<Whereabouts, string> = { home: '在家', 'on-way': '在路上', unknown: '不知道在哪里' }
export const whereText = (where: Whereabouts): string => WHERE_TEXT[where]
