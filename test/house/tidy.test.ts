import { sourceFiles, textOf, topLevel } from './sourceFiles'

const FOLDERS = ['.ci', 'cloudfunctions', 'config', 'docs', 'src', 'test', 'types']
const BINARY = /\.(?:png|jpe?g|gif|webp|ico|woff2?|ttf|otf|xlsx|pdf|zip|br)$/
const LOCK = 'package-lock.json'

/** A path of somebody's machine: an absolute one, so not the end of a longer path. */
const MACHINE_PATH = /(?<![\w.)}/-])\/(?:work|root|home|Users)\/[\w.-]+/
const REGISTRY_HOST = /https?:\/\/[^\s'"`/]*(?:registry|npm|mirror|verdaccio|artifactory)/i

interface Manifest {
  scripts: Record<string, string>
  dependencies: Record<string, string>
  devDependencies: Record<string, string>
}
interface LockEntry {
  version?: string
  resolved?: string
  optionalDependencies?: Record<string, string>
}
interface LockFile {
  packages: Record<string, LockEntry>
}

const lockFile = (): LockFile => JSON.parse(textOf(LOCK)) as LockFile
const manifest = (): Manifest => JSON.parse(textOf('package.json')) as Manifest

describe('房子收拾得干净', () => {
  test('顶层只有说好的文件夹', () => {
    const folders = topLevel().filter((entry) => entry.isDirectory())
    expect(folders.map(({ name }) => name)).toEqual(expect.arrayContaining(['src', 'cloudfunctions', 'test']))
    expect(folders.map(({ name }) => name).filter((name) => !FOLDERS.includes(name))).toEqual([])
  })

  test('依赖的版本都写死', () => {
    const { dependencies, devDependencies } = manifest()
    const versions = [...Object.entries(dependencies), ...Object.entries(devDependencies)]
    expect(versions).toContainEqual(['react', expect.any(String)])
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version))).toEqual([])
  })

  test('锁文件里没有下载地址', () => {
    const { packages } = lockFile()
    expect(Object.keys(packages)).toContain('node_modules/react')
    const addresses = Object.values(packages).flatMap(({ resolved = '' }) =>
      /^https?:/.test(resolved) ? [resolved] : [],
    )
    expect(addresses).toEqual([])
  })

  // npm leaves out what its registry did not know of other platforms, and then `npm ci` refuses the lock file.
  test('锁文件写全了每个平台的可选依赖，换一台机器也装得上', () => {
    const { packages } = lockFile()
    const entryFor = (at: string, name: string): LockEntry | undefined => {
      for (let base = at; ; base = base.replace(/\/?node_modules\/(?:@[^/]+\/)?[^/]+$/, '')) {
        const found = packages[`${base === '' ? '' : `${base}/`}node_modules/${name}`]
        if (found !== undefined || base === '') return found
      }
    }
    const wanted = Object.entries(packages).flatMap(([at, { optionalDependencies = {} }]) =>
      Object.entries(optionalDependencies)
        .filter(([, version]) => /^\d/.test(version))
        .map(([name, version]) => ({ at, name, version })),
    )
    expect(wanted.map(({ name }) => name)).toContain('@swc/core-linux-x64-gnu')
    const missing = wanted.filter(({ at, name, version }) => entryFor(at, name)?.version !== version)
    expect(missing.map(({ name, version }) => `${name}@${version}`)).toEqual([])
  })

  test.each([
    ['本机的路径', MACHINE_PATH],
    ['软件仓库的地址', REGISTRY_HOST],
  ])('源文件里没有%s', (_what, pattern) => {
    const files = sourceFiles().filter((file) => !BINARY.test(file) && file !== LOCK)
    expect(files).toContain('package.json')
    const found = files.flatMap((file) => {
      const hit = pattern.exec(textOf(file))
      return hit === null ? [] : [`${file}: ${hit[0]}`]
    })
    expect(found).toEqual([])
  })

  test.each([
    [MACHINE_PATH, ['', 'home', 'someone', 'anfang'].join('/'), 'pages/home/index'],
    [
      REGISTRY_HOST,
      ['https:', '', ['registry', 'example', 'org'].join('.')].join('/'),
      'https://example.org/npm',
    ],
  ])('%s 认得出，也不冤枉', (pattern, guilty, innocent) => {
    expect(`see ${guilty}`).toMatch(pattern)
    expect(`see ${innocent}`).not.toMatch(pattern)
  })

  test('.npmrc 不指定软件仓库', () => {
    const lines = textOf('.npmrc').split('\n')
    expect(lines).toContain('save-exact=true')
    expect(lines.filter((line) => /registry\s*=\s*http/.test(line))).toEqual([])
  })

  test('npm test 依次过写法、类型、构建、测试四道关，规则房间的类型另查一遍', () => {
    const { scripts } = manifest()
    expect(scripts['test']).toBe('npm run -s check && jest')
    expect(scripts['check']?.match(/npm:[\w:]+/g)).toEqual([
      'npm:lint',
      'npm:typecheck',
      'npm:build:functions',
      'npm:build:weapp',
      'npm:build:h5',
    ])
    expect(scripts['lint']).toContain('eslint . --max-warnings 0')
    expect(scripts['typecheck']).toContain('tsc -p src/domain/tsconfig.json')
  })
})
