import type { Role } from '../people/Person'

/** What must be true of a caller, and of the child or school that a deed touches. */
export type Sentence =
  | 'anyone at all'
  | 'anyone whom WeChat names'
  | 'anyone who is known'
  | 'a guardian of the child'
  | 'a guardian a court has barred from the child'
  | `${Role} of the school`
  | 'bureau of the city'
  | 'bureau, for the whole city'
  | 'inspector, for the whole city'
  | 'inspector of the city'
  | 'the platform’s timer'

/** The deeds of one area, each with the sentences of which one must be true. */
export type Rights = Record<string, readonly Sentence[]>
