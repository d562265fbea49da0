import type { Dict } from '../pack/Pack'
import type { BuiltinNode } from '../view/glassEasel'
import { templatesOf } from '../view/glassEasel'
import { ariaObservers, ariaProperties } from './aria'
import type { BuiltinContext, BuiltinDefinition } from './Builtin'
import { choices } from './choices'
import { containers } from './containers'
import { fields } from './fields'
import { media } from './media'
import { picker } from './picker'
import { pressables } from './pressables'

const FAMILIES = [containers, pressables, fields, choices, picker, media]

/** glass-easel calls with `this`; our definitions take the component as an argument. */
function easelDefinition(name: string, template: unknown, definition: BuiltinDefinition): Dict {
  const observed = [...Object.entries(ariaObservers), ...Object.entries(definition.observers ?? {})]
  return {
    is: name,
    template: { content: template },
    properties: { ...ariaProperties, ...definition.properties },
    data: definition.data ?? {},
    observers: observed.map(([on, run]) => ({
      fields: on,
      observer(this: BuiltinNode) {
        run(this)
      },
    })),
    options: { writeIdToDOM: true },
    lifetimes: {
      attached(this: BuiltinNode) {
        definition.attached?.(this)
      },
    },
  }
}

/** WeChat's own components for one page, by name. */
export function createBuiltins(context: BuiltinContext, source: string): Map<string, unknown> {
  const templates = templatesOf(source)
  const definitions: Record<string, BuiltinDefinition> = {}
  for (const family of FAMILIES) Object.assign(definitions, family(context))
  const space = new context.easel.ComponentSpace()
  const made = new Map<string, unknown>()
  for (const [name, template] of Object.entries(templates))
    made.set(name, space.defineComponent(easelDefinition(name, template, definitions[name] ?? {})))
  return made
}
