/** Numbers of a range nobody was given: 199 0000 and a running number. */
export function phoneBook(from: number): () => string {
  let next = from
  return () => {
    next += 1
    return `1990000${String(next).padStart(4, '0')}`
  }
}
