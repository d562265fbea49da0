import { element } from '../../wechat/shell/element'
import type { PageSettings, Persona } from '../Persona'
import { clockPanel } from './clockPanel'
import { cloudPanel } from './cloudPanel'
import { followCloud, type ControlState } from './cloudState'
import { personaStrip } from './personaStrip'
import { switchOf } from './switches'
import { Table } from './Table'

const LAST_PERSONA = 'last-persona'

function showTrouble(words: string): void {
  const note = element('div.trouble', { role: 'alert' }, words)
  document.body.append(note)
  setTimeout(() => note.remove(), 5000)
}

/** The second phone starts as somebody a first one meets: a gate guard, else anybody else. */
const companion = (personas: Persona[], taken: string[]) =>
  personas.find((persona) => persona.role === 'gate' && !taken.includes(persona.openid)) ??
  personas.find((persona) => !taken.includes(persona.openid))

async function main(): Promise<void> {
  const settings = (await (await fetch('/settings.json')).json()) as PageSettings
  const { personas } = settings
  let onPhones: string[] = []
  const clock = clockPanel((state) => showState(state), showTrouble)
  const strip = personaStrip(personas, (persona) => {
    localStorage.setItem(LAST_PERSONA, persona.openid)
    table.give(persona)
  })
  const table = new Table(settings.store, clock.read, (openids) => {
    onPhones = openids
    strip.mark(openids)
  })
  const personOf = (openid: string) => personas.find((persona) => persona.openid === openid)
  const cloud = cloudPanel({
    personOf,
    onOpenPush(openid, page) {
      const persona = personOf(openid)
      if (persona) table.give(persona, page === '' ? undefined : `/${page.replace(/^\//, '')}`)
      else showTrouble('这条消息的收件人不在左边的名单里。')
    },
  })
  const showState = (state: ControlState) => {
    clock.show(state)
    cloud.show(state)
    table.showClock()
  }
  const switches = [
    switchOf('深色', false, (on) => table.setLook({ theme: on ? 'dark' : 'light' })),
    switchOf('关怀版', false, (on) => table.setLook({ large: on })),
    switchOf('网络', true, (on) => table.setLook({ online: on })),
    switchOf('第二部手机', false, (on) => table.showSecond(on, companion(personas, onPhones))),
    ...(settings.hasDesk ? [switchOf('桌面', false, (on) => table.showDesk(on))] : []),
  ]
  const brand = element(
    'div.brand',
    {},
    element('i.seal', { 'aria-hidden': 'true' }, '安'),
    element('b', {}, '安放'),
  )
  const head = element('header.head', {}, brand, clock.node, element('div.switches', {}, ...switches))
  document.body.append(head, element('div.room', {}, strip.node, table.node, cloud.node))
  followCloud(showState, cloud.lost)
  const first = personOf(localStorage.getItem(LAST_PERSONA) ?? '') ?? personas[0]
  if (first) table.give(first)
}

void main()
