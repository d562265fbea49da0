import type { Failure } from './failure'

/** What a rule says: yes with what follows from it, or a refusal that names itself. Faults are thrown instead. */
export type Result<T> = { ok: true; value: T } | { ok: false; refusal: Failure }

export const yes = <T>(value: T): { ok: true; value: T } => ({ ok: true, value })
export const no = (refusal: Failure): { ok: false; refusal: Failure } => ({ ok: false, refusal })
