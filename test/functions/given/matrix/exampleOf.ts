/** An input that an action's reader takes, made from the reader itself: a new action is called without a line here. */
import { z } from 'zod'
import { CONSENT_VERSION } from '@/domain/enrolment/consent'
import { HEALTH_CONSENT_VERSION } from '@/domain/people/health'
import type { Shape } from '../fuzz/nearInput'

/** What a field of that name holds: whom and what the call is about. */
export type Named = Readonly<Record<string, unknown>>

const TEXTS = [
  '看过了',
  'an-op-of-the-matrix',
  '13900000001',
  '123456',
  '1234',
  '2026-11-23',
  '9:message',
  'AAAA',
  'WXYZ234567',
  '0'.repeat(32),
  '0'.repeat(64),
]
const VERSIONS: Named = { version: CONSENT_VERSION, agreedTo: HEALTH_CONSENT_VERSION }

const isText = (text: string, { pattern, minLength = 0, maxLength = Infinity }: Bounds): boolean =>
  text.length >= minLength &&
  text.length <= maxLength &&
  (pattern === undefined || new RegExp(pattern, 'u').test(text))

const kindOf = (value: unknown): string =>
  Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value

const couldBe = (value: unknown, { type, enum: values }: Bounds): boolean =>
  (values?.includes(value) ?? true) &&
  (type === undefined || [type].flat().some((one) => kindOf(value) === (one === 'integer' ? 'number' : one)))

type Bounds = Omit<Shape, 'type'> & {
  type?: string | string[]
  minLength?: number
  maxLength?: number
  minItems?: number
  required?: string[]
}

function example(shape: Bounds, key: string, named: Named): unknown {
  const known = key in named ? named[key] : VERSIONS[key]
  if (known !== undefined && couldBe(known, shape)) return known
  const several = shape.oneOf ?? shape.anyOf
  if (several !== undefined) return example(several[0] ?? {}, key, named)
  if ('const' in shape) return shape.const
  if (shape.enum !== undefined) return shape.enum[0]
  switch (shape.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(shape.properties ?? {})
          .filter(([name]) => shape.required?.includes(name) ?? true)
          .map(([name, part]) => [name, example(part, name, named)]),
      )
    case 'array':
      return (
        shape.prefixItems ??
        Array.from({ length: shape.minItems ?? 0 }, () =>
          typeof shape.items === 'object' ? shape.items : {},
        )
      ).map((part) => example(part, key.replace(/s$/, ''), named))
    case 'integer':
    case 'number':
      return Math.max(shape.minimum ?? 1, Math.min(shape.maximum ?? 1, 1))
    case 'boolean':
      return true
    case 'null':
      return null
    default:
      return TEXTS.find((text) => isText(text, shape)) ?? ''
  }
}

/** Puts the text there; everything else stays. */
function withText(input: unknown, [key, ...rest]: readonly PropertyKey[], text: string): unknown {
  if (key === undefined) return typeof input === 'string' || input === null ? text : input
  if (Array.isArray(input)) return input.map((item, at) => (at === key ? withText(item, rest, text) : item))
  const record = input as Record<PropertyKey, unknown>
  return { ...record, [key]: withText(record[key], rest, text) }
}

/**
 * `named` says what stands under a field's name, however deep; everything else is the plainest thing the reader takes:
 * a text it does not take where the schema does not say why (a day) gives way to the next.
 */
export function exampleOf(action: string, reader: z.ZodType, named: Named): unknown {
  const shape = z.toJSONSchema(reader, { io: 'input', unrepresentable: 'any' }) as Shape
  let input = example(shape, '', named)
  for (const text of TEXTS) {
    const read = reader.safeParse(input)
    if (read.success) return input
    for (const { path } of read.error.issues) input = withText(input, path, text)
  }
  throw new Error(`${action}: no example for ${JSON.stringify(input)}`)
}
