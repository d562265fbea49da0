/** A sentence for every code of one area; does not compile when one lacks it. */
export type Sentences<F extends { code: string }> = {
  [Code in F['code']]: (facts: Extract<F, { code: Code }>) => string
}
