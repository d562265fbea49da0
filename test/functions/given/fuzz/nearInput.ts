/** Inputs that are nearly right: the shape an action reads, with one thing in it that is not. */
import type { Dice } from './Dice'

/** As much of JSON Schema as zod writes for our readers. */
export interface Shape {
  type?: string
  const?: unknown
  enum?: unknown[]
  oneOf?: Shape[]
  anyOf?: Shape[]
  properties?: Record<string, Shape>
  additionalProperties?: Shape | boolean
  items?: Shape | boolean
  prefixItems?: Shape[]
  minimum?: number
  maximum?: number
  pattern?: string
}

type Json = Record<string, unknown>

const TEXTS = ['sh-p1', '2026-11-23', 'test-op-000001', '123456', '张伟', '阿卜杜热合曼·买买提', '']

/** Of the right shape; whether a reader takes it is the reader's to say. */
export function likeShape(shape: Shape, dice: Dice): unknown {
  const several = shape.oneOf ?? shape.anyOf
  if (several !== undefined) return likeShape(dice.one(several), dice)
  if ('const' in shape) return shape.const
  if (shape.enum !== undefined) return dice.one(shape.enum)
  switch (shape.type) {
    case 'object': {
      const made: Json = {}
      for (const [name, part] of Object.entries(shape.properties ?? {})) made[name] = likeShape(part, dice)
      if (typeof shape.additionalProperties === 'object')
        made[dice.one(['sh-p1', 'sh-p2'])] = likeShape(shape.additionalProperties, dice)
      return made
    }
    case 'array':
      return (shape.prefixItems ?? [typeof shape.items === 'object' ? shape.items : {}]).map((part) =>
        likeShape(part, dice),
      )
    case 'integer':
    case 'number':
      return Math.max(shape.minimum ?? 0, Math.min(shape.maximum ?? 9, dice.below(2000)))
    case 'boolean':
      return dice.next() < 0.5
    case 'null':
      return null
    default:
      return dice.one(TEXTS)
  }
}

const nested = (depth: number): unknown => {
  let value: unknown = '底'
  for (let at = 0; at < depth; at += 1) value = at % 2 === 0 ? [value] : { a: value }
  return value
}

const LONG = '长'.repeat(30_000)
const MANY = Array.from({ length: 2000 }, (_, at) => at)
const ODD: readonly unknown[] = [
  null,
  true,
  -1,
  1.5,
  1e308,
  Number.MAX_SAFE_INTEGER + 2,
  '',
  ' ',
  '\u0000',
  '\ud800',
  '\u202eevil\u202c',
  '\ufeff\u200b',
  "' or 1=1 --",
  '{"$gt":""}',
  '../../etc/passwd',
  '<img src=x onerror=alert(1)>',
  '2026-02-30',
  '2026-13-01',
  LONG,
  MANY,
  [],
  {},
  [[[]]],
  nested(400),
  { $gt: '' },
  { $ne: null },
  { $where: 'sleep(1000)' },
  { length: 1e9 },
  { constructor: { prototype: {} } },
]
const KEYS = [
  '__proto__',
  'constructor',
  'toString',
  '$set',
  'a.b',
  '',
  'openid',
  'schoolId',
  'pupilId',
  'now',
]

type Place = { holder: Json | unknown[]; key: string | number }

function placesIn(value: unknown, found: Place[] = []): Place[] {
  if (Array.isArray(value))
    value.forEach((item, key) => {
      found.push({ holder: value, key })
      placesIn(item, found)
    })
  else if (typeof value === 'object' && value !== null)
    for (const [key, item] of Object.entries(value)) {
      found.push({ holder: value as Json, key })
      placesIn(item, found)
    }
  return found
}

/** One thing in it is replaced, taken away or added; now and then the whole of it is something else. */
export function spoilt(input: unknown, dice: Dice): unknown {
  const places = placesIn(input)
  if (places.length === 0 || dice.next() < 0.05) return dice.one(ODD)
  const { holder, key } = dice.one(places)
  const record = holder as Json
  switch (dice.below(4)) {
    case 0:
      if (Array.isArray(holder)) holder.push(dice.one(ODD))
      else delete record[key]
      return input
    case 1:
      // Defined, so that `__proto__` becomes a key like any other, as it does when JSON is read.
      Object.defineProperty(record, dice.one(KEYS), {
        value: dice.one(ODD),
        enumerable: true,
        configurable: true,
        writable: true,
      })
      return input
    default:
      record[key] = dice.one(ODD)
      return input
  }
}
