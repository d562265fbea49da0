import { element } from '../../wechat/shell/element'

/** A switch with its word; `onChange` gets what it stands at. */
export function switchOf(word: string, start: boolean, onChange: (on: boolean) => void): HTMLElement {
  const made = element(
    'button.switch',
    { type: 'button', role: 'switch', 'aria-checked': String(start) },
    word,
  )
  made.addEventListener('click', () => {
    const on = made.getAttribute('aria-checked') !== 'true'
    made.setAttribute('aria-checked', String(on))
    onChange(on)
  })
  return made
}
