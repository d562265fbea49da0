import { posix } from 'node:path'
import postcss, { type Root, type Rule } from 'postcss'
import selectorParser from 'postcss-selector-parser'

const PLAIN_TAGS = new Set(['html', 'body', '*'])

const tagSelectors = selectorParser((root) => {
  root.walkTags((tag) => {
    const around = tag.parent?.parent
    if (around?.type === 'pseudo' && around.value.startsWith(':nth-')) return
    if (tag.value === 'page') tag.value = 'body'
    else if (!PLAIN_TAGS.has(tag.value)) tag.value = `wx-${tag.value}`
  })
})

const isKeyframe = (rule: Rule) =>
  rule.parent?.type === 'atrule' && 'name' in rule.parent && String(rule.parent.name).endsWith('keyframes')

/** A desktop browser has neither rpx nor a notch: both become variables that the view sets. */
const platformUnits = (value: string) =>
  value
    .replace(/(-?\d*\.?\d+)rpx\b/gi, (_, amount: string) => `calc(${amount} * var(--rpx))`)
    .replace(/(?:env|constant)\(\s*safe-area-inset-(top|right|bottom|left)[^)]*\)/g, 'var(--safe-$1, 0px)')

type Read = (file: string) => string | undefined

/** The sheet with all it imports, each file once. */
function inlined(file: string, read: Read, seen: Set<string>): Root {
  const source = seen.has(file) ? undefined : read(file)
  seen.add(file)
  const root = postcss.parse(source ?? '')
  root.walkAtRules('import', (rule) => {
    const target = /["']([^"']+)["']/.exec(rule.params)?.[1]
    if (target === undefined) return
    const path = target.startsWith('/') ? target.slice(1) : posix.join(posix.dirname(file), target)
    rule.replaceWith(inlined(path, read, seen))
  })
  return root
}

/** WXSS to CSS: imports inlined, `view` → `wx-view`, `page` → `body`, rpx and the safe area as variables. */
export function cssOf(file: string, read: Read): string {
  const root = inlined(file, read, new Set())
  root.walkRules((rule) => {
    if (!isKeyframe(rule)) rule.selector = tagSelectors.processSync(rule.selector)
  })
  root.walkDecls((declaration) => {
    declaration.value = platformUnits(declaration.value)
  })
  return root.toString()
}
