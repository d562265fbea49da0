interface Sized {
  name: string
  bytes: number
}

/** What WeChat reads of app.json; it accepts both spellings. */
export interface AppJson {
  subPackages?: { root: string }[]
  subpackages?: { root: string }[]
}

export const MAIN = '(main)'

/** Bytes of the main package and of each declared subpackage; main is every file outside the subpackages' roots. */
export function packageSizes(app: AppJson, files: readonly Sized[]): Map<string, number> {
  const roots = [...(app.subPackages ?? []), ...(app.subpackages ?? [])].map(({ root }) =>
    root.replace(/\/*$/, '/'),
  )
  const sizes = new Map([MAIN, ...roots].map((name) => [name, 0]))
  for (const { name, bytes } of files) {
    const home = roots.find((root) => name.startsWith(root)) ?? MAIN
    sizes.set(home, (sizes.get(home) ?? 0) + bytes)
  }
  return sizes
}
