/** Every family of the city: the told ones first, then chance fills the other seats. The same in every year. */
import { asId } from '@/domain/ids'
import { diceFor } from '../dice'
import { phoneBook } from '../phones'
import { drawFamily, type DrawnFamily, type NamedChild } from './drawFamily'
import type { Elder, Family, Guardian, PupilSlot } from './Family'
import { roster0302 } from './roster0302'
import { slotAt, slots } from './slots'
import { takenNames } from './takenNames'
import { toldFamilies, type ToldFamily } from './toldFamilies'

const SIBLINGS_SHARE = 0.09
const phone = phoneBook(300)
const dice = diceFor('families')

const guardiansOf = (first: PupilSlot, drawn: ToldFamily['guardians']): Guardian[] =>
  drawn.map(({ name, relation, staff }, index) => ({
    personId: asId(staff ?? `u-${first.key}-${index + 1}`),
    name,
    relation,
    phone: phone(),
  }))

const eldersOf = (first: PupilSlot, drawn: DrawnFamily['elders']): Elder[] =>
  drawn.map(({ name, relation }, index) => ({
    id: `c-${first.key}-${index + 1}`,
    name,
    relation,
    phone: phone(),
  }))

function firstOf(all: PupilSlot[]): PupilSlot {
  const [first] = all
  if (first === undefined) throw new Error('a family has a child')
  return first
}

function told(family: ToldFamily): Family {
  const children = family.children.map(({ at, name, gender, walksAlone = false, staysOut = false }) => ({
    ...slotAt(at),
    name,
    gender,
    walksAlone,
    staysOut,
  }))
  const first = firstOf(children)
  const guardians = guardiansOf(first, family.guardians)
  const barred = (family.barred ?? []).map(({ name, bound, reason }) => {
    const personId = bound ? (guardians.find((g) => g.name === name)?.personId ?? null) : null
    return {
      name,
      personId,
      collectorId: personId,
      reason,
      by: bound ? ('court' as const) : ('guardian' as const),
    }
  })
  return { children, guardians, elders: eldersOf(first, family.elders ?? []), barred, story: family.story }
}

function drawn(own: PupilSlot[], names: ReturnType<typeof takenNames>): Family {
  const first = firstOf(own)
  const rostered = roster0302.get(first.key)
  const known: NamedChild | undefined = rostered === undefined ? undefined : { slot: first, ...rostered }
  const family = drawFamily(dice, own, known, names.isFree)
  const children = family.children.map(({ slot, name, gender }) => {
    names.take(slot, name)
    const { grade } = slot.homeroom
    const walksAlone = grade >= 4 && dice.chance(grade >= 7 ? 0.6 : 0.25)
    return { ...slot, name, gender, walksAlone, staysOut: false }
  })
  return {
    children,
    guardians: guardiansOf(first, family.guardians),
    elders: eldersOf(first, family.elders),
    barred: [],
    story: null,
  }
}

/** Shares the seats out: most to one family each, some to brothers and sisters of different grades. */
function grouped(open: PupilSlot[]): PupilSlot[][] {
  const left = new Set(open)
  const mayBeYounger = (older: PupilSlot) => (slot: PupilSlot) =>
    slot.homeroom.grade !== older.homeroom.grade && !roster0302.has(slot.key)
  return open.flatMap((slot) => {
    if (!left.delete(slot)) return []
    const sibling = dice.chance(SIBLINGS_SHARE) ? [...left].find(mayBeYounger(slot)) : undefined
    if (sibling !== undefined) left.delete(sibling)
    return [sibling === undefined ? [slot] : [slot, sibling]]
  })
}

function everyFamily(): Family[] {
  const names = takenNames()
  for (const [key, { name }] of roster0302) names.take(slotAt(key), name)
  const first = toldFamilies.map(told)
  for (const child of first.flatMap((family) => family.children)) names.take(child, child.name)
  const seated = new Set(first.flatMap((family) => family.children.map((child) => child.key)))
  const open = dice.shuffle(slots.filter((slot) => !seated.has(slot.key)))
  return [...first, ...grouped(open).map((own) => drawn(own, names))]
}

export const families: Family[] = everyFamily()

/** Every child, in the order of the ids. */
export const children = families
  .flatMap((family) => family.children.map((child) => ({ ...child, family })))
  .sort((a, b) => (a.pupilId < b.pupilId ? -1 : 1))
