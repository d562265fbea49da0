/** Chance that is the same on every machine and in every year: a small seeded generator (mulberry32), one per purpose. */
export interface Dice {
  /** A whole number, both ends included. */
  int(from: number, to: number): number
  chance(share: number): boolean
  pick<T>(list: readonly T[]): T
  shuffle<T>(list: readonly T[]): T[]
}

function seedOf(purpose: string): number {
  let seed = 0x811c9dc5
  for (const character of purpose) seed = Math.imul(seed ^ (character.codePointAt(0) ?? 0), 0x01000193)
  return seed >>> 0
}

function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Each purpose throws dice of its own, so that a change in one room of the city does not move the others. */
export function diceFor(purpose: string): Dice {
  const next = generator(seedOf(purpose))
  const below = (count: number): number => Math.floor(next() * count)
  return {
    int: (from, to) => from + below(to - from + 1),
    chance: (share) => next() < share,
    pick<T>(list: readonly T[]): T {
      const item = list[below(list.length)]
      if (item === undefined) throw new Error('nothing to pick from')
      return item
    },
    shuffle<T>(list: readonly T[]): T[] {
      const left = [...list]
      const shuffled: T[] = []
      while (left.length > 0) shuffled.push(...left.splice(below(left.length), 1))
      return shuffled
    },
  }
}
