import { button, element } from '../../wechat/shell/element'
import { ROLE_WORDS, ROLES, type Persona } from '../Persona'

export interface PersonaStrip {
  node: HTMLElement
  /** who is on a phone now; the first is on the phone in hand */
  mark(openids: string[]): void
}

const matches = (persona: Persona, words: string) =>
  [persona.name, persona.schoolName, persona.note, ROLE_WORDS[persona.role]].join(' ').includes(words)

function row(persona: Persona, onChoose: (persona: Persona) => void): HTMLElement {
  const note = persona.note === '' ? [] : [element('span.note', {}, persona.note)]
  const attributes = { type: 'button', 'data-openid': persona.openid }
  const made = element('button.persona', attributes, element('span.name', {}, persona.name), ...note)
  made.addEventListener('click', () => onChoose(persona))
  return made
}

function bySchool(personas: Persona[], onChoose: (persona: Persona) => void): HTMLElement[] {
  const schools = [...new Set(personas.map((persona) => persona.schoolName))]
  return schools.map((school) => {
    const people = personas.filter((persona) => persona.schoolName === school)
    return element(
      'section.school',
      {},
      element('h3', {}, school),
      ...people.map((each) => row(each, onChoose)),
    )
  })
}

/** Choose who you are: by role, then by school; a search looks through all roles. */
export function personaStrip(personas: Persona[], onChoose: (persona: Persona) => void): PersonaStrip {
  const search = element('input.search', {
    type: 'search',
    placeholder: '姓名、学校、班级',
    'aria-label': '找人',
  })
  const list = element('div.people')
  let marked: string[] = []
  let shown: Persona['role'] = 'guardian'
  const words = () => (search as HTMLInputElement).value.trim()
  const chips = ROLES.filter((role) => personas.some((persona) => persona.role === role)).map((role) => {
    const chip = button('chip', ROLE_WORDS[role], () => {
      ;(search as HTMLInputElement).value = ''
      showRole(role)
    })
    chip.dataset['role'] = role
    return chip
  })
  const markRows = () => {
    for (const node of list.querySelectorAll<HTMLElement>('.persona')) {
      const at = marked.indexOf(node.dataset['openid'] ?? '')
      node.setAttribute('aria-pressed', String(at === 0))
      node.classList.toggle('other', at > 0)
    }
  }
  const draw = () => {
    const asked = words()
    const found = personas.filter((each) => (asked === '' ? each.role === shown : matches(each, asked)))
    const empty = element('p.empty', {}, `没有找到「${asked}」。`)
    list.replaceChildren(...(found.length > 0 ? bySchool(found, onChoose) : [empty]))
    for (const chip of chips)
      chip.setAttribute('aria-pressed', String(asked === '' && chip.dataset['role'] === shown))
    markRows()
  }
  const showRole = (role: Persona['role']) => {
    shown = role
    draw()
  }
  const mark = (openids: string[]) => {
    const [inHand] = openids
    const role = personas.find((persona) => persona.openid === inHand)?.role
    const isNew = inHand !== marked[0]
    marked = openids
    if (role !== undefined && isNew && words() === '') showRole(role)
    else markRows()
  }
  search.addEventListener('input', draw)
  draw()
  const roles = element('div.chips', {}, ...chips)
  return { node: element('aside.strip', { 'aria-label': '你是谁' }, search, roles, list), mark }
}
