import type { Dict, Pack } from '../pack/Pack'
import type { CanvasSheet } from './CanvasSheet'
import type { LibrarySources } from '../view/glassEasel'
import type { Realm } from './Realm'
import type { Surface } from './Surface'

export type Theme = 'light' | 'dark'
export type CloudFunction = (name: string, data: unknown) => Promise<unknown>
/** Puts a file into the environment's storage as this person, and gives its file id. */
export type CloudUpload = (cloudPath: string, content: Uint8Array) => Promise<string>

export interface Screen {
  width: number
  height: number
  statusBar: number
  /** height of the home indicator's strip */
  bottom: number
  /** the page's own part of the screen, without bars */
  windowHeight: number
}

export interface HostOptions {
  pack: Pack
  libraries: LibrarySources
  realm: Realm
  surface: Surface
  /** where page frames are put */
  views: HTMLElement
  /** stylesheet of every view; undefined when nothing is laid out */
  viewCss: string | undefined
  cloud: CloudFunction
  upload: CloudUpload
  /** key → JSON; kept by the caller, so that it outlives the program */
  storage: Record<string, string>
  screen: Screen
  theme: Theme
  network: 'wifi' | 'none'
  /** WeChat's own font size, 16 unless the user changed it */
  fontSize: number
  launch: Dict
  /** address of a file of the program, or '' where files are not served */
  assetAddress: (path: string) => string
  /** pictures or files a user would pick; undefined = the user cancels */
  chooseFiles: () => Promise<{ path: string; name: string; size: number; content: Uint8Array }[] | undefined>
  /** what is drawn on a `<canvas type="2d">` */
  sheetOf: (canvas: HTMLCanvasElement) => CanvasSheet
  onError?: (where: string, error: unknown) => void
}
