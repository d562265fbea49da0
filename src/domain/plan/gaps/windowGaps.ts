/** Art. 8 · 宣传动员学生和家长报名参加; rule 3: a draw names beforehand the public number it will use. */
import type { EnrolmentWindow } from '../../enrolment/EnrolmentWindow'
import type { Grade } from '../../people/School'
import { MINUTE } from '../../time'
import type { GapFacts } from './GapFacts'

/** Between the last wish and the public number the list is sealed. */
export const NUMBER_AFTER_MS = 10 * MINUTE

export interface OfWindow {
  windowId: string
  window: string
}

export type WindowGap =
  | { gap: 'window-missing'; grade: Grade }
  | ({
      gap:
        | 'window-name'
        | 'window-times'
        | 'window-grades'
        | 'window-listed-twice'
        | 'draw-number'
        | 'draw-number-early'
        | 'first-come-number'
    } & OfWindow)
  | ({ gap: 'window-overlap'; other: string; grades: Grade[] } & OfWindow)

type Simple = Extract<WindowGap, OfWindow>['gap']

/** `opensAt` before `closesAt`; a draw names its number, fixed ten minutes after the closing or later; a first-come round names none. */
function troublesOf(window: EnrolmentWindow, { ground }: GapFacts): Exclude<Simple, 'window-overlap'>[] {
  const { name, mode, grades, opensAt, closesAt, publicNumber } = window
  const named = publicNumber !== null && publicNumber.source.trim() !== ''
  const troubles: [boolean, Exclude<Simple, 'window-overlap'>][] = [
    [name.trim() === '', 'window-name'],
    [opensAt >= closesAt, 'window-times'],
    [grades.length === 0 || grades.some((grade) => !ground.grades.includes(grade)), 'window-grades'],
    [mode === 'draw' && !named, 'draw-number'],
    [mode === 'draw' && named && publicNumber.fixedAt < closesAt + NUMBER_AFTER_MS, 'draw-number-early'],
    [mode === 'first-come' && publicNumber !== null, 'first-come-number'],
  ]
  return troubles.flatMap(([is, gap]) => (is ? [gap] : []))
}

/** Half-open: one that closes when the next opens is fine. */
export const atOnce = (a: EnrolmentWindow, b: EnrolmentWindow): boolean =>
  a.opensAt < b.closesAt && b.opensAt < a.closesAt

export const nameOf = (window: EnrolmentWindow): string => window.name.trim() || '没有名称的一轮'

export function windowGaps(facts: GapFacts): WindowGap[] {
  const { windows } = facts.content
  const hasMain = (grade: Grade) =>
    windows.some((window) => window.round === 'main' && window.grades.includes(grade))
  return [
    ...facts.ground.grades
      .filter((grade) => !hasMain(grade))
      .map((grade): WindowGap => ({ gap: 'window-missing', grade })),
    ...windows.flatMap((window, index): WindowGap[] => {
      const of = { windowId: window.id, window: nameOf(window) }
      const before = windows.slice(0, index)
      const overlaps = before.flatMap((other): WindowGap[] => {
        const grades = window.grades.filter((grade) => other.grades.includes(grade))
        return grades.length > 0 && atOnce(window, other)
          ? [{ gap: 'window-overlap', other: nameOf(other), grades, ...of }]
          : []
      })
      return [
        ...troublesOf(window, facts).map((gap): WindowGap => ({ gap, ...of })),
        ...(before.some((other) => other.id === window.id)
          ? [{ gap: 'window-listed-twice', ...of } as const]
          : []),
        ...overlaps,
      ]
    }),
  ]
}
