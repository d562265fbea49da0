import type { Dice } from '../dice'
import { drawGrandparent, drawParent } from '../names/adultNames'
import { drawGiven, type Gender } from '../names/pupilNames'
import { drawSurname } from '../names/surnames'
import { drawUyghurAdult, drawUyghurChild } from '../names/uyghurNames'
import type { PupilSlot } from './Family'

export interface NamedChild {
  slot: PupilSlot
  name: string
  gender: Gender
}

export interface NamedAdult {
  name: string
  relation: string
}

export interface DrawnFamily {
  children: NamedChild[]
  guardians: NamedAdult[]
  elders: NamedAdult[]
}

/** Whether a name may still be given in this homeroom: nobody there has it or one that sounds the same. */
export type NameIsFree = (slot: PupilSlot, name: string) => boolean

interface Parents {
  father: string
  mother: string
  surname: string
  mothersSurname: string
  childName: (gender: Gender) => string
}

function drawParents(dice: Dice, knownChild: string | undefined): Parents {
  if (knownChild === undefined && dice.chance(0.015)) {
    const father = drawUyghurAdult(dice, 'man')
    const mother = drawUyghurAdult(dice, 'woman')
    const childName = (gender: Gender) => drawUyghurChild(dice, gender, father)
    return { father, mother, surname: '', mothersSurname: '', childName }
  }
  const surname = knownChild?.charAt(0) ?? drawSurname(dice)
  const mothersSurname = drawSurname(dice)
  return {
    father: drawParent(dice, 'man', surname),
    mother: drawParent(dice, 'woman', mothersSurname),
    surname,
    mothersSurname,
    childName: (gender) => `${surname}${drawGiven(dice, gender, mothersSurname)}`,
  }
}

function drawGuardians(dice: Dice, { father, mother }: Parents): NamedAdult[] {
  const asFather = { name: father, relation: '爸爸' }
  const asMother = { name: mother, relation: '妈妈' }
  if (dice.chance(0.55)) return dice.chance(0.8) ? [asMother, asFather] : [asFather, asMother]
  return [dice.chance(0.75) ? asMother : asFather]
}

/** Grandparents who come to the gate and have no app. */
function drawElders(dice: Dice, { surname, mothersSurname }: Parents): NamedAdult[] {
  if (surname === '' || !dice.chance(0.28)) return []
  const all = [
    { name: drawGrandparent(dice, 'woman', drawSurname(dice)), relation: '奶奶' },
    { name: drawGrandparent(dice, 'man', surname), relation: '爷爷' },
    { name: drawGrandparent(dice, 'woman', drawSurname(dice)), relation: '外婆' },
    { name: drawGrandparent(dice, 'man', mothersSurname), relation: '外公' },
  ]
  const first = dice.pick(all)
  const second = dice.pick(all)
  return dice.chance(0.2) && second.relation !== first.relation ? [first, second] : [first]
}

function drawChild(dice: Dice, parents: Parents, slot: PupilSlot, isFree: NameIsFree): NamedChild {
  const gender: Gender = dice.chance(0.48) ? 'girl' : 'boy'
  const name = parents.childName(gender)
  return isFree(slot, name) ? { slot, name, gender } : drawChild(dice, parents, slot, isFree)
}

/** A family for these seats; `known` is a child whose name stands already. */
export function drawFamily(
  dice: Dice,
  slots: PupilSlot[],
  known: NamedChild | undefined,
  isFree: NameIsFree,
): DrawnFamily {
  const parents = drawParents(dice, known?.name)
  const names = new Set<string>()
  const free: NameIsFree = (slot, name) => !names.has(name) && isFree(slot, name)
  const children = slots.map((slot) => {
    const child = known?.slot.key === slot.key ? known : drawChild(dice, parents, slot, free)
    names.add(child.name)
    return child
  })
  return { children, guardians: drawGuardians(dice, parents), elders: drawElders(dice, parents) }
}
