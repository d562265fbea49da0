import type { Dict } from '../pack/Pack'

/** Runs a module of the program. `names` and `values` are what it may see besides the language itself. */
export interface Realm {
  /** the realm's global object: language built-ins only */
  global: Dict
  run(source: string, names: string[], values: unknown[], file: string): void
  /** JSON.parse of that realm, so that arrays and objects handed over are its own */
  parse(json: string): unknown
}

/** Globals of a browser that do not exist in WeChat's logic layer. */
const ABSENT = (
  'window document self frames parent top location navigator localStorage sessionStorage history screen alert ' +
  'confirm prompt XMLHttpRequest fetch Headers Request Response FormData Blob File FileReader Image Audio ' +
  'HTMLElement Element Node Event CustomEvent EventTarget MutationObserver IntersectionObserver ResizeObserver ' +
  'requestAnimationFrame cancelAnimationFrame requestIdleCallback indexedDB crypto performance TextEncoder ' +
  'TextDecoder URL URLSearchParams AbortController MessageChannel BroadcastChannel WebSocket EventSource Worker ' +
  'atob btoa structuredClone getComputedStyle matchMedia caches customElements DOMParser queueMicrotask'
).split(' ')

const LANGUAGE = (
  'Object Array Number parseFloat parseInt Infinity NaN Boolean String Symbol Date Promise RegExp Error ' +
  'EvalError RangeError ReferenceError SyntaxError TypeError URIError AggregateError JSON Math ArrayBuffer ' +
  'Uint8Array Int8Array Uint16Array Int16Array Uint32Array Int32Array Float32Array Float64Array ' +
  'Uint8ClampedArray BigInt64Array BigUint64Array DataView Map BigInt Set WeakMap WeakSet WeakRef Proxy Reflect ' +
  'decodeURI decodeURIComponent encodeURI encodeURIComponent escape unescape isFinite isNaN'
).split(' ')

const noCode = () => {
  throw new EvalError('Code generation from strings disallowed for this context')
}

/** Still `Function` for `instanceof` and its prototype, but it makes no code. */
const FunctionWithoutCode = new Proxy(Function, { apply: noCode, construct: noCode })

/** In a browser the realm is a function whose parameters hide what WeChat does not have. */
export function browserRealm(): Realm {
  const global: Dict = { Function: FunctionWithoutCode }
  for (const name of LANGUAGE) global[name] = Reflect.get(globalThis, name)
  return {
    global,
    run(source, names, values) {
      const given = new Map<string, unknown>([
        ...ABSENT.map((name): [string, unknown] => [name, undefined]),
        ['Function', FunctionWithoutCode],
        ['globalThis', global],
        ['global', global],
        ...names.map((name, index): [string, unknown] => [name, values[index]]),
      ])
      const module = Reflect.construct(Function, [...given.keys(), source]) as (...args: unknown[]) => void
      module(...given.values())
    },
    parse: (json) => JSON.parse(json) as unknown,
  }
}
