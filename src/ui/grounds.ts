export type Theme = 'light' | 'dark'

/** dusk: first screens. green and amber: the gate's two answers, and the code shown to it. */
export type Ground = 'plain' | 'dusk' | 'green' | 'amber'

interface Paint {
  ground: string
  front: '#000000' | '#ffffff'
}

/** The tokens again, as values: WeChat's own bars take no CSS. */
export const grounds: Readonly<Record<Theme, Readonly<Record<Ground, Paint>>>> = {
  light: {
    plain: { ground: '#f6f2e9', front: '#000000' },
    dusk: { ground: '#fbebc8', front: '#000000' },
    green: { ground: '#0e6b4e', front: '#ffffff' },
    amber: { ground: '#f2b03c', front: '#000000' },
  },
  dark: {
    plain: { ground: '#131714', front: '#ffffff' },
    dusk: { ground: '#2a2616', front: '#ffffff' },
    green: { ground: '#4fc398', front: '#000000' },
    amber: { ground: '#f0b34a', front: '#000000' },
  },
}
