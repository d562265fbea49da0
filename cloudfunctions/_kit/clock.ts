/** The server's clock, read once per call: the only clock that decides. */
export const now = (): number => Date.now()
