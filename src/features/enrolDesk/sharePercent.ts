/** 92.6%; a dash where there is nobody to count. */
export const sharePercent = (part: number, whole: number): string =>
  whole === 0 ? '—' : `${Math.round((1000 * part) / whole) / 10}%`
