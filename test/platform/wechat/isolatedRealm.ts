import vm from 'node:vm'
import type { Dict } from './pack/Pack'
import type { Realm } from './host/Realm'

/** A V8 context of its own: no window, process or fetch, and no code from strings. */
export function isolatedRealm(): Realm {
  const context = vm.createContext({}, { codeGeneration: { strings: false, wasm: false } })
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
