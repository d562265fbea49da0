/** One of several: the shape Segmented, Picks and TabBar take. */
export interface Choice<Key extends string> {
  key: Key
  label: string
  badge?: number
}

/** The number waiting is part of what is said. */
export const saidChoice = (choice: Choice<string>): string =>
  choice.badge !== undefined && choice.badge > 0 ? `${choice.label}，${choice.badge} 项` : choice.label
