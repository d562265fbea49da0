/** The operators we allow. What is not here is not used: the local cloud refuses it, and so should we. */
import { database } from './sdk'

const command = () => database().command

/** Conditions of a query. */
export const is = {
  in: (values: readonly unknown[]) => command().in([...values]),
  below: (value: number | string) => command().lt(value),
  above: (value: number | string) => command().gt(value),
  atMost: (value: number) => command().lte(value),
  atLeast: (value: number | string) => command().gte(value),
  between: (from: string, to: string) => command().gte(from).and(command().lte(to)),
  not: (value: unknown) => command().neq(value),
  absent: () => command().exists(false),
  present: () => command().exists(true),
  /** A list with an item that has all of these fields. */
  withItem: (item: Record<string, unknown>) => command().elemMatch(item),
  /** All of `common`, and at least one of the conditions. */
  anyOf: (common: Record<string, unknown>, ...conditions: Record<string, unknown>[]) =>
    command().and([common, command().or(conditions)]),
}

/** Changes of a field. A plain object as a value replaces the whole field (see `store.update`). */
export const to = {
  add: (by: number) => command().inc(by),
  append: (...items: unknown[]) => command().push(items),
  remove: () => command().remove(),
  /** Takes the items out of a list whose `field` is one of `values`. */
  takeOut: (field: string, values: readonly string[]) =>
    command().pull({ [field]: command().in([...values]) }),
}

/** A value that replaces a field whole, instead of being spread into dotted paths (which fails under a null parent). */
export const whole = (value: unknown) => command().set(value)
