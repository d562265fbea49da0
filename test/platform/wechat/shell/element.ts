/** `element('div.bar', {}, child, 'words')` */
export function element(
  what: string,
  attributes: Record<string, string> = {},
  ...children: (Node | string)[]
): HTMLElement {
  const [tag = 'div', ...classes] = what.split('.')
  const made = document.createElement(tag)
  made.className = classes.join(' ')
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value)
  made.append(...children)
  return made
}

export function button(what: string, words: string, run: () => void): HTMLElement {
  const made = element(`button.${what}`, { type: 'button' }, words)
  made.addEventListener('click', run)
  return made
}
