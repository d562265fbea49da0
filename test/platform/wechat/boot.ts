import fs from 'node:fs'
import { Host } from './host/Host'
import type { CloudFunction, CloudUpload, HostOptions, Theme } from './host/HostOptions'
import { isolatedRealm } from './isolatedRealm'
import type { Pack } from './pack/Pack'
import { keptPack } from './pack/keptPack'
import { Phone } from './Phone'
import { WordSheet } from './WordSheet'
import { TestSurface, type Answers } from './TestSurface'

export interface BootOptions extends Answers {
  cloud?: CloudFunction
  upload?: CloudUpload
  /** kept by the caller: boot again with the same object to start after a kill */
  storage?: Record<string, string>
  /** page to open, with its query; the first page unless told */
  url?: string
  theme?: Theme
  network?: 'wifi' | 'none'
  fontSize?: number
  launch?: Record<string, unknown>
  /** by how many ms the phone's own clock is ahead of the real one; behind when negative */
  clockAhead?: number
  /** what the user picks when asked for pictures or files; cancels unless told */
  picks?: Awaited<ReturnType<HostOptions['chooseFiles']>>
}

const libraries = {
  glassEasel: fs.readFileSync(require.resolve('glass-easel'), 'utf8'),
  adapter: fs.readFileSync(require.resolve('glass-easel-miniprogram-adapter'), 'utf8'),
}
const packs = new Map<string, Pack>()

function packOnce(dist: string): Pack {
  const known = packs.get(dist)
  if (known) return known
  const fresh = keptPack(dist)
  packs.set(dist, fresh)
  return fresh
}

const noCloud: CloudFunction = (name) =>
  Promise.reject(new Error(`errCode: -501000 | errMsg: FunctionName parameter could not be found: ${name}`))

const noStorage: CloudUpload = () => Promise.reject(new Error('errCode: -503001 | errMsg: no storage'))

/** Boots a built mini program in jest's jsdom. The logic layer runs in a V8 context without browser globals. */
export function boot(dist: string, options: BootOptions = {}): Phone {
  const views = document.createElement('div')
  document.body.append(views)
  const surface = new TestSurface({ scan: options.scan, subscribe: options.subscribe })
  const host = new Host({
    pack: packOnce(dist),
    libraries,
    realm: isolatedRealm(options.clockAhead),
    surface,
    views,
    viewCss: undefined,
    cloud: options.cloud ?? noCloud,
    upload: options.upload ?? noStorage,
    storage: options.storage ?? {},
    screen: { width: 375, height: 812, statusBar: 44, bottom: 34, windowHeight: 724 },
    theme: options.theme ?? 'light',
    network: options.network ?? 'wifi',
    fontSize: options.fontSize ?? 16,
    launch: options.launch ?? {},
    assetAddress: () => '',
    chooseFiles: () => Promise.resolve(options.picks),
    sheetOf: () => new WordSheet(),
  })
  const phone = new Phone(host, surface)
  host.launch(options.url)
  return phone
}
