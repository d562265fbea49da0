import { BSONRegExp, EJSON } from 'bson'
import { invalidParam } from './CloudError'
import { isFields, type Fields, type Value } from './value'

/** Reads what the SDK sends: canonical EJSON in a string. Regular expressions become JavaScript's. */
export function readEjson(text: string): unknown {
  try {
    return revive(EJSON.parse(text, { relaxed: true }))
  } catch (cause) {
    throw invalidParam(`not EJSON: ${cause instanceof Error ? cause.message : String(cause)}`)
  }
}

function revive(value: unknown): unknown {
  if (value instanceof BSONRegExp) return new RegExp(value.pattern, value.options)
  if (Array.isArray(value)) return value.map(revive)
  if (isFields(value)) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, revive(item)]))
  }
  return value
}

const written = new WeakMap<object, string>()

/** EJSON of a document. Versions are immutable, so each is written once, for the disk and for every reader. */
export function writeEjson(doc: Fields): string {
  const known = written.get(doc)
  if (known !== undefined) return known
  const text = JSON.stringify(plain(doc))
  written.set(doc, text)
  return text
}

function plain(value: Value): unknown {
  if (value instanceof Date) return { $date: { $numberLong: String(value.getTime()) } }
  if (Array.isArray(value)) return value.map(plain)
  if (isFields(value)) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plain(item)]))
  }
  return value
}
