import type { Gate, GateChild } from '@/contract/custody'
import type { PupilId } from '@/domain/ids'
import { clockText } from '@/domain/time'
import type { IconName } from '@/ui/iconNames'

/** Everybody is at home, to come, or waits for a roll: what the one number means now. */
export type GateMood = 'rest' | 'before' | 'going' | 'zero'

/** At zero the page turns green, but only when nobody is still to be called and somebody has gone home. */
export function gateMood({ rest, inSchool, notCalled, released }: Gate): GateMood {
  if (inSchool > 0) return 'going'
  if (notCalled > 0) return 'before'
  if (released > 0) return 'zero'
  return rest === null ? 'before' : 'rest'
}

export interface GateGroup {
  key: 'overdue' | 'late' | 'waiting' | 'unsent'
  title: string
  icon: IconName
  tone: 'amber' | 'green' | 'plain'
  count: number
  children: GateChild[]
}

function lateTitle(late: GateChild[]): string {
  const ends = [...new Set(late.map((child) => child.endsAtMinute))].sort((a, b) => a - b)
  return `延时托管，${ends.map(clockText).join('、')} 接`
}

/**
 * First those this phone let go and the server does not know of yet; then who is past the time, the longest waiting at
 * the top; then late care; then those whose time has not come.
 */
export function gateGroups(all: GateChild[], minute: number, gone: ReadonlySet<PupilId>): GateGroup[] {
  const children = all.filter((child) => !gone.has(child.pupilId))
  const unsent = all.filter((child) => gone.has(child.pupilId))
  const overdue = children.filter((child) => child.endsAtMinute <= minute)
  const ahead = children.filter((child) => child.endsAtMinute > minute)
  const late = ahead.filter((child) => child.late)
  const waiting = ahead.filter((child) => !child.late)
  const group = (
    key: GateGroup['key'],
    title: string,
    icon: IconName,
    tone: GateGroup['tone'],
    list: GateChild[],
  ): GateGroup => ({ key, title, icon, tone, count: list.length, children: list })
  return [
    group('unsent', '已放行，还没发出去', 'offline', 'amber', unsent),
    group('overdue', '过了时间，还没人接', 'clock', 'amber', overdue),
    group('late', lateTitle(late), 'moon', 'green', late),
    group('waiting', '还没到放学时间', 'school', 'plain', waiting),
  ].filter((one) => one.count > 0)
}

/** The first `shown` children over all groups; each group still says its full count. */
export function firstOf(groups: GateGroup[], shown: number): GateGroup[] {
  let room = shown
  return groups.flatMap((group) => {
    if (room <= 0) return []
    const children = group.children.slice(0, room)
    room -= children.length
    return [{ ...group, children }]
  })
}

export function matching(children: GateChild[], words: string): GateChild[] {
  const wanted = words.trim().toLowerCase()
  return wanted === ''
    ? children
    : children.filter(
        ({ name, initials, homeroomName }) =>
          name.includes(wanted) ||
          initials.toLowerCase().startsWith(wanted) ||
          homeroomName.replace(/[()（）]/g, '').includes(wanted.replace(/[()（）]/g, '')),
      )
}
