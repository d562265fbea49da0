const ALPHABET = 'abcdefghijklmnopqrstuvwxyz0123456789'

/** The phone's id of one act: sent again after a lost reply, it is still the same act. */
export function newOp(): string {
  const random = Array.from({ length: 12 }, () => ALPHABET[Math.floor(Math.random() * ALPHABET.length)])
  return `${Date.now().toString(36)}-${random.join('')}`
}
