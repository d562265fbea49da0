import type { ClockReading } from './Clock'

/** Between the runtime and an instance. Everything is a string or a number: nothing leaks by reference. */
export interface InstanceData {
  readonly file: string
  /** Where compiled bundles are kept between instances. */
  readonly cacheDir: string
  readonly clock: ClockReading
}

export interface RunMessage {
  readonly event: string
  readonly context: Readonly<Record<string, string | number>>
  readonly env: Readonly<Record<string, string>>
  readonly clock: ClockReading
}

export type InstanceReply =
  | { readonly kind: 'ready' }
  | { readonly kind: 'done'; readonly result: string }
  | { readonly kind: 'failed'; readonly message: string; readonly stack: string }
