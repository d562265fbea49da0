import vm from 'node:vm'
import type { Dict } from './pack/Pack'
import type { Realm } from './host/Realm'

/** The clock of a phone that is wrong: everything that asks for the present is told `ahead` more. */
const wrongClock = (ahead: number): string => `{
  const Right = Date
  Date = class extends Right {
    constructor(...parts) { if (parts.length === 0) super(Right.now() + ${ahead}); else super(...parts) }
    static now() { return Right.now() + ${ahead} }
  }
}`

/** A V8 context of its own: no window, process or fetch, and no code from strings. */
export function isolatedRealm(clockAhead = 0): Realm {
  const context = vm.createContext({}, { codeGeneration: { strings: false, wasm: false } })
  if (clockAhead !== 0) vm.runInContext(wrongClock(clockAhead), context)
  const json = vm.runInContext('JSON', context) as JSON
  return {
    global: vm.runInContext('globalThis', context) as Dict,
    run(source, names, values, file) {
      const module = vm.compileFunction(source, names, {
        parsingContext: context,
        filename: `program/${file}`,
      })
      Reflect.apply(module, undefined, values)
    },
    parse: (text) => json.parse(text) as unknown,
  }
}
