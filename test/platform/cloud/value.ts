import { unsupported, writeFailed } from './CloudError'

export type Scalar = string | number | boolean | null | Date
export type Value = Scalar | readonly Value[] | Fields
export interface Fields {
  readonly [key: string]: Value
}
export type Id = string | number
/** Documents are never changed in place: a new version shares what did not change with the old one. */
export interface Doc extends Fields {
  readonly _id: Id
}

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' &&
  value !== null &&
  !('_bsontype' in value) &&
  Object.prototype.toString.call(value) === '[object Object]'

export const isScalar = (value: Value): value is Scalar =>
  value === null || typeof value !== 'object' || value instanceof Date

/** Takes a value in from outside: copied, checked to be something the store can keep, server dates filled in. */
export function admitValue(value: unknown, now: number): Value {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw unsupported(`the number ${value}`)
    return value
  }
  if (value instanceof Date) {
    if (Number.isNaN(value.getTime())) throw unsupported('an invalid date')
    return new Date(value)
  }
  if (Array.isArray(value)) return value.map((item) => admitValue(item ?? null, now))
  if (isFields(value)) return serverDate(value, now) ?? admitFields(value, now)
  throw unsupported(`a value of type ${describeType(value)}`)
}

export function admitFields(fields: Fields, now: number): Fields {
  const admitted: Record<string, Value> = {}
  for (const [key, value] of Object.entries(fields)) {
    if (value === undefined) continue
    if (key.startsWith('$'))
      throw writeFailed(`The dollar ($) prefixed field '${key}' is not valid for storage.`)
    if (key === '' || key === '__proto__' || key.includes('.') || key.includes('\0')) {
      throw writeFailed(`The field name '${key}' is not valid for storage.`)
    }
    admitted[key] = admitValue(value, now)
  }
  return admitted
}

export function admitId(value: unknown): Id {
  if (typeof value === 'string' && value !== '') return value
  if (typeof value === 'number' && Number.isFinite(value)) return value
  throw writeFailed(`_id must be a string or a number, not ${describeType(value)}`)
}

function serverDate(fields: Fields, now: number): Date | undefined {
  const mark = fields['$tcb_server_date']
  if (mark === undefined) return undefined
  const offset = isFields(mark) ? mark['offset'] : undefined
  return new Date(now + (typeof offset === 'number' ? offset : 0))
}

export function describeType(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  if (value instanceof Date) return 'date'
  if (typeof value === 'object' && '_bsontype' in value) return String(value._bsontype)
  return typeof value
}

/** One string per distinct value, so that maps can be keyed by it. */
export function keyOf(value: Value | undefined): string {
  if (value === undefined || value === null) return 'null'
  if (typeof value === 'string') return `s${value}`
  if (typeof value === 'number') return `n${value === 0 ? 0 : value}`
  if (typeof value === 'boolean') return `b${value}`
  if (value instanceof Date) return `d${value.getTime()}`
  if (Array.isArray(value)) return `[${value.map((item: Value) => JSON.stringify(keyOf(item))).join(',')}]`
  return `{${Object.entries(value)
    .map(([key, item]) => `${JSON.stringify(key)}:${JSON.stringify(keyOf(item))}`)
    .join(',')}}`
}

export function sameValue(a: Value | undefined, b: Value | undefined): boolean {
  if (a === b) return true
  if (a === undefined || b === undefined || a === null || b === null) return false
  if (typeof a !== 'object' || typeof b !== 'object') return false
  if (a instanceof Date || b instanceof Date) {
    return a instanceof Date && b instanceof Date && a.getTime() === b.getTime()
  }
  return keyOf(a) === keyOf(b)
}

export function copyValue<T extends Value>(value: T): T
export function copyValue(value: Value): Value {
  if (value === null || typeof value !== 'object') return value
  if (value instanceof Date) return new Date(value)
  if (Array.isArray(value)) return value.map((item: Value) => copyValue(item))
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, copyValue(item)]))
}
