import type { Dict } from '../pack/Pack'

export interface Chrome {
  title: string
  background: string
  /** colour of title and clock */
  ink: 'black' | 'white'
  hidden: boolean
  leading: 'back' | 'home' | 'none'
  tabs: { text: string; icon?: string; on: boolean; color: string; badge?: string }[]
  tabBackground: string
  pageBackground?: string
}

export interface Toast {
  title: string
  icon: 'success' | 'error' | 'loading' | 'none'
  duration: number
}

export interface Modal {
  title: string
  content: string
  confirmText: string
  cancelText: string
  confirmColor: string
  showCancel: boolean
  editable: boolean
  placeholder: string
}

export interface PickerRequest {
  mode: string
  title: string
  range: string[][]
  value: unknown
  fields: string
  start: string
  end: string
}

/** What WeChat draws around and above the pages. A test answers it by hand, the browser draws it. */
export interface Surface {
  chrome(chrome: Chrome): void
  toast(toast: Toast | undefined): void
  /** undefined = cancelled; else what was typed (empty when not editable) */
  modal(modal: Modal): Promise<string | undefined>
  actionSheet(items: string[], title: string): Promise<number | undefined>
  picker(picker: PickerRequest): Promise<unknown>
  scan(options: Dict): Promise<string | undefined>
  subscribe(templates: string[]): Promise<Record<string, string>>
}
