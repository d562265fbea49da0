/** How long a city's draw takes, and how that compares with doing nothing but its hashes. */
import { allocate } from '@/domain/draw/allocate'
import type { DrawEntry, DrawGroup } from '@/domain/draw/Draw'
import { listHash } from '@/domain/draw/canonical'
import { asId } from '@/domain/ids'
import { sha256 } from '@/domain/sha256'

const PUPILS = 15_000
const GROUPS = 5
const COURSES_A_GROUP = 8
const WISHES_A_PUPIL = 3

export const DRAW_BUDGET = { allocateMs: 10_000, ratioToHashes: 4 }

const courseId = (group: number, course: number) => asId<'Course'>(`school_2026-autumn_${group}-${course}`)

const groups: DrawGroup[] = Array.from({ length: GROUPS }, (_, group) => ({
  id: courseId(group, 0),
  courses: Array.from({ length: COURSES_A_GROUP }, (_, course) => ({
    courseId: courseId(group, course),
    name: `课${group}${course}`,
    slots: [],
    takes: [`${group + 1}-1050`],
    seats: 200,
  })),
}))

/** Three wishes each, the popular courses in most of them; every tenth pupil stands together with the one before. */
const entries: DrawEntry[] = Array.from({ length: PUPILS }, (_, n) => {
  const group = n % GROUPS
  const ticket = `T${String(n).padStart(7, '0')}`
  const ranked = Array.from({ length: WISHES_A_PUPIL }, (_, rank) =>
    courseId(group, (n * 7 + rank * 3) % COURSES_A_GROUP),
  )
  return {
    ticket,
    lot: n % 10 === 9 ? `T${String(n - 1).padStart(7, '0')}` : ticket,
    wishes: { [courseId(group, 0)]: [...new Set(ranked)] },
  }
})

const timed = (work: () => void): number => {
  const from = performance.now()
  work()
  return performance.now() - from
}

/** 45,000 wishes of 15,000 pupils. */
export function drawSpeed() {
  const seed = sha256('bench')
  const hashes = timed(() => {
    for (let n = 0; n < PUPILS; n += 1) sha256(`${seed}\n${courseId(n % GROUPS, 0)}\nT${n}`)
  })
  const allocateMs = timed(() => allocate(groups, entries, seed))
  const own = { schoolId: asId<'School'>('s'), termId: asId<'Term'>('t'), windowId: 'w', groups }
  return {
    wishes: entries.reduce((sum, { wishes }) => sum + Object.values(wishes).flat().length, 0),
    hashesMs: Math.round(hashes),
    allocateMs: Math.round(allocateMs),
    listHashMs: Math.round(timed(() => listHash(own, entries))),
    ratioToHashes: Math.round((allocateMs / hashes) * 100) / 100,
  }
}
