type Role =
  | 'button'
  | 'link'
  | 'checkbox'
  | 'radio'
  | 'radiogroup'
  | 'switch'
  | 'tab'
  | 'tablist'
  | 'dialog'
  | 'alert'
  | 'alertdialog'
  | 'status'
  | 'img'
  | 'list'
  | 'listitem'
  | 'progressbar'
  | 'heading'
  | 'table'
  | 'rowgroup'
  | 'row'
  | 'columnheader'
  | 'cell'
  | 'navigation'
  | 'timer'

interface Meaning {
  role?: Role
  label?: string
  checked?: boolean
  selected?: boolean
  expanded?: boolean
  off?: boolean
  live?: 'polite' | 'assertive'
  hidden?: boolean
}

/**
 * What a screen reader says, as props for both targets: WeChat reads aria-role, the web reads role. States are words,
 * because Taro drops a boolean false. Absent states send nothing over setData.
 */
export function a11y(meaning: Meaning): Record<string, string> {
  const { role, label, live } = meaning
  const props: Record<string, string> = {}
  if (role !== undefined) props[process.env.TARO_ENV === 'h5' ? 'role' : 'ariaRole'] = role
  if (label !== undefined) props.ariaLabel = label
  if (meaning.checked !== undefined) props.ariaChecked = String(meaning.checked)
  if (meaning.selected !== undefined) props.ariaSelected = String(meaning.selected)
  if (meaning.expanded !== undefined) props.ariaExpanded = String(meaning.expanded)
  if (meaning.off === true) props.ariaDisabled = 'true'
  if (live !== undefined) props.ariaLive = live
  if (meaning.hidden === true) props.ariaHidden = 'true'
  return props
}
