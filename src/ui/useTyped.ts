import { useState } from 'react'

/**
 * What stands in a field that means a value: as it was typed while it means the same, and anew when the value changes
 * elsewhere. What means nothing yet stays to be finished.
 */
export function useTyped<Value>(
  value: Value,
  text: string,
  read: (typed: string) => Value | null,
): [string, (typed: string) => void] {
  const [typed, setTyped] = useState(text)
  const [seen, setSeen] = useState(value)
  if (value !== seen) {
    setSeen(value)
    if (read(typed) !== value) setTyped(text)
  }
  return [typed, setTyped]
}
