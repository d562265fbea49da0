export interface FaceTraits {
  kind: 'child' | 'adult' | 'elder'
  /** Unknown is drawn by chance of the seed. */
  sex?: 'f' | 'm'
}

interface Hair {
  behind?: string
  front: string
}

const grey = '#B4B1AA'
const circle = (x: number, y: number, r: number): string =>
  `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`

const hair = {
  short: { front: 'M34 54c-3-22 8-34 26-34s30 11 26 34c-3-8-6-13-9-15-10 4-24 4-33-1-4 3-8 8-10 16z' },
  fringe: {
    front: 'M33 56c-4-24 9-37 28-36 17 0 30 12 26 36-2-6-4-10-7-13-6 1-9-1-12-4-6 5-16 7-25 6-4 3-8 6-10 11z',
  },
  bob: {
    behind: 'M32 60c0-28 10-40 28-40s28 12 28 40v14H32z',
    front:
      'M30 74c-6-34 6-55 30-55s36 21 30 55c-5 2-9 1-12-1V46c-12 0-24-3-30-9-2 4-4 7-6 9v27c-3 2-7 3-12 1z',
  },
  long: {
    behind: 'M32 60c0-28 10-40 28-40s28 12 28 40v32H32z',
    front:
      'M29 92c-6-44 4-73 31-73s37 29 31 73c-6 2-11 1-14-1l1-46c-10 0-22-3-28-9-3 5-6 8-8 10l1 45c-3 2-8 3-14 1z',
  },
  buns: {
    front: `${circle(27, 58, 11)}${circle(93, 58, 11)}M33 58c-4-24 8-38 27-38s31 14 27 38c-3-7-5-11-8-14-9 1-15-2-19-7-4 5-10 8-19 7-3 3-6 7-8 14z`,
  },
  knot: {
    front: `${circle(60, 18, 11)}M32 60c-5-26 8-38 28-38s33 12 28 38c-3-9-6-14-10-17-10 2-26 2-36 0-4 3-7 8-10 17z`,
  },
} as const satisfies Record<string, Hair>

const styles: Record<FaceTraits['kind'], Record<'f' | 'm', readonly Hair[]>> = {
  child: { f: [hair.buns, hair.bob, hair.long], m: [hair.fringe, hair.short] },
  adult: { f: [hair.long, hair.bob], m: [hair.short, hair.fringe] },
  elder: { f: [hair.knot], m: [hair.short] },
}

const grounds = ['#F7E3C4', '#DCEBE3', '#E4E9D9', '#EADFF0', '#DDE9EA', '#F3DDD0', '#EFE3D2', '#DDE5EA']
const skins = ['#F6D3B3', '#F0C9A4', '#EEC8A5', '#F3CFB0', '#E9C19A']
const hairs = ['#3A2A22', '#2B211C', '#221C19', '#33261F', '#2E2420']
const clothes = ['#2F7D62', '#41638C', '#7A5C48', '#6B5A8C', '#3C6E5B', '#4A5A66', '#A0653E']

/** FNV-1a: the same seed draws the same face everywhere. */
function hashOf(seed: string): number {
  let hash = 0x811c9dc5
  for (const sign of seed) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193)
  return hash >>> 0
}

/** A drawn face that stands for a photo, as svg. */
export function faceDrawing(seed: string, { kind, sex }: FaceTraits): string {
  let rest = hashOf(`${kind}:${seed}`)
  const next = <Item>(items: readonly [Item, ...Item[]] | readonly Item[], fallback: Item): Item => {
    const item = items[rest % items.length] ?? fallback
    rest = Math.floor(rest / items.length)
    return item
  }
  const style = next(styles[kind][sex ?? next(['f', 'm'] as const, 'f')], hair.short)
  const skin = next(skins, '#F3CFB0')
  const ink = kind === 'elder' ? grey : next(hairs, '#2B211C')
  const fill = (path: string, colour: string): string => `<path d="${path}" fill="${colour}"/>`
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 120">',
    `<rect width="120" height="120" fill="${next(grounds, '#F7E3C4')}"/>`,
    style.behind === undefined ? '' : fill(style.behind, ink),
    fill('M16 122c1-22 18-33 44-33s43 11 44 33z', next(clothes, '#2F7D62')),
    fill('M46 90l14 13 14-13-5-3H51z', '#fff'),
    fill(`M51 78h18v12l-9 8-9-8z${circle(34.5, 61, 5)}${circle(85.5, 61, 5)}`, skin),
    `<ellipse cx="60" cy="59" rx="25" ry="27" fill="${skin}"/>`,
    fill(style.front, ink),
    fill(circle(50, 61, 2.8) + circle(70, 61, 2.8), '#2A2320'),
    '<path d="M52 72c4 4.5 12 4.5 16 0" fill="none" stroke="#9A4F3A" stroke-width="2.4" stroke-linecap="round"/>',
    `<path d="${circle(43, 69, 4.5)}${circle(77, 69, 4.5)}" fill="#E98F6F" opacity=".28"/>`,
    kind === 'elder'
      ? `<path d="${circle(50, 61, 8)}${circle(70, 61, 8)}M58 61h4" fill="none" stroke="#6B5A48" stroke-width="2"/>`
      : '',
    '</svg>',
  ].join('')
}
