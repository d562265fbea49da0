import type { Chrome, Modal, PickerRequest, Surface, Toast } from './host/Surface'

export interface Answers {
  /** what the camera would read; undefined = the user gives up */
  scan?: string | (() => string | undefined)
  /** template id → accept | reject | ban | filter; accept unless told */
  subscribe?: Record<string, string>
}

interface Open {
  modal?: (content: string | undefined) => void
  actionSheet?: (index: number | undefined) => void
  picker?: (value: unknown) => void
}

/** WeChat's surface for a test: what opens waits until the test answers it. */
export class TestSurface implements Surface {
  bar: Chrome | undefined
  shownToast: Toast | undefined
  private open: Open = {}

  constructor(readonly answers: Answers) {}

  chrome(chrome: Chrome): void {
    this.bar = chrome
  }

  toast(toast: Toast | undefined): void {
    this.shownToast = toast
  }

  modal(_: Modal): Promise<string | undefined> {
    return new Promise((resolve) => {
      this.open.modal = resolve
    })
  }

  actionSheet(): Promise<number | undefined> {
    return new Promise((resolve) => {
      this.open.actionSheet = resolve
    })
  }

  picker(_: PickerRequest): Promise<unknown> {
    return new Promise((resolve) => {
      this.open.picker = resolve
    })
  }

  scan(): Promise<string | undefined> {
    const { scan } = this.answers
    return Promise.resolve(typeof scan === 'function' ? scan() : scan)
  }

  subscribe(templates: string[]): Promise<Record<string, string>> {
    const { subscribe } = this.answers
    return Promise.resolve(Object.fromEntries(templates.map((id) => [id, subscribe?.[id] ?? 'accept'])))
  }

  /** Answers what is open; a test that answers nothing has misread the screen. */
  answer<Kind extends keyof Open>(kind: Kind, value: Parameters<NonNullable<Open[Kind]>>[0]): void {
    const resolve = this.open[kind] as ((value: unknown) => void) | undefined
    if (!resolve) throw new Error(`no ${kind} is open`)
    this.open[kind] = undefined
    resolve(value)
  }
}
