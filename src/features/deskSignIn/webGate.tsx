import type { ReactNode } from 'react'

/** A phone knows who holds it; the web build takes `webGate.h5.tsx` in place of this. */
export const WebGate = (): ReactNode => null
export const LeaveDesk = (): ReactNode => null
