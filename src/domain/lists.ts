/** Old phones have no `Array.prototype.at`. */
export const last = <T>(list: readonly T[]): T | undefined => list[list.length - 1]
