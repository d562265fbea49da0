/** Money is integers in 分, always. */
export const yuanText = (amountFen: number): string => {
  const yuan = Math.trunc(amountFen / 100)
  const fen = Math.abs(amountFen % 100)
  return fen === 0 ? `¥${yuan}` : `¥${yuan}.${String(fen).padStart(2, '0')}`
}
