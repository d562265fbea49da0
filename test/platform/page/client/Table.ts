import { element } from '../../wechat/shell/element'
import { isFromPhone } from '../../wechat/shell/messages'
import type { Persona } from '../Persona'
import { PhoneSlot, type PhoneLook } from './PhoneSlot'

const PHONE_WIDTH = 375 + 24
const PHONE_HEIGHT = 812 + 24 + 36
const GAP = 24

/** The middle of the page: one phone or two side by side, or the desk. */
export class Table {
  readonly node = element('main.table')
  private readonly slots: PhoneSlot[] = []
  private readonly desk = element('iframe.desk', { title: '桌面' }) as HTMLIFrameElement
  private inHand: PhoneSlot
  private showsDesk = false
  private look: PhoneLook = { theme: 'light', large: undefined, online: true }

  constructor(
    private readonly store: string,
    private readonly clock: () => { now: number; frozen: boolean },
    private readonly onChange: (openids: string[]) => void,
  ) {
    this.inHand = this.addSlot()
    new ResizeObserver(() => this.fit()).observe(this.node)
    window.addEventListener('message', (event: MessageEvent<unknown>) => {
      if (!isFromPhone(event.data)) return
      const slot = this.slots.find((each) => each.hears(event.source))
      slot?.tell(this.clock())
    })
  }

  /** Hands a phone to somebody: their own if they have one, else the one in hand. */
  give(persona: Persona, url?: string): void {
    const slot = this.slots.find((each) => each.persona?.openid === persona.openid) ?? this.inHand
    this.take(slot)
    slot.give(persona, this.look, url)
    if (this.showsDesk) this.openDesk()
    this.report()
  }

  showDesk(shows: boolean): void {
    this.showsDesk = shows
    this.node.classList.toggle('at-desk', shows)
    if (shows) this.openDesk()
    this.draw()
  }

  showSecond(shows: boolean, persona: Persona | undefined): void {
    const second = this.slots[1]
    if (shows && !second) {
      this.take(this.addSlot())
      if (persona) this.give(persona)
    } else if (!shows && second) {
      this.slots.pop()
      if (this.slots[0]) this.take(this.slots[0])
    }
    this.draw()
  }

  setLook(change: Partial<PhoneLook>): void {
    this.look = { ...this.look, ...change }
    for (const slot of this.slots) {
      if (change.theme !== undefined) slot.tell({ theme: change.theme })
      if (change.online !== undefined) slot.tell({ online: change.online })
      // the app reads it when it starts
      if (change.large !== undefined && slot.persona) slot.give(slot.persona, this.look)
    }
  }

  showClock(): void {
    for (const slot of this.slots) slot.tell(this.clock())
  }

  private addSlot(): PhoneSlot {
    const slot = new PhoneSlot(this.store, (taken) => this.take(taken))
    this.slots.push(slot)
    this.draw()
    return slot
  }

  private take(slot: PhoneSlot): void {
    this.inHand = slot
    for (const each of this.slots)
      each.node.classList.toggle('in-hand', each === slot && this.slots.length > 1)
    this.report()
  }

  private report(): void {
    const others = this.slots.filter((slot) => slot !== this.inHand)
    this.onChange([this.inHand, ...others].flatMap((slot) => slot.persona?.openid ?? []))
  }

  private openDesk(): void {
    const persona = this.inHand.persona
    const wanted = `/desk/?persona=${persona?.openid ?? ''}`
    if (this.desk.getAttribute('src') !== wanted) this.desk.setAttribute('src', wanted)
  }

  private draw(): void {
    const phones = this.slots.map((slot) => slot.node)
    for (const node of [...phones, this.desk]) if (node.parentElement !== this.node) this.node.append(node)
    for (const node of this.node.querySelectorAll('.slot'))
      if (!phones.includes(node as HTMLElement)) node.remove()
    this.fit()
  }

  private fit(): void {
    const { clientWidth, clientHeight } = this.node
    const count = this.slots.length
    const wide = (clientWidth - GAP * (count + 1)) / (PHONE_WIDTH * count)
    const high = (clientHeight - GAP) / PHONE_HEIGHT
    this.node.style.setProperty('--scale', String(Math.max(0.4, Math.min(1, wide, high))))
  }
}
