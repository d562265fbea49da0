import type { Chrome, Modal, PickerRequest, Surface, Toast } from '../host/Surface'
import type { CodeBoard } from './CodeBoard'
import { button, element } from './element'
import { Layers } from './Layers'
import { pickerWheels } from './pickerWheels'
import type { PhoneFrame } from './PhoneFrame'

const TOAST_ICONS: Record<Toast['icon'], string> = { success: '✓', error: '!', loading: '', none: '' }

type Panel<T> = (close: (value: T | undefined) => void) => HTMLElement

/** WeChat's surface as it looks on a phone. */
export class BrowserSurface implements Surface {
  private readonly layers: Layers
  private toastTimer = 0
  private shownToast: HTMLElement | undefined

  constructor(
    private readonly frame: PhoneFrame,
    private readonly codes: CodeBoard,
  ) {
    this.layers = new Layers(frame.root)
  }

  chrome(chrome: Chrome): void {
    this.frame.draw(chrome)
  }

  toast(toast: Toast | undefined): void {
    clearTimeout(this.toastTimer)
    this.shownToast?.remove()
    if (!toast) return
    const icon = element('span.icon', { 'data-icon': toast.icon }, TOAST_ICONS[toast.icon])
    this.shownToast = element('div.toast', { role: 'status', 'data-icon': toast.icon }, icon, toast.title)
    this.frame.root.append(this.shownToast)
    if (Number.isFinite(toast.duration))
      this.toastTimer = window.setTimeout(() => this.shownToast?.remove(), toast.duration)
  }

  modal(modal: Modal): Promise<string | undefined> {
    return this.ask(
      (close) => {
        const field = element('input.field', { placeholder: modal.placeholder }) as HTMLInputElement
        field.value = modal.content
        const words = modal.editable ? field : element('p', {}, modal.content)
        const confirm = button('confirm', modal.confirmText, () => close(modal.editable ? field.value : ''))
        confirm.style.color = modal.confirmColor
        const cancel = modal.showCancel ? [button('cancel', modal.cancelText, () => close(undefined))] : []
        const title = modal.title === '' ? [] : [element('h3', {}, modal.title)]
        return element(
          'div.modal',
          { role: 'dialog' },
          ...title,
          words,
          element('div.buttons', {}, ...cancel, confirm),
        )
      },
      { maskCloses: false },
    )
  }

  actionSheet(items: string[], title: string): Promise<number | undefined> {
    return this.ask((close) => {
      const heading = title === '' ? [] : [element('div.heading', {}, title)]
      const rows = items.map((item, index) => button('option', item, () => close(index)))
      return element(
        'div.sheet.actions',
        {},
        ...heading,
        ...rows,
        button('option.last', '取消', () => close(undefined)),
      )
    })
  }

  picker(request: PickerRequest): Promise<unknown> {
    return this.ask<unknown>((close) => {
      const wheels = pickerWheels(request)
      const cancel = button('cancel', '取消', () => close(undefined))
      const done = button('done', '确定', () => close(wheels.value()))
      const head = element('div.head', {}, cancel, element('b', {}, request.title), done)
      return element('div.sheet.picker', { role: 'dialog' }, head, element('div.wheels', {}, ...wheels.nodes))
    })
  }

  /** No camera here: a code is taken from another phone's screen, or pasted. */
  async scan(): Promise<string | undefined> {
    const offered = await this.codes.ask()
    return this.ask((close) => {
      const field = element('input.field', {
        placeholder: '粘贴码的内容',
        'aria-label': '码的内容',
      }) as HTMLInputElement
      const rows = offered.map((code) => button('option.code', code, () => close(code)))
      const hint = offered.length > 0 ? '别的手机正出示：' : '没有手机正在出示码。'
      const done = button('done', '识别', () =>
        close(field.value.trim() === '' ? undefined : field.value.trim()),
      )
      const head = element(
        'div.head',
        {},
        button('cancel', '取消', () => close(undefined)),
        element('b', {}, '扫一扫'),
        done,
      )
      return element('div.sheet.scan', { role: 'dialog' }, head, element('p', {}, hint), ...rows, field)
    })
  }

  async subscribe(templates: string[]): Promise<Record<string, string>> {
    const answer = await this.ask<boolean>(
      (close) => {
        const rows = templates.map((template) => element('div.template', {}, `☑ ${template}`))
        const buttons = [
          button('cancel', '取消', () => close(false)),
          button('confirm', '允许', () => close(true)),
        ]
        const title = element('h3', {}, '允许发送以下服务通知')
        return element(
          'div.sheet.subscribe',
          { role: 'dialog' },
          title,
          ...rows,
          element('div.buttons', {}, ...buttons),
        )
      },
      { maskCloses: false },
    )
    return Object.fromEntries(templates.map((template) => [template, answer === true ? 'accept' : 'reject']))
  }

  private ask<T>(panel: Panel<T>, how = { maskCloses: true }): Promise<T | undefined> {
    return new Promise((resolve) => {
      const close = (value: T | undefined) => {
        this.layers.close()
        resolve(value)
      }
      this.layers.show(panel(close), () => {
        if (how.maskCloses) close(undefined)
      })
    })
  }
}
