import type { ReactNode } from 'react'
import { NumberField } from '@/ui/NumberField'

const FEN_A_YUAN = 100
const YUAN_MOST = 100_000

interface YuanFieldProps {
  label: string
  fen: number
  onFen: (fen: number) => void
  hint?: string
  id: string
}

/** Typed in yuan, kept in 分. */
export function YuanField({ label, fen, onFen, hint, id }: YuanFieldProps): ReactNode {
  return (
    <NumberField
      id={id}
      label={label}
      value={fen / FEN_A_YUAN}
      min={0}
      max={YUAN_MOST}
      decimals={2}
      hint={hint}
      onValue={(yuan) => onFen(Math.round(yuan * FEN_A_YUAN))}
    />
  )
}
