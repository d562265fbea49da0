/** `./a/../b` → `b`; never starts with a slash. */
export function normalPath(path: string): string {
  const out: string[] = []
  for (const step of path.split('/')) {
    if (step === '..') out.pop()
    else if (step !== '' && step !== '.') out.push(step)
  }
  return out.join('/')
}

export const folderOf = (path: string): string => path.split('/').slice(0, -1).join('/')

/** A path as written in one file, seen from the root of the program. */
export const pathFrom = (file: string, path: string): string =>
  normalPath(path.startsWith('/') ? path : `${folderOf(file)}/${path}`)

export interface Destination {
  route: string
  query: Record<string, string>
}

/** Query values stay encoded: WeChat hands them to the page as they were written. */
export function destinationOf(url: string, from = ''): Destination {
  const [path = '', search = ''] = url.split(/\?(.*)/s)
  const pairs = search.split('&').filter((pair) => pair !== '')
  const query = Object.fromEntries(
    pairs.map((pair) => {
      const at = pair.indexOf('=')
      return at < 0 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)]
    }),
  )
  return { route: pathFrom(from, path), query }
}
