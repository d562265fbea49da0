/** The words in an input, as its reader knows them: wherever a text stands that is marked as checked (decision 032). */
import { z } from 'zod'
import { typedTexts } from './readers'

type Reader = z.core.$ZodType
type Change = (text: string) => string

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const optionOf = (options: readonly Reader[], value: unknown): Reader | undefined =>
  options.find((option) => z.safeParse(option, value).success)

const eachOf = (
  value: Record<string, unknown>,
  readerOf: (key: string) => Reader | undefined,
  change: Change,
) =>
  Object.fromEntries(
    Object.entries(value).map(([key, part]) => {
      const reader = readerOf(key)
      return [key, reader === undefined ? part : mapWords(reader, part, change)]
    }),
  )

/** The value as the reader gave it, every checked text changed. A transform brands what it reads and moves nothing. */
export function mapWords(reader: Reader, value: unknown, change: Change): unknown {
  const told = typedTexts.get(reader)
  if (told?.checked === false) return value
  if (told?.checked === true && typeof value === 'string') return change(value)
  if (reader instanceof z.ZodPipe) return mapWords(reader.in, value, change)
  if (reader instanceof z.ZodOptional || reader instanceof z.ZodNullable)
    return value === null || value === undefined ? value : mapWords(reader.unwrap(), value, change)
  if (reader instanceof z.ZodUnion) {
    const option = optionOf(reader.options, value)
    return option === undefined ? value : mapWords(option, value, change)
  }
  if (reader instanceof z.ZodObject && isObject(value)) {
    const { shape } = reader
    return eachOf(value, (key) => (Object.hasOwn(shape, key) ? shape[key] : undefined), change)
  }
  if (reader instanceof z.ZodRecord && isObject(value)) return eachOf(value, () => reader.valueType, change)
  if (reader instanceof z.ZodArray && Array.isArray(value))
    return value.map((part) => mapWords(reader.element, part, change))
  if (reader instanceof z.ZodTuple && Array.isArray(value))
    return value.map((part, at) => {
      const item = reader.def.items[at]
      return item === undefined ? part : mapWords(item, part, change)
    })
  if (typeof value === 'object' && value !== null)
    throw new Error(`no words are known in a ${reader._zod.def.type}`)
  return value
}

export function wordsIn(reader: Reader, value: unknown): string[] {
  const found: string[] = []
  mapWords(reader, value, (text) => {
    found.push(text)
    return text
  })
  return found
}
