/** 3203**********4X: enough to know it again, too little to use. Of a short one only the last character stays. */
export function maskedNumber(number: string): string {
  const characters = [...number]
  const shown = characters.length >= 10 ? { head: 4, tail: 2 } : { head: 0, tail: 1 }
  return characters
    .map((one, index) => (index < shown.head || index >= characters.length - shown.tail ? one : '*'))
    .join('')
}
