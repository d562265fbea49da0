import type { Dict, Pack } from '../pack/Pack'
import { normalPath, pathFrom } from './paths'
import type { Realm } from './Realm'

export interface Definition {
  kind: 'page' | 'component'
  options: Dict
}

interface Module {
  exports: unknown
}

/** The program's code: its modules, its `App()`, and what each file gave to `Page()` or `Component()`. */
export class Program {
  readonly definitions = new Map<string, Definition>()
  readonly pages: string[]
  readonly tabs: string[]
  app: Dict | undefined
  private readonly modules = new Map<string, Module>()
  private readonly packages: string[]
  private readonly loadedPackages = new Set<string>()
  private evaluating = ''
  private scope: Dict = {}

  constructor(
    private readonly pack: Pack,
    private readonly realm: Realm,
  ) {
    const subpackages = pack.app.subPackages ?? pack.app.subpackages ?? []
    this.packages = subpackages.map((subpackage) => normalPath(subpackage.root))
    const inPackages = subpackages.flatMap(({ root, pages }) =>
      pages.map((page) => normalPath(`${root}/${page}`)),
    )
    this.pages = [...pack.app.pages, ...inPackages]
    this.tabs = pack.app.tabBar?.list.map((tab) => tab.pagePath) ?? []
  }

  /** `given` are wx, console and the timers; with them stand the functions WeChat gives to every file. */
  start(given: Dict, currentPages: () => unknown[]): void {
    this.scope = {
      ...given,
      App: (options: Dict) => this.createApp(options),
      Page: (options: Dict) => this.definitions.set(this.evaluating, { kind: 'page', options }),
      Component: (options: Dict) => {
        this.definitions.set(this.evaluating, { kind: 'component', options })
        return this.evaluating
      },
      Behavior: (options: Dict) => options,
      getApp: () => this.app,
      getCurrentPages: currentPages,
    }
    Object.assign(this.realm.global, { global: this.realm.global })
    this.run('app.js')
    if (!this.app) throw new Error('app.js did not call App()')
    if (this.pack.app.lazyCodeLoading !== 'requiredComponents')
      for (const page of this.pack.app.pages) this.ensure(page)
  }

  configOf(path: string) {
    return this.pack.configs[`${path}.json`] ?? {}
  }

  /** component name → path, as this page or component may write them */
  usedBy(path: string): Map<string, string> {
    const used = { ...this.pack.app.usingComponents, ...this.configOf(path).usingComponents }
    const own = Object.entries(used).filter(([, target]) => !/^[a-z]+:\/\//i.test(target))
    return new Map(own.map(([name, target]) => [name, pathFrom(path, target)]))
  }

  /** Runs the script of a page or component, and of all it uses, when first needed, as WeChat injects code. */
  ensure(path: string): Definition {
    const found = this.definitions.get(path)
    if (found) return found
    this.loadPackage(this.packageOf(path))
    this.run(`${path}.js`)
    const definition = this.definitions.get(path)
    if (!definition) throw new Error(`${path}.js did not call Page() or Component()`)
    for (const component of this.usedBy(path).values())
      if (this.pack.scripts[`${component}.js`] !== undefined) this.ensure(component)
    return definition
  }

  private createApp(options: Dict): void {
    if (this.app) return
    const app: Dict = {}
    for (const [key, value] of Object.entries(options))
      app[key] = typeof value === 'function' ? (value.bind(app) as unknown) : value
    this.app = app
  }

  private packageOf(path: string): string {
    return this.packages.find((root) => path.startsWith(`${root}/`)) ?? ''
  }

  private loadPackage(root: string): void {
    if (root === '' || this.loadedPackages.has(root)) return
    this.loadedPackages.add(root)
    if (this.pack.scripts[`${root}/app-service.js`] !== undefined) this.run(`${root}/app-service.js`)
  }

  private requireFrom(file: string) {
    const find = (id: string) => {
      const path = pathFrom(file, id)
      const script = [path, `${path}.js`].find((name) => this.pack.scripts[name] !== undefined)
      if (script === undefined)
        throw new Error(`module '${path}' is not defined, require args is '${id}' (${file})`)
      return script
    }
    const require = (id: string) => {
      const script = find(id)
      const target = this.packageOf(script)
      if (target !== '' && target !== this.packageOf(file))
        throw new Error(`require() across packages: ${file} → ${script}`)
      return this.run(script)
    }
    const asynchronous = async (id: string) => {
      const script = find(id)
      this.loadPackage(this.packageOf(script))
      return Promise.resolve(this.run(script))
    }
    return Object.assign(require, { async: asynchronous })
  }

  private run(file: string): unknown {
    const known = this.modules.get(file)
    if (known) return known.exports
    const source = this.pack.scripts[file]
    if (source === undefined) throw new Error(`no script ${file}`)
    const module: Module = { exports: this.realm.parse('{}') }
    this.modules.set(file, module)
    const names = ['require', 'module', 'exports', ...Object.keys(this.scope)]
    const values = [this.requireFrom(file), module, module.exports, ...Object.values(this.scope)]
    const before = this.evaluating
    this.evaluating = file.replace(/\.js$/, '')
    try {
      this.realm.run(source, names, values, file)
    } finally {
      this.evaluating = before
    }
    return module.exports
  }
}
