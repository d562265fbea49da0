/** Art. 13 · 放学护送. C3 without network: the gate knows who may collect a child, and nobody else's name. */
import type { Collector, Pupil } from '../people/Pupil'
import { bars } from '../people/barred'

export const mayCollect = ({ collectors, barred }: Pick<Pupil, 'collectors' | 'barred'>): Collector[] =>
  collectors.filter((who) => !bars(barred, who))
