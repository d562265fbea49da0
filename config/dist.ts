/** Where the builds lie: `dist`, or the folder DIST names, so that two can be built at the same time. */
import path from 'node:path'

export const DIST = path.resolve(__dirname, '..', process.env.DIST ?? 'dist')
export const built = (...names: string[]): string => path.join(DIST, ...names)
