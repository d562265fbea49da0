import { element } from '../../wechat/shell/element'
import type { ToPhone } from '../../wechat/shell/messages'
import { ROLE_WORDS, type Persona } from '../Persona'

export interface PhoneLook {
  theme: 'light' | 'dark'
  /** 关怀版; undefined = as the person left it */
  large: boolean | undefined
  online: boolean
}

/** One phone on the table: whose it is, and the mini program on it. */
export class PhoneSlot {
  readonly node: HTMLElement
  persona: Persona | undefined
  private readonly frame = element('iframe', { title: '手机' }) as HTMLIFrameElement
  private readonly owner = element('div.owner')
  private ready = false

  constructor(
    private readonly store: string,
    onTake: (slot: PhoneSlot) => void,
  ) {
    this.node = element('div.slot', {}, this.owner, element('div.device', {}, this.frame))
    this.owner.addEventListener('click', () => onTake(this))
  }

  /** Is this message from the phone's own window? Then it has started. */
  hears(source: MessageEventSource | null): boolean {
    if (source !== this.frame.contentWindow) return false
    this.ready = true
    return true
  }

  give(persona: Persona, look: PhoneLook, url = ''): void {
    this.persona = persona
    const where = persona.schoolName === '' ? '' : ` · ${persona.schoolName}`
    this.owner.replaceChildren(element('b', {}, persona.name), ` ${ROLE_WORDS[persona.role]}${where}`)
    const query = new URLSearchParams({
      persona: persona.openid,
      store: this.store,
      url,
      theme: look.theme,
      network: look.online ? 'wifi' : 'none',
    })
    if (look.large !== undefined)
      query.set('keep', JSON.stringify({ appearance: { choice: 'system', large: look.large } }))
    this.ready = false
    this.frame.src = `/phone/?${query.toString()}`
  }

  /** A phone that is still starting has its look from its address, and gets the clock when it has started. */
  tell(order: ToPhone['phone']): void {
    if (this.ready) this.frame.contentWindow?.postMessage({ phone: order } satisfies ToPhone, location.origin)
  }
}
