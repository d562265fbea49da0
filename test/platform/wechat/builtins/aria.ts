import { anything, setAttribute, type BuiltinDefinition, type Property } from './Builtin'

const NAMES =
  'role label checked disabled hidden live expanded selected pressed modal haspopup valuenow valuemin valuemax ' +
  'valuetext describedby labelledby level'

const propertyOf = (name: string) => `aria${name.charAt(0).toUpperCase()}${name.slice(1)}`

/** Every built-in takes aria attributes; what stands in the DOM is what a screen reader is told. */
export const ariaProperties: Record<string, Property> = Object.fromEntries(
  NAMES.split(' ').map((name) => [propertyOf(name), anything()]),
)

export const ariaObservers: NonNullable<BuiltinDefinition['observers']> = Object.fromEntries(
  NAMES.split(' ').map((name) => [
    propertyOf(name),
    (node) => {
      const value = node.data[propertyOf(name)]
      const written = typeof value === 'boolean' ? String(value) : value
      setAttribute(node, name === 'role' ? 'role' : `aria-${name}`, written)
    },
  ]),
)
